import { invalidField, readOnlyField, requiredField, unsupportedField } from '../../../../http/errors.ts';
import { isListedProvider } from '../../../../rules/tracking.ts';
import type { Shipment } from '../../../../state/delivery-records.ts';
import type { OrderParts } from '../../../../state/order-records.ts';
import { integerField, moneyField, textField } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';

/** What can be said of a shipment besides its items (BigCommerce docs: order shipments). */
export type ShipmentText = Omit<Shipment, 'id' | 'customer_id' | 'order_address_id' | 'created_s' | 'items'>;

const LIMITS: ReadonlyMap<string, number> = new Map([
  ['tracking_number', 50],
  ['tracking_link', 500],
  ['shipping_method', 65_535],
  ['comments', 65_535],
]);

const WRITABLE: ReadonlySet<string> = new Set([
  ...LIMITS.keys(),
  'merchant_shipping_cost',
  'shipping_provider',
  'tracking_carrier',
  'order_address_id',
]);

const READ_ONLY: ReadonlySet<string> = new Set([
  'id',
  'order_id',
  'customer_id',
  'date_created',
  'billing_address',
  'shipping_address',
  'shipping_provider_display_name',
  'generated_tracking_link',
]);

/** Refuses what no shipment has, and what nobody may write. Items can be given once, with a new one. */
export function checkShipmentFields(body: JsonObject, isNew: boolean): void {
  for (const field of Object.keys(body)) {
    if (WRITABLE.has(field) || (isNew && field === 'items')) continue;
    throw READ_ONLY.has(field) || field === 'items' ? readOnlyField(field) : unsupportedField(field);
  }
}

/** A shipment's texts with the sent ones put in. A provider that is not named on a new one becomes "custom". */
export function shipmentText(body: JsonObject, known: ShipmentText, providers: 'listed' | 'any'): ShipmentText {
  const text = (field: 'tracking_number' | 'tracking_link' | 'shipping_method' | 'comments') =>
    field in body ? textField(body[field], field, { max: LIMITS.get(field) ?? 0 }) : known[field];
  return {
    tracking_number: text('tracking_number'),
    tracking_link: text('tracking_link'),
    shipping_method: text('shipping_method'),
    comments: text('comments'),
    merchant_shipping_cost:
      'merchant_shipping_cost' in body
        ? moneyField(body['merchant_shipping_cost'], 'merchant_shipping_cost')
        : known.merchant_shipping_cost,
    shipping_provider: 'shipping_provider' in body ? providerOf(body, providers) : known.shipping_provider,
    tracking_carrier: 'tracking_carrier' in body ? carrierOf(body) : known.tracking_carrier,
  };
}

function providerOf(body: JsonObject, providers: 'listed' | 'any'): string {
  const provider = textField(body['shipping_provider'], 'shipping_provider');
  if (providers === 'listed' && !isListedProvider(provider))
    throw invalidField('shipping_provider', 'It is not one of the supported providers.');
  return provider;
}

function carrierOf(body: JsonObject): string {
  const carrier = textField(body['tracking_carrier'], 'tracking_carrier');
  if (!/^[a-z0-9-]*$/.test(carrier)) throw invalidField('tracking_carrier', 'A carrier slug is expected.');
  return carrier;
}

/** The address of this order that the body names. */
export function shipmentAddress(body: JsonObject, parts: OrderParts): number {
  if (!('order_address_id' in body)) throw requiredField('order_address_id');
  const addressId = integerField(body['order_address_id'], 'order_address_id', 1);
  if (!parts.addresses.some((address) => address.id === addressId))
    throw invalidField('order_address_id', 'The order has no such address.');
  return addressId;
}
