import { PAYMENT_SLUGS, STATUS_SLUGS, type Flag, type TextField } from '#lib/core/search/syntax.ts';
import type { IndexableAddress, IndexInput } from '#lib/db/order-index/input.ts';
import type { OracleOrder } from '#tests/fixtures/search-oracle.ts';

/** An order as the oracle looks at it, straight from what was put into the index. */
export function toOracleOrder({ order, lines, deliveries }: IndexInput): OracleOrder {
  const addresses = [order.billingAddress, ...(deliveries ?? [])];
  const items = lines ?? [];
  const all = (pick: (address: IndexableAddress) => readonly string[]) => filled(addresses.flatMap(pick));
  const texts: Record<TextField, readonly string[]> = {
    name: all(({ firstName, lastName }) => [`${firstName} ${lastName}`.trim()]),
    company: all(({ company }) => [company]),
    email: all(({ email }) => [email]),
    phone: all(({ phone }) => [phone]),
    address: all(({ street1, street2, country }) => [street1, street2, country]),
    city: all(({ city }) => [city]),
    state: all(({ state }) => [state]),
    zip: all(({ zip }) => [zip]),
    sku: filled(items.map(({ sku }) => sku)),
    product: items.map(({ name }) => name),
    option: items.flatMap(({ options }) => options.map((option) => `${option.displayName}: ${option.displayValue}`)),
    coupon: filled(items.flatMap(({ appliedDiscounts }) => appliedDiscounts.map(({ code }) => code))),
    note: filled([order.staffNotes]),
    message: filled([order.customerMessage]),
    tracking: [],
    reference: filled([order.paymentProviderId]),
    external: filled([order.externalId, order.externalOrderId, order.externalMerchantId]),
    method: filled([order.paymentMethod]),
  };
  return {
    id: order.id,
    texts,
    numbers: {
      total: order.totalIncTax.amount,
      items: String(order.itemsTotal),
      customer: String(order.customerId ?? 0),
    },
    instants: {
      created: order.dateCreated,
      modified: order.dateModified,
      ...(order.dateShipped === null ? {} : { shipped: order.dateShipped }),
    },
    choices: {
      status: [STATUS_SLUGS[order.statusId] ?? ''],
      payment: [paymentSlug(order.paymentStatus ?? '')],
      country: [...new Set(addresses.map(({ countryIso2 }) => countryIso2))],
      channel: [String(order.channelId)],
      source: [order.orderSource ?? ''],
      currency: [order.currencyCode],
    },
    flags: flagsOf(order, texts),
  };
}

function flagsOf(order: IndexInput['order'], texts: Record<TextField, readonly string[]>): Flag[] {
  const payment = order.paymentStatus ?? '';
  const hasMoney = ['paid', 'captured', 'partially refunded'].includes(payment);
  const facts: Record<Flag, boolean> = {
    paid: hasMoney,
    unpaid: !hasMoney && payment !== 'refunded',
    shipped: order.itemsShipped > 0 && order.itemsShipped >= order.itemsTotal,
    unshipped: order.itemsShipped < order.itemsTotal && !order.isDigital,
    refunded: order.statusId === 4 || order.statusId === 14 || payment.endsWith('refunded'),
    archived: order.isDeleted,
    guest: (order.customerId ?? 0) === 0,
    digital: order.isDigital,
    'has-note': texts.note.length > 0,
    'has-message': texts.message.length > 0,
    'has-tracking': texts.tracking.length > 0,
    'has-coupon': texts.coupon.length > 0,
  };
  return (Object.keys(facts) as Flag[]).filter((flag) => facts[flag]);
}

function paymentSlug(status: string): string {
  return PAYMENT_SLUGS.find((slug) => slug === status.replaceAll(' ', '-')) ?? 'none';
}

function filled(texts: readonly (string | null)[]): string[] {
  return texts.filter((text): text is string => text !== null && text !== '');
}
