import { fourPlaces } from '../../../rules/money.ts';
import type { AddressText } from '../../../state/address-records.ts';
import type { ShippingAddress } from '../../../state/delivery-records.ts';
import type { OrderLine } from '../../../state/line-records.ts';
import { link } from './links.ts';

/** The twelve strings of an address, in the platform's order. */
export function addressText(address: AddressText): AddressText {
  return {
    first_name: address.first_name,
    last_name: address.last_name,
    company: address.company,
    street_1: address.street_1,
    street_2: address.street_2,
    city: address.city,
    state: address.state,
    zip: address.zip,
    country: address.country,
    country_iso2: address.country_iso2,
    phone: address.phone,
    email: address.email,
  };
}

/** Pieces that go, and went, to an address. */
export function piecesOf(lines: readonly OrderLine[], addressId: number): { total: number; shipped: number } {
  let [total, shipped] = [0, 0];
  for (const line of lines) {
    if (line.order_address_id !== addressId) continue;
    total += line.quantity;
    shipped += line.quantity_shipped;
  }
  return { total, shipped };
}

/** An address as `GET /orders/{id}/shipping_addresses` has it. */
export function wireShippingAddress(
  address: ShippingAddress,
  orderId: number,
  lines: readonly OrderLine[],
  storeHash: string,
): Record<string, unknown> {
  const { cost, handling } = address;
  const pieces = piecesOf(lines, address.id);
  return {
    id: address.id,
    order_id: orderId,
    ...addressText(address),
    items_total: pieces.total,
    items_shipped: pieces.shipped,
    shipping_method: address.shipping_method,
    base_cost: fourPlaces(cost.base),
    cost_ex_tax: fourPlaces(cost.ex),
    cost_inc_tax: fourPlaces(cost.inc),
    cost_tax: fourPlaces(cost.inc - cost.ex),
    cost_tax_class_id: 2,
    base_handling_cost: fourPlaces(handling.base),
    handling_cost_ex_tax: fourPlaces(handling.ex),
    handling_cost_inc_tax: fourPlaces(handling.inc),
    handling_cost_tax: fourPlaces(handling.inc - handling.ex),
    handling_cost_tax_class_id: 2,
    shipping_zone_id: address.shipping_zone_id,
    shipping_zone_name: address.shipping_zone_name,
    shipping_quotes: link(storeHash, `/orders/${orderId}/shippingaddresses/${address.id}/shippingquotes`),
    form_fields: address.form_fields,
  };
}
