import type { FormField } from '../state/address-records.ts';
import type { OrderHead } from '../state/order-records.ts';
import { FIRST_ORDER_ID } from './order-plan.ts';
import type { OrderPlan } from './order-plan.ts';
import { isOffline } from './plan-payment.ts';
import { shippedQuantities } from './plan-quantities.ts';
import { mix, Random } from './random.ts';
import { addressOf } from './seeded-address.ts';
import { uuidOf } from './seeded-ids.ts';
import { customerMessageOf, staffNotesOf } from './seeded-texts.ts';
import type { StoreProfile } from './store-profile.ts';

/** What filters need to know of an order beyond its figures; cheap enough for a million of them. */
export interface Marks {
  readonly hasCart: boolean;
  readonly externalOrderId: string | null;
  readonly externalId: string | null;
  readonly channelId: number;
}

export function marksOf(plan: OrderPlan, profile: StoreProfile, seed: number): Marks {
  const dice = mix(seed, plan.row, 0x3a2) % 1000;
  const external = plan.origin.source === 'external' || dice < 20;
  return {
    hasCart: !['manual', 'external', 'amazon'].includes(plan.origin.source),
    externalOrderId: plan.origin.marketplace
      ? `111-${7_000_000 + plan.row}-${1_000_000 + (dice % 997)}`
      : external
        ? `ERP-${10_000 + plan.row}`
        : null,
    externalId: plan.origin.marketplace ? `AMZ-${String(40_000_000 + plan.row)}` : null,
    channelId: plan.origin.marketplace ? marketplaceOf(profile) : profile.channels[0].id,
  };
}

function marketplaceOf(profile: StoreProfile): number {
  return profile.channels.find((channel) => channel.type === 'marketplace')?.id ?? profile.channels[0].id;
}

/** The head of a seeded order. Fifty are made for a page: field by field, since spreads would make slow objects of them. */
export function headOf(plan: OrderPlan, profile: StoreProfile, seed: number): OrderHead {
  const random = new Random(mix(seed, plan.row, 0x4ead));
  const marks = marksOf(plan, profile, seed);
  const { totals, pricing, person } = plan;
  const dc = pricing.currency;
  const home = profile.currencies[0];
  const paymentProviderId = providerId(plan, random);
  const visitor = visitorOf(plan, random);
  const shown = displayCurrency(profile, plan, random);
  return {
    id: FIRST_ORDER_ID + plan.row,
    customer_id: person.customerId,
    created_s: plan.createdS,
    modified_s: plan.modifiedS,
    shipped_s: plan.digital ? 0 : plan.shippedS,
    status_id: plan.fate.statusId,
    cart_id: marks.hasCart ? uuidOf(seed, plan.row, 0xca27) : null,
    subtotal_ex_tax: totals.subtotal_ex_tax,
    subtotal_inc_tax: totals.subtotal_inc_tax,
    subtotal_tax: totals.subtotal_tax,
    total_ex_tax: totals.total_ex_tax,
    total_inc_tax: totals.total_inc_tax,
    total_tax: totals.total_tax,
    shipping: { base: plan.shippingEntered, ex: plan.shipping.ex, inc: plan.shipping.inc },
    handling: { base: plan.handlingEntered, ex: plan.handling.ex, inc: plan.handling.inc },
    wrapping: { base: plan.wrappingEntered, ex: plan.wrapping.ex, inc: plan.wrapping.inc },
    discount_amount: plan.discounts.manual,
    coupon_discount: plan.discounts.coupon?.discount ?? 0,
    store_credit_amount: plan.storeCredit,
    gift_certificate_amount: plan.giftCertificate,
    is_tax_inclusive_pricing: pricing.entersTax,
    counts: {
      items_total: plan.lines.reduce((sum, line) => sum + line.quantity, 0),
      items_shipped: shippedQuantities(plan).reduce((sum, quantity) => sum + quantity, 0),
      order_is_digital: plan.digital,
      shipping_address_count: plan.addressCount,
    },
    payment_method: plan.origin.way.name,
    payment_provider_id: paymentProviderId,
    payment_status: plan.fate.paymentStatus,
    ip_address: visitor.ip_address,
    ip_address_v6: visitor.ip_address_v6,
    geoip_country: visitor.geoip_country,
    geoip_country_iso2: visitor.geoip_country_iso2,
    currency_id: shown.currency_id,
    currency_code: shown.currency_code,
    currency_exchange_rate: shown.currency_exchange_rate,
    default_currency_id: dc.id,
    default_currency_code: dc.code,
    store_default_currency_code: profile.currencies.length > 1 ? home.code : '',
    store_default_to_transactional_exchange_rate: rateText(dc.perDefault),
    staff_notes: staffNotesOf(plan, random),
    customer_message: customerMessageOf(plan, random),
    is_deleted: plan.archived,
    billing_address: addressOf(person, formFields(random)),
    is_email_opt_in: random.chance(300),
    credit_card_type: random.pick([null, null, {}]),
    order_source: plan.origin.source,
    channel_id: marks.channelId,
    external_source: marks.externalOrderId === null ? null : plan.origin.marketplace ? 'Amazon' : 'ERP (Acumatica)',
    external_id: marks.externalId,
    external_order_id: marks.externalOrderId ?? (random.chance(500) ? '' : null),
    external_merchant_id: null,
    tax_provider_id: plan.origin.source === 'external' ? '' : 'BasicTaxProvider',
    customer_locale: person.country.locale,
    tax_rate_ppm: pricing.ratePpm,
    decimal_places: dc.decimalPlaces,
  };
}

/** Ten places: how exchange rates are written. */
export function rateText(perDefault: number): string {
  return `${Math.floor(perDefault / 10_000)}.${String(perDefault % 10_000).padStart(4, '0')}000000`;
}

function providerId(plan: OrderPlan, random: Random): string | number | null {
  if (isOffline(plan.origin.way)) return random.pick([null, '', '']);
  if (plan.fate.statusId === 0) return null;
  return random.chance(100) ? 90_000_000 + random.below(9_999_999) : `ch_${random.filled('#@##@@##@#@@##@#')}`;
}

function visitorOf(plan: OrderPlan, random: Random) {
  const { country } = plan.person;
  const shopper = !['manual', 'external', 'amazon'].includes(plan.origin.source);
  const v6 = shopper && random.chance(200);
  return {
    ip_address: shopper && !v6 ? `203.0.113.${random.between(1, 254)}` : '',
    ip_address_v6: v6 ? `2001:db8::${random.between(1, 65_535).toString(16)}` : '',
    geoip_country: shopper ? country.name : '',
    geoip_country_iso2: shopper ? country.iso2 : '',
  };
}

/** Now and then a shopper looks at prices in another currency than the one that is paid in. */
function displayCurrency(profile: StoreProfile, plan: OrderPlan, random: Random) {
  const paid = plan.pricing.currency;
  const shown = random.chance(10) && paid.id === 1 ? random.pick(profile.currencies) : paid;
  return {
    currency_id: shown.id,
    currency_code: shown.code,
    currency_exchange_rate: shown === paid ? rateText(10_000) : rateText(shown.perDefault),
  };
}

function formFields(random: Random): FormField[] {
  if (!random.chance(60)) return [];
  return random.pick<FormField[]>([
    [{ name: 'Delivery Instructions', value: 'Leave in backyard' }],
    [{ name: 'License Id', value: '123BAF' }],
    [
      { name: 'Floor', value: 3 },
      { name: 'Acceptable times', value: ['Morning', 'Evening'] },
    ],
  ]);
}
