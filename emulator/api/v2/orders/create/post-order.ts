import { outOfStock } from '../../../../http/errors.ts';
import type { Operation } from '../../../../http/operation.ts';
import { placeOrder } from '../../../../orders/place-order.ts';
import { objectBody } from '../../body-fields.ts';
import { INCLUDE_PARAMS, includesOf } from '../list-params.ts';
import { WRITE_ORDERS } from '../scopes.ts';
import { updateContext } from '../update/context.ts';
import { wireOrder } from '../wire-order.ts';
import { newOrder } from './new-order.ts';

/** Creating an order. The shopper is not mailed: only orders made from a checkout are confirmed. */
export const postOrder: readonly Operation[] = [
  {
    method: 'POST',
    path: '/v2/orders',
    scopes: WRITE_ORDERS,
    query: INCLUDE_PARAMS,
    run: (call) => {
      const includes = includesOf(call.query);
      const draft = newOrder(objectBody(call.body), call.store, updateContext(call.store, call.nowS));
      const placement = placeOrder(call.world, call.store, draft);
      if (!placement.ok) throw outOfStock();
      return {
        status: call.world.switches.createdOrderStatus,
        body: wireOrder(placement.order, call.store, includes, call.world.switches),
      };
    },
  },
];
