import { OPERATIONS } from '../api/operations.ts';
import { PlatformError } from '../http/errors.ts';
import type { Message } from '../state/message-records.ts';
import type { World } from '../world.ts';

const UPDATE_ORDER = '/v2/orders/:order_id';

/** The changed order as V2 shows it, or the platform's refusal. */
export type ForeignWrite =
  | { readonly ok: true; readonly order: unknown }
  | { readonly ok: false; readonly status: number; readonly message: string };

/**
 * Changes an order as another writer does, such as staff in the control panel: by the rules of PUT /v2/orders/{id}, but past
 * tokens, quota and faults. The ledger shows it as a call of others.
 */
export function writeAsOther(world: World, storeHash: string, orderId: number, fields: unknown): ForeignWrite {
  const written = write(world, storeHash, orderId, fields);
  world.ledger.record({
    kind: 'others',
    storeHash,
    method: 'PUT',
    path: `/stores/${storeHash}/v2/orders/${orderId}`,
    rawBody: JSON.stringify(fields),
    status: written.ok ? 200 : written.status,
    durationMs: 0,
  });
  return written;
}

function write(world: World, storeHash: string, orderId: number, fields: unknown): ForeignWrite {
  const store = world.stores.get(storeHash);
  const update = OPERATIONS.find(({ method, path }) => method === 'PUT' && path === UPDATE_ORDER);
  if (update === undefined) throw new Error(`the API has no PUT ${UPDATE_ORDER}`);
  if (store === undefined) return { ok: false, status: 404, message: `There is no store ${storeHash}.` };
  try {
    const reply = update.run({
      world,
      store,
      clientId: '',
      origin: '',
      scopes: new Set(),
      params: { order_id: String(orderId) },
      query: new URLSearchParams(),
      body: fields,
      nowS: Math.floor(world.clock.nowMs() / 1000),
    });
    return { ok: true, order: reply.body };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { ok: false, status: error.status, message: error.message };
  }
}

/** A shopper or a member of staff writes about an order: the API has no way to. Null when there is no such order. */
export function writeMessage(
  world: World,
  storeHash: string,
  orderId: number,
  text: { readonly subject: string; readonly message: string; readonly fromStaff: boolean },
): Message | null {
  const orders = world.stores.get(storeHash)?.orders;
  const order = orders?.find(orderId) ?? null;
  if (orders === undefined || order === null) return null;
  const written: Message = {
    id: orders.nextId('message'),
    staff_id: text.fromStaff ? 1 : 0,
    customer_id: text.fromStaff ? 0 : order.head.customer_id,
    type: text.fromStaff ? 'admin' : 'customer',
    subject: text.subject,
    message: text.message,
    status: 'unread',
    is_flagged: false,
    created_s: Math.floor(world.clock.nowMs() / 1000),
  };
  orders.save(orderId, { messages: [...order.messages, written] });
  world.ledger.record({
    kind: 'others',
    storeHash,
    method: 'POST',
    path: `/stores/${storeHash}/v2/orders/${orderId}/messages`,
    rawBody: JSON.stringify({ subject: written.subject, message: written.message }),
    status: 201,
    durationMs: 0,
  });
  return written;
}
