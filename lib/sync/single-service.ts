import type { OrderId } from '#lib/core/ids.ts';
import type { IndexInput } from '#lib/db/order-index/input.ts';
import type { IndexTransaction } from '#lib/db/order-index/transaction.ts';
import type { SyncContext } from './context.ts';
import { readOne } from './page.ts';
import { putPage } from './put-page.ts';

/** The index's two halves of one order, for who looks at the order between them. */
export function singleOrders(ctx: SyncContext) {
  return {
    /** Null when the store has no such order. */
    read: (orderId: OrderId): Promise<IndexInput | null> => readOne(ctx, orderId),
    /** Puts what was read into the index, together with `also` or not at all. */
    keep: (input: IndexInput, also: IndexTransaction) => putPage(ctx, { inputs: [input], bad: [] }, also),
  };
}
