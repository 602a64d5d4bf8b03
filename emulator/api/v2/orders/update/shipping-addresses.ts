import { invalidField } from '../../../../http/errors.ts';
import type { ShippingAddress } from '../../../../state/delivery-records.ts';
import type { CostTriple } from '../../../../state/payment-records.ts';
import { integerField, objectList, textField } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';
import { EMPTY_ADDRESS, patchedAddress } from './address-fields.ts';
import type { UpdateContext } from './context.ts';

const FREE: CostTriple = { base: 0, ex: 0, inc: 0 };

/** One address with the sent fields put in. Costs do not change by this. */
export function patchedShippingAddress(address: ShippingAddress, sent: JsonObject): ShippingAddress {
  const { id: _id, ...fields } = sent;
  const method =
    'shipping_method' in sent ? textField(sent['shipping_method'], 'shipping_method') : address.shipping_method;
  const text = patchedAddress(address, fields, ['shipping_method']);
  return { ...address, ...text, shipping_method: method };
}

/** The order's addresses after `shipping_addresses` of a PUT: an id patches, none adds. */
export function updatedAddresses(
  addresses: readonly ShippingAddress[],
  sent: unknown,
  context: UpdateContext,
): readonly ShippingAddress[] {
  let result = [...addresses];
  for (const entry of objectList(sent, 'shipping_addresses')) {
    if (!('id' in entry)) {
      result.push(addedAddress(entry, context));
      continue;
    }
    const addressId = integerField(entry['id'], 'id', 1);
    if (!result.some((address) => address.id === addressId))
      throw invalidField('shipping_addresses', `The order has no address ${addressId}.`);
    result = result.map((address) => (address.id === addressId ? patchedShippingAddress(address, entry) : address));
  }
  return result;
}

/** An address that the order did not have, free of charge. */
export function addedAddress(sent: JsonObject, context: UpdateContext): ShippingAddress {
  const blank: ShippingAddress = {
    ...EMPTY_ADDRESS,
    id: context.nextId('address'),
    shipping_method: '',
    cost: FREE,
    handling: FREE,
    shipping_zone_id: 0,
    shipping_zone_name: '',
    quote: null,
  };
  return patchedShippingAddress(blank, sent);
}
