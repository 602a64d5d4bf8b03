import { randomUUID } from 'node:crypto';
import type { CartRecord, CheckoutFee } from '../../../checkout/cart-records.ts';
import { currencyOfCart } from '../../../checkout/price-items.ts';
import { TAX_CLASSES } from '../../../data/tax-classes.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { stepOf } from '../../../rules/money.ts';
import {
  amountField,
  bodyObject,
  listField,
  objectField,
  stringField,
  unprocessable,
  wholeNumber,
} from '../json-body.ts';
import { findCheckoutToChange, ONE_CHECKOUT, savedCheckout, WRITE_CHECKOUTS } from './find-checkout.ts';

const MOST_FEES = 5;
const PATH = `${ONE_CHECKOUT}/fees`;

function sentFee(call: Call, cart: CartRecord, entry: unknown, at: string, id: string): CheckoutFee {
  const sent = objectField(entry, at);
  if (stringField(sent['type'], `${at}.type`) !== 'custom_fee')
    throw unprocessable({ [`${at}.type`]: 'It must be "custom_fee".' });
  const taxClass = sent['tax_class_id'];
  const taxClassId =
    taxClass === undefined || taxClass === null ? null : wholeNumber(taxClass, `${at}.tax_class_id`, 0);
  if (taxClassId !== null && !TAX_CLASSES.some(({ id: known }) => known === taxClassId))
    throw unprocessable({ [`${at}.tax_class_id`]: 'There is no such tax class.' });
  const step = stepOf(currencyOfCart(call.store.profile, cart).decimalPlaces);
  return {
    id,
    name: stringField(sent['name'], `${at}.name`, { min: 1, max: 50 }),
    displayName: stringField(sent['display_name'], `${at}.display_name`, { min: 1, max: 200 }),
    source: stringField(sent['source'], `${at}.source`, { min: 1, max: 50 }),
    cost: amountField(sent['cost'], `${at}.cost`, step),
    taxClassId,
  };
}

function sentList(call: Call, name: 'fees' | 'ids'): readonly unknown[] {
  const list = listField(bodyObject(call.body)[name], name);
  if (list.length === 0) throw unprocessable({ [name]: 'error.minLength: 1' });
  return list;
}

function add(call: Call): Reply {
  const cart = findCheckoutToChange(call);
  const added = sentList(call, 'fees').map((entry, index) => sentFee(call, cart, entry, `fees.${index}`, randomUUID()));
  const fees = [...cart.fees, ...added];
  if (fees.length > MOST_FEES) throw unprocessable({ fees: `A checkout has ${MOST_FEES} fees at most.` });
  return savedCheckout(call, cart, { ...cart, fees });
}

function feeIdAt(cart: CartRecord, value: unknown, at: string): string {
  const feeId = stringField(value, at);
  if (!cart.fees.some(({ id }) => id === feeId)) throw unprocessable({ [at]: 'The checkout has no such fee.' });
  return feeId;
}

/** Each fee that is sent takes the place of the one with its id, as a whole; the others stay. */
function replace(call: Call): Reply {
  const cart = findCheckoutToChange(call);
  const sent = new Map(
    sentList(call, 'fees').map((entry, index) => {
      const at = `fees.${index}`;
      const id = feeIdAt(cart, objectField(entry, at)['id'], `${at}.id`);
      return [id, sentFee(call, cart, entry, at, id)];
    }),
  );
  return savedCheckout(call, cart, { ...cart, fees: cart.fees.map((fee) => sent.get(fee.id) ?? fee) });
}

function remove(call: Call): Reply {
  const cart = findCheckoutToChange(call);
  const gone = new Set(sentList(call, 'ids').map((value, index) => feeIdAt(cart, value, `ids.${index}`)));
  return savedCheckout(call, cart, { ...cart, fees: cart.fees.filter(({ id }) => !gone.has(id)) });
}

/** Fees on the whole checkout, five at most. */
export const checkoutFees: readonly Operation[] = [
  { method: 'POST', path: PATH, scopes: WRITE_CHECKOUTS, run: add },
  { method: 'PUT', path: PATH, scopes: WRITE_CHECKOUTS, run: replace },
  { method: 'DELETE', path: PATH, scopes: WRITE_CHECKOUTS, run: remove },
];
