import { fieldsOf, REMOVED_FEE, REMOVED_QUANTITY, REMOVED_WRAPPING, type EditFields } from './edit-fields-rules.ts';
import type { EditPreview } from './edit-preview-rules.ts';
import type { EditState } from './edit-state.ts';
import { addedLines } from './edit-verify-rules.ts';
import type { EditWish } from './edit-wish-rules.ts';

/** What saving a wish takes away for good. Said before the click. */
export type Irreversible = 'promotions' | 'removed_lines' | 'removed_fees' | 'removed_wrapping';

export function irreversibleParts(wish: EditWish, preview: EditPreview): readonly Irreversible[] {
  const values = Object.entries(wish.to);
  const removesLine = values.some(([path, text]) => path.endsWith('.quantity') && text === REMOVED_QUANTITY);
  const removes = (kind: string, removed: string) =>
    values.some(([path, text]) => path.startsWith(`${kind}.`) && path.endsWith('.state') && text === removed);
  return [
    ...(preview.wiped.length > 0 ? (['promotions'] as const) : []),
    ...(removesLine ? (['removed_lines'] as const) : []),
    ...(removes('fee', REMOVED_FEE) ? (['removed_fees'] as const) : []),
    ...(removes('wrap', REMOVED_WRAPPING) ? (['removed_wrapping'] as const) : []),
  ];
}

/**
 * The wish that brings an order back to what it was before a save; null where part of it is gone for good. New lines are taken
 * off again, and new fees too.
 */
export function undoOf(before: EditState, wish: EditWish, preview: EditPreview, after: EditState): EditWish | null {
  if (irreversibleParts(wish, preview).length > 0) return null;
  const old = fieldsOf(before);
  const to: Record<string, string> = {};
  for (const path of Object.keys(wish.to)) {
    const text = old[path];
    if (text !== undefined) to[path] = text;
  }
  Object.assign(to, moneyBack(old, fieldsOf(after)));
  for (const { id } of addedLines(before, after)) to[`line.${id}.quantity`] = REMOVED_QUANTITY;
  const known = new Set(before.fees.map(({ id }) => id));
  for (const { id } of after.fees) if (!known.has(id)) to[`fee.${id}.state`] = REMOVED_FEE;
  return { to, newLines: [], newFees: [], keepTotals: wish.keepTotals };
}

/** Charges and the discount that moved along. */
function moneyBack(old: EditFields, now: EditFields): EditFields {
  const paths = ['discount', 'shipping', 'handling', 'wrapping'].flatMap((name) =>
    name === 'discount' ? [name] : [`${name}.exTax`, `${name}.incTax`],
  );
  return Object.fromEntries(
    paths.flatMap((path) => (old[path] === undefined || old[path] === now[path] ? [] : [[path, old[path]]])),
  );
}
