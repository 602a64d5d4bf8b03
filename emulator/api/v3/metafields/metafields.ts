import { notFound } from '../../../http/errors.ts';
import { NO_CONTENT, ok } from '../../../http/operation.ts';
import type { Call, Operation } from '../../../http/operation.ts';
import { pathId } from '../../../http/query.ts';
import type { Metafield } from '../../../state/metafields.ts';
import { findOrder } from '../../v2/orders/find-order.ts';
import { READ_ORDERS, WRITE_ORDERS } from '../../v2/orders/scopes.ts';
import { bodyObject } from '../json-body.ts';
import { listed } from './list-metafields.ts';
import { wireMetafield } from './wire-metafield.ts';
import { addMetafield, changeMetafield, reachable, removeMetafield } from './write-metafields.ts';

/** The metafield of the path, which must be on the order of the path. */
function ofPath(call: Call, what: 'read' | 'write'): Metafield {
  const { head } = findOrder(call);
  const metafield = reachable(call, pathId(call.params['metafield_id']), what);
  if (metafield.orderId !== head.id) throw notFound();
  return metafield;
}

function one(metafield: Metafield) {
  return { data: wireMetafield(metafield), meta: {} };
}

/** Metafields of one order. */
export const metafields: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/orders/:order_id/metafields',
    scopes: READ_ORDERS,
    run: (call) => listed(call, call.store.metafields.ofOrder(findOrder(call).head.id)),
  },
  {
    method: 'POST',
    path: '/v3/orders/:order_id/metafields',
    scopes: WRITE_ORDERS,
    run: (call) => ok(one(addMetafield(call, findOrder(call).head.id, bodyObject(call.body)))),
  },
  {
    method: 'GET',
    path: '/v3/orders/:order_id/metafields/:metafield_id',
    scopes: READ_ORDERS,
    run: (call) => ok(one(ofPath(call, 'read'))),
  },
  {
    method: 'PUT',
    path: '/v3/orders/:order_id/metafields/:metafield_id',
    scopes: WRITE_ORDERS,
    run: (call) => ok(one(changeMetafield(call, ofPath(call, 'write'), bodyObject(call.body)))),
  },
  {
    method: 'DELETE',
    path: '/v3/orders/:order_id/metafields/:metafield_id',
    scopes: WRITE_ORDERS,
    run: (call) => {
      removeMetafield(call, ofPath(call, 'write'));
      return NO_CONTENT;
    },
  },
];
