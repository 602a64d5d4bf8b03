import type { StoreProfile } from '../data/store-profile.ts';
import { asNumber } from '../rules/money.ts';
import type { ShippingAddress } from '../state/delivery-records.ts';
import type { OrderLine } from '../state/line-records.ts';
import type { OrderHead, OrderParts } from '../state/order-records.ts';
import { wireConsignment } from './wire-consignment.ts';
import { wireItem } from './wire-item.ts';

/** Statuses as the storefront names them, by id. */
const STATUSES = [
  'INCOMPLETE',
  'PENDING',
  'SHIPPED',
  'PARTIALLY_SHIPPED',
  'REFUNDED',
  'CANCELLED',
  'DECLINED',
  'AWAITING_PAYMENT',
  'AWAITING_PICKUP',
  'AWAITING_SHIPMENT',
  'COMPLETED',
  'AWAITING_FULFILLMENT',
  'MANUAL_VERIFICATION_REQUIRED',
  'DISPUTED',
  'PARTIALLY_REFUNDED',
] as const;

/** Which of the two documented shapes: that of the checkout SDK, or the schema to the letter. */
export type StorefrontShape = 'sdk' | 'schema';

export interface StorefrontView {
  readonly includes: ReadonlySet<string>;
  readonly shape: StorefrontShape;
}

/** An order as its shopper's browser may read it (BigCommerce docs: Storefront orders). Money in numbers of the currency. */
export function storefrontOrder(
  parts: OrderParts,
  profile: StoreProfile,
  view: StorefrontView,
): Record<string, unknown> {
  const { head, lines } = parts;
  const { includes, shape } = view;
  const digital = lines.some((line) => line.type === 'digital');
  const isPaid = [2, 3, 10, 11, 9, 8].includes(head.status_id);
  return {
    orderId: head.id,
    cartId: head.cart_id,
    ...(includes.has('currency') ? { currency: wireCurrency(head, profile) } : {}),
    isTaxIncluded: head.is_tax_inclusive_pricing,
    ...amounts(head, parts.addresses),
    ...(includes.has('coupons') ? { coupons: wireCoupons(parts) } : {}),
    ...(includes.has('lineItems') ? { lineItems: wireLineItems(parts, profile.hash, shape) } : {}),
    customerId: shape === 'schema' ? String(head.customer_id) : head.customer_id,
    ...(includes.has('billingAddress') ? { billingAddress: wireBilling(head) } : {}),
    status: STATUSES[head.status_id],
    hasDigitalItems: digital,
    isDownloadable: digital && isPaid,
    isComplete: head.status_id !== 0,
    customerMessage: head.customer_message ?? '',
    customerCanBeCreated: head.customer_id === 0,
    ...(includes.has('taxes') ? { taxes: [{ name: 'Tax', amount: taxAmount(head, shape) }] } : {}),
    taxTotal: taxAmount(head, shape),
    channelId: head.channel_id,
    ...(includes.has('payments') ? { payments: wirePayments(head) } : {}),
    ...(includes.has('consignments')
      ? { consignments: { shipping: parts.addresses.map((address) => wireConsignment(address, lines)), pickups: [] } }
      : {}),
  };
}

/** The schema types taxes as whole numbers; the SDK has them exact. */
function taxAmount(head: OrderHead, shape: StorefrontShape): number {
  const exact = asNumber(head.total_tax);
  return shape === 'schema' ? Math.round(exact) : exact;
}

function amounts(head: OrderHead, addresses: readonly ShippingAddress[]): Record<string, unknown> {
  const entered = (charge: { ex: number; inc: number }) =>
    asNumber(head.is_tax_inclusive_pricing ? charge.inc : charge.ex);
  const subtotal = head.is_tax_inclusive_pricing ? head.subtotal_inc_tax : head.subtotal_ex_tax;
  const shipping = entered(head.shipping);
  const discount = asNumber(head.discount_amount + head.coupon_discount);
  return {
    baseAmount: asNumber(subtotal),
    discountAmount: asNumber(head.discount_amount),
    giftWrappingCostTotal: entered(head.wrapping),
    orderAmount: asNumber(head.total_inc_tax),
    orderAmountAsInteger: Math.round(asNumber(head.total_inc_tax) * 10 ** head.decimal_places),
    shippingCostTotal: addresses.length === 0 ? 0 : shipping,
    shippingCostBeforeDiscount: shipping,
    comparisonShippingCost: shipping,
    handlingCostTotal: entered(head.handling),
    totalDiscount: discount,
    displayDiscountTotal: discount,
    orderBasedAutoDiscountTotal: 0,
    manualDiscountTotal: asNumber(head.discount_amount),
    productAutoDiscountedSubtotal: asNumber(subtotal),
    productBasedAutoDiscountTotal: 0,
  };
}

function wireCurrency(head: OrderHead, profile: StoreProfile): Record<string, unknown> {
  const currency = profile.currencies.find(({ code }) => code === head.currency_code) ?? profile.currencies[0];
  return {
    name: currency.name,
    code: currency.code,
    symbol: currency.token,
    decimalPlaces: currency.decimalPlaces,
  };
}

function wireCoupons({ coupons }: OrderParts): Record<string, unknown>[] {
  return coupons.map((coupon) => ({
    id: String(coupon.coupon_id),
    code: coupon.code ?? '',
    displayName: coupon.code ?? '',
    couponType: ['per_item_discount', 'percentage_discount', 'per_total_discount', 'shipping_discount'][coupon.type],
    discountedAmount: asNumber(coupon.discount),
  }));
}

/** One object with three lists, or that object in a list, where the last list's key lacks its plural. */
function wireLineItems({ head, lines }: OrderParts, storeHash: string, shape: StorefrontShape): unknown {
  const order = { storeHash, withTax: head.is_tax_inclusive_pricing };
  const ofType = (type: OrderLine['type']) =>
    lines.filter((line) => line.type === type).map((line) => wireItem(line, order));
  const items = { physicalItems: ofType('physical'), digitalItems: ofType('digital') };
  const certificates = lines
    .filter((line) => line.type === 'giftcertificate')
    .map((line) => ({
      name: line.name,
      quantity: line.quantity,
      isTaxable: false,
      amount: asNumber(line.price.inc),
      type: 'giftcertificate',
    }));
  return shape === 'schema'
    ? [{ ...items, giftCertificate: certificates }]
    : { ...items, giftCertificates: certificates };
}

function wireBilling({ billing_address: address }: OrderHead): Record<string, unknown> {
  return {
    firstName: address.first_name,
    lastName: address.last_name,
    email: address.email,
    company: address.company,
    address1: address.street_1,
    address2: address.street_2,
    city: address.city,
    stateOrProvince: address.state,
    stateOrProvinceCode: '',
    country: address.country,
    countryCode: address.country_iso2,
    postalCode: address.zip,
    phone: address.phone,
    customFields: [],
  };
}

function wirePayments(head: OrderHead): Record<string, unknown>[] {
  return [
    {
      providerId: head.payment_method.toLowerCase().replaceAll(/[^a-z]/g, ''),
      description: head.payment_method,
      amount: asNumber(head.total_inc_tax),
      detail: { step: 'FINALIZE' },
    },
  ];
}
