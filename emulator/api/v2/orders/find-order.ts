import { notFound } from '../../../http/errors.ts';
import type { Call } from '../../../http/operation.ts';
import { pathId } from '../../../http/query.ts';
import type { OrderParts } from '../../../state/order-records.ts';

/** The order that the path names; archived ones are served too. 404 when there is none. */
export function findOrder(call: Call): OrderParts {
  const parts = call.store.orders.find(pathId(call.params['order_id']));
  if (parts === null) throw notFound();
  return parts;
}
