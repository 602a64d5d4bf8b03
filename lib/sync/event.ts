import { z } from 'zod';
import { parseOrderId, parseStoreContext, type OrderId, type StoreHash } from '#lib/core/ids.ts';

/** What a delivery's body can mean to us. */
export type EventMeaning =
  | {
      readonly kind: 'order';
      readonly scope: string;
      readonly orderId: OrderId;
      readonly createdAt: Date;
      readonly hash: string;
    }
  | { readonly kind: 'cart'; readonly cartId: string; readonly createdAt: Date }
  | { readonly kind: 'store_facts' }
  /** Unknown scope, another store, nothing in it: nothing can be done with it, and it is no fault of the platform's. */
  | { readonly kind: 'ignored' };

/** Told where the store follows its storefronts' orders: how long shoppers take begins with the cart. */
export const CART_SCOPE = 'store/cart/created';

const MAX_HASH = 128;
const uuid = z.uuid().toLowerCase();
const anyId = z.union([z.int(), z.string()]).optional().catch(undefined);

/** Tolerant: fields come and go, and the same id stands under several names, as number or text (BigCommerce docs: webhook events). */
const wireEvent = z.object({
  scope: z.string().max(200),
  producer: z.string(),
  hash: z.string().max(MAX_HASH).catch(''),
  created_at: z.coerce.number().int().positive().optional().catch(undefined),
  data: z.object({ id: anyId, orderId: anyId, order_id: anyId, resource_id: anyId }).catch({}),
});

/** Reads the body of a verified delivery for the store whose secret it carried. */
export function readEvent(body: string, storeHash: StoreHash, receivedAt: Date): EventMeaning {
  const parsed = wireEvent.safeParse(parseJson(body));
  if (!parsed.success || parseStoreContext(parsed.data.producer) !== storeHash) return { kind: 'ignored' };
  const { scope, data, hash, created_at: createdS } = parsed.data;
  if (scope === 'store/information/updated') return { kind: 'store_facts' };
  const createdAt = createdS === undefined ? receivedAt : toDate(createdS, receivedAt);
  if (scope === CART_SCOPE) {
    const cartId = uuid.safeParse(data.id);
    return cartId.success ? { kind: 'cart', cartId: cartId.data, createdAt } : { kind: 'ignored' };
  }
  const orderId = toOrderId(idOf(scope, data));
  if (orderId === null) return { kind: 'ignored' };
  return { kind: 'order', scope, orderId, createdAt, hash };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type EventData = z.infer<typeof wireEvent>['data'];

/** The field that holds the order's number differs by event, and elsewhere `id` is something else's. */
function idOf(scope: string, { id, orderId, order_id, resource_id }: EventData): string | number | undefined {
  if (scope.startsWith('store/shipment/')) return orderId ?? order_id;
  if (!scope.startsWith('store/order/')) return undefined;
  if (scope.startsWith('store/order/metafield/')) return resource_id ?? order_id ?? orderId;
  return order_id ?? orderId ?? id;
}

function toOrderId(id: string | number | undefined): OrderId | null {
  return id === undefined ? null : parseOrderId(String(id));
}

/** Seconds since 1970 as a date; a number that is none of our times counts as now. */
function toDate(seconds: number, receivedAt: Date): Date {
  const date = new Date(seconds * 1_000);
  const isPlausible = !Number.isNaN(date.getTime()) && date.getTime() <= receivedAt.getTime() + 365 * 86_400_000;
  return isPlausible ? date : receivedAt;
}
