import { pickupLocation, pickupMethod } from '../data/pickup-methods.ts';
import { blankHead } from '../orders/order-draft.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import type { Address } from '../state/address-records.ts';
import type { Pickup, ShippingAddress } from '../state/delivery-records.ts';
import type { CostTriple } from '../state/payment-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { CartRecord, CheckoutAddress, Consignment } from './cart-records.ts';
import { figuresOfCheckout } from './figures.ts';
import type { CheckoutFigures } from './figures.ts';
import { orderLines } from './order-lines.ts';
import type { Goal } from './order-lines.ts';
import { firstAddress, taxRateAt } from './price-items.ts';

const FREE: CostTriple = { base: 0, ex: 0, inc: 0 };

/** The order that a checkout becomes: Incomplete until it is paid. The checkout has a billing address. */
export function draftOfCheckout(
  store: StoreState,
  cart: CartRecord,
  billing: CheckoutAddress,
  nowS: number,
): OrderDraft {
  const { profile } = store;
  const figures = figuresOfCheckout(store, cart);
  const goals = new Map<string, Goal>();
  const addresses: ShippingAddress[] = [];
  const pickups: Pickup[] = [];
  for (const { consignment, cost } of figures.shipping) {
    const goal = { addressId: 0, pickupId: 0 };
    if (consignment.pickupMethodId === null) {
      const address = shippingAddress(store, cart, consignment, cost);
      addresses.push(address);
      goal.addressId = address.id;
    } else {
      const pickup = pickupOf(store, consignment.pickupMethodId);
      pickups.push(pickup);
      goal.pickupId = pickup.id;
    }
    for (const itemId of consignment.itemIds) goals.set(itemId, goal);
  }
  const taxRate = taxRateAt(profile, firstAddress(cart.consignments) ?? billing);
  const blank = blankHead(profile, { nowS, currency: figures.currency, billing: orderAddress(billing), taxRate });
  return {
    head: {
      ...blank,
      ...visitorOf(cart, billing),
      customer_id: cart.customerId,
      channel_id: cart.channelId,
      status_id: 0,
      cart_id: cart.id,
      shipping: figures.shippingTotal,
      discount_amount: figures.discountTotal,
      coupon_discount: figures.couponTotal,
      customer_message: cart.customerMessage,
      is_email_opt_in: cart.optsIn,
      tax_provider_id: 'BasicTaxProvider',
      customer_locale: cart.locale === '' ? blank.customer_locale : cart.locale,
    },
    lines: orderLines(store, figures, (itemId) => goals.get(itemId)),
    addresses,
    pickups,
    ...chargesOf(store, figures),
    transactions: [],
    overrides: {},
  };
}

/** Only a shopper's own browser has an address on the net. */
function visitorOf(cart: CartRecord, billing: CheckoutAddress) {
  if (cart.origin === 'api') return { order_source: 'checkout_api' };
  return {
    order_source: 'www',
    ip_address: '203.0.113.20',
    geoip_country: billing.country,
    geoip_country_iso2: billing.country_code,
  };
}

function chargesOf(store: StoreState, { reductions, fees }: CheckoutFigures): Pick<OrderDraft, 'coupons' | 'fees'> {
  return {
    coupons: reductions.coupons.map(({ coupon, discount }) => ({
      id: store.orders.nextId('coupon'),
      coupon_id: coupon.id,
      code: coupon.code,
      amount: coupon.amount,
      type: coupon.type,
      discount,
    })),
    fees: fees.map(({ fee, cost }) => ({
      id: store.orders.nextId('fee'),
      display_name_customer: fee.displayName,
      display_name_merchant: fee.name,
      source: fee.source,
      cost,
      tax_class_id: fee.taxClassId,
    })),
  };
}

function shippingAddress(
  store: StoreState,
  cart: CartRecord,
  consignment: Consignment,
  cost: CostTriple,
): ShippingAddress {
  const { address, option } = consignment;
  if (address === null) throw new RangeError('a consignment that is shipped has an address');
  return {
    id: store.orders.nextId('address'),
    ...orderAddress(address),
    shipping_method: option?.description ?? '',
    cost,
    handling: FREE,
    shipping_zone_id: option?.zone.id ?? 0,
    shipping_zone_name: option?.zone.name ?? '',
    quote: {
      uuid: cart.id,
      provider_id: option?.methodId === 0 ? 'custom' : 'bcstatic',
      provider_code: option?.type.replace('shipping_', '') ?? '',
      method_id: option?.methodId ?? 0,
      quote: [],
    },
  };
}

function pickupOf(store: StoreState, methodId: number): Pickup {
  const id = store.orders.nextId('pickup');
  const method = pickupMethod(methodId);
  return {
    id,
    pickup_method_id: methodId,
    pickup_method_display_name: method?.displayName ?? '',
    collection_instructions: method?.collectionInstructions ?? '',
    collection_time_description: method?.collectionTimeDescription ?? '',
    location: { id, ...pickupLocation(store.profile) },
  };
}

function orderAddress(address: CheckoutAddress): Address {
  return {
    first_name: address.first_name,
    last_name: address.last_name,
    company: address.company,
    street_1: address.address1,
    street_2: address.address2,
    city: address.city,
    state: address.state_or_province,
    zip: address.postal_code,
    country: address.country,
    country_iso2: address.country_code,
    phone: address.phone,
    email: address.email,
    form_fields: address.custom_fields.map(({ field_id, field_value }) => ({
      name: field_id,
      value: fieldValue(field_value),
    })),
  };
}

function fieldValue(value: unknown): string | number | readonly string[] {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(String) : String(value ?? '');
}
