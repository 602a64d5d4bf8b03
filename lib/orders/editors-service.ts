import type { OrderId } from '#lib/core/ids.ts';
import type { OrderContext } from './context.ts';
import type { OtherEditor } from './edit-contract.ts';

/** Says that the person has the order open for editing, or has closed it, and tells who else has it open. */
export async function noteEditor(
  ctx: Pick<OrderContext, 'db' | 'user' | 'clock'>,
  orderId: OrderId,
  isLeaving: boolean,
): Promise<{ readonly others: readonly OtherEditor[] }> {
  const at = ctx.clock.now();
  const { editors } = ctx.db;
  if (isLeaving) {
    await editors.leave(orderId, ctx.user.id);
    return { others: [] };
  }
  await editors.arrive(orderId, ctx.user.id, at);
  const rows = await editors.others(orderId, ctx.user.id, at);
  return { others: rows.map(({ email, since }) => ({ email, since: since.toISOString() })) };
}
