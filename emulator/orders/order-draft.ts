import { rateText } from '../data/seeded-head.ts';
import type { Currency, StoreProfile } from '../data/store-profile.ts';
import type { Totals } from '../rules/totals.ts';
import type { Address } from '../state/address-records.ts';
import type { OrderHead, OrderParts } from '../state/order-records.ts';

/** A head before the order is there: its id, dates of change, counts and figures follow. */
export type DraftHead = Omit<OrderHead, 'id' | 'counts' | 'modified_s' | 'shipped_s' | keyof Totals>;

/**
 * An order about to be placed. Lines, addresses, fees and so on carry ids from `store.orders.nextId`. `overrides` are figures
 * that somebody gives by hand in place of the computed ones.
 */
export interface OrderDraft extends Pick<
  OrderParts,
  'lines' | 'addresses' | 'pickups' | 'coupons' | 'fees' | 'transactions'
> {
  readonly head: DraftHead;
  readonly overrides: Partial<Totals>;
}

const FREE = { base: 0, ex: 0, inc: 0 };

/** The currency with this code; null when the store does not take it. */
export function currencyOf(profile: StoreProfile, code: string): Currency | null {
  return profile.currencies.find((currency) => currency.code === code) ?? null;
}

/** What a head has when nobody says otherwise: a guest's order from outside, on the default channel, Pending. */
export function blankHead(
  profile: StoreProfile,
  facts: {
    readonly nowS: number;
    readonly currency: Currency;
    readonly billing: Address;
    /** Parts per million. */
    readonly taxRate: number;
  },
): DraftHead {
  const { currency } = facts;
  const home = profile.currencies[0];
  return {
    customer_id: 0,
    created_s: facts.nowS,
    status_id: 1,
    cart_id: null,
    shipping: FREE,
    handling: FREE,
    wrapping: FREE,
    discount_amount: 0,
    coupon_discount: 0,
    store_credit_amount: 0,
    gift_certificate_amount: 0,
    is_tax_inclusive_pricing: profile.entersTax,
    payment_method: '',
    payment_provider_id: null,
    payment_status: '',
    ip_address: '',
    ip_address_v6: '',
    geoip_country: '',
    geoip_country_iso2: '',
    currency_id: currency.id,
    currency_code: currency.code,
    currency_exchange_rate: rateText(10_000),
    default_currency_id: currency.id,
    default_currency_code: currency.code,
    store_default_currency_code: profile.currencies.length > 1 ? home.code : '',
    store_default_to_transactional_exchange_rate: rateText(currency.perDefault),
    staff_notes: '',
    customer_message: '',
    is_deleted: false,
    billing_address: facts.billing,
    is_email_opt_in: false,
    credit_card_type: null,
    order_source: 'external',
    channel_id: 1,
    external_source: null,
    external_id: null,
    external_order_id: null,
    external_merchant_id: null,
    tax_provider_id: '',
    customer_locale: profile.language,
    tax_rate_ppm: facts.taxRate,
    decimal_places: currency.decimalPlaces,
  };
}
