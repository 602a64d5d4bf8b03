import { randomBytes } from 'node:crypto';
import type { CartRecord, Consignment, DeliveryOption } from '../../../checkout/cart-records.ts';
import { deliveryOptions } from '../../../checkout/delivery-options.ts';
import { currencyOfCart } from '../../../checkout/price-items.ts';
import { zoneOfCountry } from '../../../data/shipping-zones.ts';
import { stepOf } from '../../../rules/money.ts';
import type { StoreState } from '../../../state/store-state.ts';
import { amountField, objectField, stringField, unprocessable } from '../json-body.ts';

/** One of the options that are offered now. Earlier ids are refused: read again, choose again. */
export function chosenOption(
  store: StoreState,
  cart: CartRecord,
  consignment: Consignment,
  sent: unknown,
): DeliveryOption {
  const optionId = stringField(sent, 'shipping_option_id', { min: 1 });
  const option = deliveryOptions(store, cart, consignment).find(({ id }) => id === optionId);
  if (option === undefined)
    throw unprocessable(
      { shipping_option_id: 'It is not among the available shipping options.' },
      'The shipping option is not available.',
    );
  return option;
}

/** A delivery with a price of one's own, for where no other is offered. */
export function customOption(
  store: StoreState,
  cart: CartRecord,
  { address }: Consignment,
  sent: unknown,
): DeliveryOption {
  if (address === null) throw unprocessable({ custom_shipping: 'A pickup is not shipped.' });
  const custom = objectField(sent, 'custom_shipping');
  const step = stepOf(currencyOfCart(store.profile, cart).decimalPlaces);
  return {
    id: randomBytes(16).toString('hex'),
    type: 'custom',
    description: stringField(custom['description'], 'custom_shipping.description', { min: 1, max: 250 }),
    cost: amountField(custom['price'], 'custom_shipping.price', step),
    methodId: 0,
    zone: zoneOfCountry(store.profile, address.country_code),
  };
}
