import { createHash } from 'node:crypto';
import { foldText } from '#lib/core/search/fold.ts';
import { makeDocument } from './document.ts';
import type { IndexInput } from './input.ts';
import { filterValues } from './filter-values.ts';
import { deliveryTexts, type IndexTexts, lineTexts, NO_TEXTS, orderTexts, storable } from './texts.ts';

const SORT_TEXT_LENGTH = 100;

/** A row of `indexed_orders` as one element of the JSON that a write sends; names are the columns'. */
export type IndexRow = ReturnType<typeof toRow>;

/** What stands in the index about an order before a write. */
export interface KnownRow {
  readonly place: 'listed' | 'archived' | 'gone';
  readonly modifiedAt: Date;
  readonly fetchedAt: Date;
  readonly digest: string;
  readonly texts: IndexTexts;
}

/** Whether a read may replace what stands there: the platform's own time decides, then when the read began. */
export function isNewer(read: { modifiedAt: Date; fetchedAt: Date }, known: KnownRow | undefined): boolean {
  if (known === undefined) return true;
  // The platform gave the order no longer; only a read that began later can know better.
  if (known.place === 'gone') return read.fetchedAt > known.fetchedAt;
  const difference = read.modifiedAt.getTime() - known.modifiedAt.getTime();
  return difference > 0 || (difference === 0 && read.fetchedAt >= known.fetchedAt);
}

/** The order's texts, with those that this read did not bring as they are known. */
export function mergeTexts({ order, lines, deliveries }: IndexInput, known: IndexTexts = NO_TEXTS): IndexTexts {
  return {
    order: orderTexts(order),
    lines: lines === null ? known.lines : lineTexts(lines),
    deliveries: deliveries === null ? known.deliveries : deliveryTexts(deliveries),
    deliveryCountries: deliveries === null ? known.deliveryCountries : countriesOf(deliveries),
    tracking: known.tracking,
  };
}

export function toRow(storeNumber: number, { order, fetchedAt }: IndexInput, texts: IndexTexts) {
  const { billingAddress } = order;
  const customerName = storable([billingAddress.firstName, billingAddress.lastName].filter(Boolean).join(' '));
  const countryCodes = [...new Set([...countriesOf([billingAddress]), ...texts.deliveryCountries])];
  const content = {
    order_id: order.id,
    place: order.isDeleted ? 'archived' : 'listed',
    modified_at: order.dateModified,
    created_at: order.dateCreated,
    shipped_at: order.dateShipped,
    status_id: order.statusId,
    status_label: storable(order.customStatus ?? order.status ?? `Status ${order.statusId}`),
    customer_id: order.customerId,
    customer_name: customerName,
    customer_sort: foldText(customerName || billingAddress.company || billingAddress.email).slice(0, SORT_TEXT_LENGTH),
    company: storable(billingAddress.company),
    email: storable(billingAddress.email),
    country_code: storable(billingAddress.countryIso2),
    country_codes: countryCodes,
    items_total: order.itemsTotal,
    items_shipped: order.itemsShipped,
    total: order.totalIncTax.amount,
    currency_code: order.currencyCode,
    payment_status: storable(order.paymentStatus ?? ''),
    payment_method: storable(order.paymentMethod ?? ''),
    channel_id: order.channelId ?? 1,
    source: storable(order.orderSource ?? ''),
    external_order_id: storable(order.externalOrderId ?? ''),
    is_digital: order.isDigital,
    staff_notes: storable(order.staffNotes ?? ''),
    has_customer_message: order.customerMessage !== null,
    has_coupon: texts.lines.some(([field]) => field === 'coupon'),
    texts,
  };
  const trackingNumbers = texts.tracking.map(([, text]) => text);
  const values = filterValues({ ...content, tracking_numbers: trackingNumbers });
  const document = makeDocument(storeNumber, order.id, texts, values);
  const row = { ...content, digest: digestOf(content), fetched_at: fetchedAt.toISOString(), document: document.text };
  return { ...row, words: document.words };
}

function countriesOf(addresses: readonly { readonly countryIso2: string }[]): string[] {
  const codes = addresses.map(({ countryIso2 }) => storable(countryIso2).toUpperCase());
  return [...new Set(codes.filter((code) => code !== ''))];
}

/** Of what a read of the order brings: the document follows from it, and tracking numbers come by another way. */
function digestOf(content: { readonly texts: IndexTexts }): string {
  const read = { ...content, texts: { ...content.texts, tracking: [] } };
  return createHash('sha256').update(JSON.stringify(read)).digest('base64url');
}
