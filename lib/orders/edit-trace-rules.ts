import { fieldsOf, isSameValue, isTakenOff } from './edit-fields-rules.ts';
import type { EditState } from './edit-state.ts';
import type { EditWish } from './edit-wish-rules.ts';

/** Which lines and fees there were before a write. */
export interface TraceBefore {
  readonly lineIds: readonly number[];
  readonly feeIds: readonly number[];
}

/**
 * Whether an order shows that a write was made whose answer was lost. What was added decides where something was: nothing else
 * leaves a line or fee that was not there before. Otherwise every changed value must stand as wished.
 */
export function showsWish(before: TraceBefore, wish: EditWish, now: EditState): boolean {
  const { newLines, newFees } = wish;
  if (newLines.length > 0)
    return added(now.lines, before.lineIds) >= newLines.length && showsNewLines(before, wish, now);
  if (newFees.length > 0) return added(now.fees, before.feeIds) >= newFees.length;
  const fields = fieldsOf(now);
  return Object.entries(wish.to).every(([path, wished]) => {
    return isTakenOff(path, wish.to) ? fields[path] === undefined : isSameValue(path, fields[path], wished);
  });
}

function added(rows: readonly { readonly id: number }[], known: readonly number[]): number {
  return rows.filter(({ id }) => !known.includes(id)).length;
}

/** Each wished line is among the new ones, so that another person's new line is not taken for ours. */
function showsNewLines(before: TraceBefore, wish: EditWish, now: EditState): boolean {
  const fresh = now.lines.filter(({ id }) => !before.lineIds.includes(id));
  return wish.newLines.every((line) => {
    const index = fresh.findIndex(
      ({ productId, quantity, name }) =>
        productId === line.productId && quantity === line.quantity && (productId !== null || name === line.name),
    );
    return index >= 0 && fresh.splice(index, 1).length === 1;
  });
}
