import { notFound, outOfStock, PlatformError, readOnlyField, v2ErrorBody } from '../../../http/errors.ts';
import { NO_CONTENT, ok } from '../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { integerParam, pathId } from '../../../http/query.ts';
import { mailShopper } from '../../../orders/order-mails.ts';
import { canBeHad, takeGoods } from '../../../orders/take-goods.ts';
import type { OrderParts } from '../../../state/order-records.ts';
import { objectBody } from '../body-fields.ts';
import { findOrder } from './find-order.ts';
import { WRITE_ORDERS } from './scopes.ts';
import { updateContext } from './update/context.ts';
import { patchedShippingAddress } from './update/shipping-addresses.ts';
import { updatedOrder } from './update/update-order.ts';
import { wireShippingAddress } from './wire-address.ts';
import { wireOrder } from './wire-order.ts';

const NO_INCLUDES = { consignments: false, lines: false, fees: false };

/** Changing and archiving orders. Nothing deletes one for good. */
export const writeOrders: readonly Operation[] = [
  {
    method: 'PUT',
    path: '/v2/orders/:order_id',
    scopes: WRITE_ORDERS,
    run: (call) => {
      const parts = findOrder(call);
      const changes = updatedOrder(
        parts,
        objectBody(call.body),
        updateContext(call.store, call.nowS, call.world.switches, parts.head.is_tax_inclusive_pricing),
      );
      const added = call.world.switches.stockOnUpdate === 'taken' ? addedLines(parts, changes) : [];
      if (!canBeHad(call.store, added)) throw outOfStock();
      call.store.orders.save(parts.head.id, changes);
      takeGoods(call.world, call.store, added, parts.head.id);
      const after = findOrder(call);
      if (after.head.status_id !== parts.head.status_id)
        mailShopper(call.world, call.store, after.head, 'order status changed');
      return ok(wireOrder(after, call.store, NO_INCLUDES, call.world.switches));
    },
  },
  {
    method: 'DELETE',
    path: '/v2/orders/:order_id',
    scopes: WRITE_ORDERS,
    run: (call) => {
      const { head } = findOrder(call);
      call.store.orders.save(head.id, { head: { ...head, is_deleted: true, modified_s: call.nowS } });
      return NO_CONTENT;
    },
  },
  {
    method: 'DELETE',
    path: '/v2/orders',
    scopes: WRITE_ORDERS,
    query: ['limit', 'page'],
    run: (call) => {
      call.store.orders.archiveAll(integerParam(call.query, 'limit') ?? Infinity, call.nowS);
      return NO_CONTENT;
    },
  },
  {
    method: 'PUT',
    path: '/v2/orders/:order_id/shipping_addresses/:address_id',
    scopes: WRITE_ORDERS,
    run: (call) => {
      try {
        return changeAddress(call);
      } catch (error) {
        if (!(error instanceof PlatformError) || error.status !== 400) throw error;
        const [body] = v2ErrorBody(error);
        return { status: 400, body: [{ ...body, status: call.world.switches.addressErrorStatus }] };
      }
    },
  },
];

function addedLines({ lines }: OrderParts, changes: Partial<OrderParts>): OrderParts['lines'] {
  const known = new Set(lines.map((line) => line.id));
  return (changes.lines ?? []).filter((line) => !known.has(line.id));
}

/** Costs and taxes stay what they are, unlike in a change of the whole order. */
function changeAddress(call: Call): Reply {
  const { head, addresses, lines } = findOrder(call);
  const addressId = pathId(call.params['address_id']);
  const address = addresses.find((each) => each.id === addressId);
  if (address === undefined) throw notFound();
  const body = objectBody(call.body);
  if ('id' in body) throw readOnlyField('id');
  const changed = patchedShippingAddress(address, body);
  call.store.orders.save(head.id, {
    head: { ...head, modified_s: call.nowS },
    addresses: addresses.map((each) => (each === address ? changed : each)),
  });
  return ok(wireShippingAddress(changed, head.id, lines, call.store.profile.hash));
}
