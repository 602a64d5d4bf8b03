import { PlatformError } from '../../../http/errors.ts';
import { ok } from '../../../http/operation.ts';
import type { Operation } from '../../../http/operation.ts';
import { bodyObject, stringField } from '../json-body.ts';
import {
  findCheckout,
  findCheckoutToChange,
  ONE_CHECKOUT,
  READ_CHECKOUTS,
  savedCheckout,
  WRITE_CHECKOUTS,
} from './find-checkout.ts';
import { sentAddress } from './sent-address.ts';
import { wireCheckout } from './wire-checkout.ts';

const LONGEST_MESSAGE = 2000;
const BILLING = `${ONE_CHECKOUT}/billing-address`;

/** A checkout, its message and its billing address. */
export const checkouts: readonly Operation[] = [
  {
    method: 'GET',
    path: ONE_CHECKOUT,
    scopes: READ_CHECKOUTS,
    run: (call) => ok(wireCheckout(call, findCheckout(call))),
  },
  {
    method: 'PUT',
    path: ONE_CHECKOUT,
    scopes: WRITE_CHECKOUTS,
    run: (call) => {
      const cart = findCheckoutToChange(call);
      const sent = bodyObject(call.body)['customer_message'];
      const customerMessage = stringField(sent, 'customer_message', { max: LONGEST_MESSAGE });
      return savedCheckout(call, cart, { ...cart, customerMessage });
    },
  },
  {
    method: 'POST',
    path: BILLING,
    scopes: WRITE_CHECKOUTS,
    run: (call) => {
      const cart = findCheckoutToChange(call);
      return savedCheckout(call, cart, { ...cart, billing: sentAddress(bodyObject(call.body), '', []) });
    },
  },
  {
    method: 'PUT',
    path: `${BILLING}/:address_id`,
    scopes: WRITE_CHECKOUTS,
    run: (call) => {
      const cart = findCheckoutToChange(call);
      const { address_id: addressId } = call.params;
      if (cart.billing === null || cart.billing.id !== addressId)
        throw new PlatformError(404, 'The checkout has no such billing address.');
      return savedCheckout(call, cart, { ...cart, billing: sentAddress(bodyObject(call.body), '', [], addressId) });
    },
  },
];
