import { NO_CONTENT, ok } from '../../../http/operation.ts';
import type { Call, Operation, Reply } from '../../../http/operation.ts';
import type { PickupItem, PickupRecord } from '../../../state/pickup-log.ts';
import { idList } from '../filters.ts';
import { listField, objectField, unprocessable, wholeNumber } from '../json-body.ts';
import { instantField } from './pickup-fields.ts';

const READ = ['store_order_fulfillment_read_only', 'store_order_fulfillment_manage'];
const WRITE = ['store_order_fulfillment_manage'];
const MOST_PER_CALL = 100;

function wirePickup(record: PickupRecord): Record<string, unknown> {
  const at = (ms: number) => new Date(ms).toISOString();
  return {
    id: record.id,
    pickup_method_id: record.pickupMethodId,
    order_id: record.orderId,
    ready_at: at(record.readyMs),
    created_at: at(record.createdMs),
    updated_at: at(record.updatedMs),
    pickup_items: record.items.map((item) => ({
      id: item.id,
      order_product_id: item.orderProductId,
      quantity: item.quantity,
      status: item.collectedMs === null ? 'AWAITING_COLLECTION' : 'COLLECTED',
      collected_at: item.collectedMs === null ? null : at(item.collectedMs),
    })),
  };
}

/** A new record, checked but not kept: one wrong one refuses them all. */
function readPickup(call: Call, entry: unknown, path: string): Omit<PickupRecord, 'id'> {
  const sent = objectField(entry, path);
  const orderId = wholeNumber(sent['order_id'], `${path}.order_id`);
  const order = call.store.orders.find(orderId);
  if (order === null) throw unprocessable({ [`${path}.order_id`]: 'There is no such order.' });
  const ready = instantField(sent['ready_at'], `${path}.ready_at`);
  if (ready === undefined) throw unprocessable({ [`${path}.ready_at`]: 'error.path.missing' });
  const collected = instantField(sent['collected_at'], `${path}.collected_at`) ?? null;
  const items = listField(sent['pickup_items'], `${path}.pickup_items`);
  if (items.length === 0) throw unprocessable({ [`${path}.pickup_items`]: 'error.minItems: 1' });
  const nowMs = call.world.clock.nowMs();
  return {
    pickupMethodId: wholeNumber(sent['pickup_method_id'], `${path}.pickup_method_id`),
    orderId,
    readyMs: ready,
    createdMs: nowMs,
    updatedMs: nowMs,
    items: items.map((item, index): PickupItem => {
      const at = `${path}.pickup_items.${index}`;
      const { order_product_id: id, quantity } = objectField(item, at);
      const line = order.lines.find((each) => each.id === wholeNumber(id, `${at}.order_product_id`));
      if (line === undefined || line.order_pickup_method_id === 0)
        throw unprocessable({ [`${at}.order_product_id`]: 'The order has no such product to be picked up.' });
      const pieces = wholeNumber(quantity, `${at}.quantity`);
      if (pieces > line.quantity - call.store.pickupLog.recorded(line.id))
        throw unprocessable({ [`${at}.quantity`]: 'There are fewer pieces left.' });
      return {
        id: call.store.pickupLog.nextItemId(),
        orderProductId: line.id,
        quantity: pieces,
        collectedMs: collected,
      };
    }),
  };
}

function create(call: Call): Reply {
  const entries = listField(call.body, '.');
  if (entries.length === 0 || entries.length > MOST_PER_CALL)
    throw unprocessable({ '.': `From 1 to ${MOST_PER_CALL} pickups can be made in one call.` });
  const records = entries.map((entry, index) => readPickup(call, entry, String(index)));
  return ok({ data: records.map((record) => wirePickup(call.store.pickupLog.add(record))), meta: {} });
}

/** `id` is deprecated for `pickup_id`, yet both are called required: either does, and both have to be right. */
function change(call: Call): Reply {
  const changed = listField(call.body, '.').map((entry, index): PickupRecord => {
    const sent = objectField(entry, String(index));
    const names = ['pickup_id', 'id'].filter((name) => sent[name] !== undefined);
    const ids = new Set(
      (names.length > 0 ? names : ['pickup_id']).map((name) => wholeNumber(sent[name], `${index}.${name}`)),
    );
    const [id = 0] = ids;
    const record = call.store.pickupLog.find(id);
    if (record === null || ids.size > 1) throw unprocessable({ [`${index}.pickup_id`]: 'There is no such pickup.' });
    const collected = instantField(sent['collected_at'], `${index}.collected_at`);
    return {
      ...record,
      readyMs: instantField(sent['ready_at'], `${index}.ready_at`) ?? record.readyMs,
      updatedMs: call.world.clock.nowMs(),
      items: record.items.map((item) => ({ ...item, collectedMs: collected ?? item.collectedMs })),
    };
  });
  for (const record of changed) call.store.pickupLog.save(record);
  return ok({ data: changed.map(wirePickup), meta: {} });
}

/** Readiness and collection of pickups. A scope family of its own opens them. */
export const pickups: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v3/orders/pickups',
    scopes: READ,
    run: (call) => {
      const [orderIds, ids] = [idList(call.query, 'order_id:in'), idList(call.query, 'pickup_id:in')];
      const records = call.store.pickupLog
        .all()
        .filter((record) => (orderIds?.has(record.orderId) ?? true) && (ids?.has(record.id) ?? true));
      return ok({ data: records.map(wirePickup) });
    },
  },
  { method: 'POST', path: '/v3/orders/pickups', scopes: WRITE, run: create },
  { method: 'PUT', path: '/v3/orders/pickups', scopes: WRITE, run: change },
  {
    method: 'DELETE',
    path: '/v3/orders/pickups',
    scopes: WRITE,
    run: (call) => {
      const ids = idList(call.query, 'id:in');
      if (ids === undefined) throw unprocessable({ 'id:in': 'error.path.missing' });
      for (const id of ids) call.store.pickupLog.remove(id);
      return NO_CONTENT;
    },
  },
];
