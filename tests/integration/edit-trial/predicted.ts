import type { Dice } from '#bench/dice.ts';
import { currencyPlaces, sum } from '#lib/core/decimals.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { StoreContext } from '#lib/process/store-context.ts';
import { checkWish } from '#lib/orders/edit-check-rules.ts';
import { REMOVED_FEE } from '#lib/orders/edit-fields-rules.ts';
import { isEmptyWish } from '#lib/orders/edit-parts-rules.ts';
import { previewEdit } from '#lib/orders/edit-preview-rules.ts';
import { readForEditing } from '#lib/orders/edit-read-service.ts';
import type { EditState } from '#lib/orders/edit-state.ts';
import type { EditMiss } from '#lib/orders/edit-verify-rules.ts';
import type { EditWish } from '#lib/orders/edit-wish-rules.ts';
import { control } from '../emulator.ts';
import { save } from './rig.ts';
import { randomWish, type Offer } from './wishes.ts';

export interface Tally {
  saved: number;
  /** Every figure was as predicted, to the smallest unit. */
  exact: number;
  /** Said to be an estimate before the click. */
  estimated: number;
  refused: number;
  silentDiscountLosses: number;
  feesLost: number;
  /** Saved edits in which the wrapping of a line changes. */
  rewrapped: number;
  readonly misses: { readonly orderId: number; readonly wish: EditWish; readonly misses: readonly EditMiss[] }[];
  readonly currencies: Record<string, number>;
}

export function newTally(): Tally {
  const counts = { saved: 0, exact: 0, estimated: 0, refused: 0, silentDiscountLosses: 0, feesLost: 0, rewrapped: 0 };
  return { ...counts, misses: [], currencies: {} };
}

/** One generated edit, saved, and judged by what the platform holds before and after, not by what the save says of itself. */
export async function tryEdit(
  ctx: StoreContext,
  dice: Dice,
  orderId: OrderId,
  offers: readonly Offer[],
  tally: Tally,
): Promise<void> {
  let before = await readForEditing(ctx, orderId);
  if (before.lines.length === 0) return;
  // Few orders have wrapped lines, and no call of the app wraps another one: the shop did it in its panel.
  if (dice.chance(0.15) && (await wrapped(ctx, dice, before))) before = await readForEditing(ctx, orderId);
  const wish = randomWish(dice, before, offers);
  if (isEmptyWish(wish) || checkWish(before, wish).length > 0) return;
  const preview = previewEdit(before, wish);
  const done = await save(ctx, before, wish).catch((error: unknown) => {
    if (error instanceof Error && Reflect.get(error, 'code') === 'refused_by_platform') return null;
    throw error;
  });
  if (done === null) {
    tally.refused += 1;
    return;
  }
  const after = await readForEditing(ctx, orderId);
  tally.saved += 1;
  tally.currencies[before.currencyCode] = (tally.currencies[before.currencyCode] ?? 0) + 1;
  if (Object.keys(wish.to).some((path) => path.startsWith('wrap.'))) tally.rewrapped += 1;
  if (preview.uncertain.length > 0) tally.estimated += 1;
  else if (done.misses.length === 0 && JSON.stringify(after.totals) === JSON.stringify({ ...preview.after }))
    tally.exact += 1;
  else tally.misses.push({ orderId, wish, misses: done.misses });
  const said = new Set(preview.wiped.map(({ lineId }) => lineId));
  tally.silentDiscountLosses += lostPromotions(before, after, said);
  const kept = before.fees.filter(({ id }) => wish.to[`fee.${id}.state`] !== REMOVED_FEE);
  tally.feesLost += kept.filter(({ id }) => !after.fees.some((fee) => fee.id === id)).length;
}

/** Wraps a line of the catalogue, one without reductions, which would be lost. */
async function wrapped(ctx: StoreContext, dice: Dice, { orderId, lines, currencyCode }: EditState): Promise<boolean> {
  const plainLines = lines.filter(
    ({ productId, wrapping, discounts }) => productId !== null && wrapping === null && discounts.length === 0,
  );
  if (plainLines.length === 0) return false;
  const { id } = dice.pick(plainLines);
  const unit = currencyPlaces(currencyCode) === 0 ? 100 : 1;
  const cost = { wrapping_cost_ex_tax: String(3 * unit), wrapping_cost_inc_tax: String(4 * unit) };
  const products = [{ id, wrapping_id: 2, wrapping_name: 'Brown paper', ...cost }];
  await control('POST', `/stores/${ctx.store.storeHash}/orders/${orderId}`, { products });
  return true;
}

/** Lines that have less off than before by a promotion or coupon, without a word before the click. */
function lostPromotions(before: EditState, after: EditState, said: ReadonlySet<number>): number {
  const off = ({ lines }: EditState, lineId: number) =>
    sum(
      lines
        .filter(({ id }) => id === lineId)
        .flatMap(({ discounts }) => discounts.filter(({ isManual }) => !isManual).map(({ amount }) => amount)),
    );
  return before.lines.filter(({ id }) => !said.has(id) && off(before, id) !== off(after, id)).length;
}
