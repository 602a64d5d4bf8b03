import type { Dice } from '#bench/dice.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { StoreContext } from '#lib/process/store-context.ts';
import { readForEditing } from '#lib/orders/edit-read-service.ts';
import type { EditWish } from '#lib/orders/edit-wish-rules.ts';
import { control } from '../emulator.ts';
import { save } from './rig.ts';
import type { Offer } from './wishes.ts';

export interface DroppedTally {
  trials: number;
  /** Found by looking, and answered as done. */
  found: number;
  unclear: number;
  doubled: number;
  feesLost: number;
}

const DROP = { match: { method: 'PUT' }, action: { kind: 'drop_after' }, times: 1 };

/** An edit that adds a line, a product and now and then a fee, whose answer never comes; then the same click twice more. */
export async function tryDropped(
  ctx: StoreContext,
  dice: Dice,
  orderId: OrderId,
  offers: readonly Offer[],
  tally: DroppedTally,
): Promise<void> {
  const before = await readForEditing(ctx, orderId);
  const cost = { exTax: String(1 + dice.below(9)), incTax: String(10 + dice.below(9)) };
  const { productId, variantId, name } = dice.pick(offers);
  const line = { options: [], sku: '', quantity: 1 + dice.below(3), price: cost, isPricedByStore: false };
  const product = { ...line, productId, variantId, name };
  const custom = { ...line, productId: null, variantId: null, name: `Custom ${dice.code(6)}` };
  const newLines = dice.chance(0.5) ? [product] : [custom, product];
  const newFees = dice.chance(0.4) ? [{ name: `Fee ${dice.code(5)}`, cost }] : [];
  const wish: EditWish = { to: { staffNotes: dice.code(12) }, newLines, newFees, keepTotals: true };
  const key = crypto.randomUUID();
  await control('POST', '/faults', DROP);
  const first = await save(ctx, before, wish, key).catch(() => null);
  await control('DELETE', '/faults');
  for (let click = 0; click < 2; click += 1) await save(ctx, before, wish, key).catch(() => null);
  const after = await readForEditing(ctx, orderId);
  tally.trials += 1;
  if (first === null) tally.unclear += 1;
  else tally.found += 1;
  if (after.lines.length > before.lines.length + newLines.length) tally.doubled += 1;
  if (after.fees.length > before.fees.length + newFees.length) tally.doubled += 1;
  tally.feesLost += before.fees.filter(({ id }) => !after.fees.some((fee) => fee.id === id)).length;
}
