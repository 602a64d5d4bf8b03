import type { Operation } from '../http/operation.ts';
import { carts } from './v3/carts/carts.ts';
import { cartRedirects } from './v3/carts/redirect-urls.ts';
import { checkoutOrders } from './v3/checkouts/checkout-orders.ts';
import { checkouts } from './v3/checkouts/checkouts.ts';
import { consignments } from './v3/checkouts/consignments.ts';
import { checkoutFees } from './v3/checkouts/fees.ts';
import { checkoutReductions } from './v3/checkouts/reductions.ts';
import { payments } from './v3/payments/payments.ts';

/** From a cart to an order, without a shop, and to its payment. */
export const CHECKOUT_OPERATIONS: readonly Operation[] = [
  ...carts,
  ...cartRedirects,
  ...checkouts,
  ...consignments,
  ...checkoutReductions,
  ...checkoutFees,
  ...checkoutOrders,
  ...payments,
];
