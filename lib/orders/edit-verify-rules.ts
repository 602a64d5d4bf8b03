import { compare, sum } from '#lib/core/decimals.ts';
import { differences } from './edit-clash-rules.ts';
import { CHARGES, fieldsOf, isSameValue, isTakenOff, REMOVED_FEE, type EditFields } from './edit-fields-rules.ts';
import type { EditPreview } from './edit-preview-rules.ts';
import type { EditLine, EditState, EditTotals } from './edit-state.ts';
import type { EditWish } from './edit-wish-rules.ts';

/** Something that is not as it was said before the save. */
export interface EditMiss {
  /** A field's path, or of a figure such as `totals.total.incTax`, `line.12.discounts`, `newLines`. */
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
}

export interface Verification {
  /** The platform did something else than was predicted. */
  readonly misses: readonly EditMiss[];
  /** Values that nobody here touched and that changed nevertheless: somebody else was at it in the same moment. */
  readonly changedElsewhere: readonly string[];
}

/** Holds the order as the platform made it against what was said before the save. */
export function verifyEdit(before: EditState, wish: EditWish, preview: EditPreview, after: EditState): Verification {
  const fields = fieldsOf(after);
  const misses = [
    ...fieldMisses(wish, fields),
    ...additionMisses(before, wish, after),
    ...feeMisses(before, wish, after),
    ...discountMisses(before, preview, after),
    // What the store prices by itself was an estimate, and said to be one.
    ...(preview.uncertain.length > 0 ? [] : totalMisses(preview.after, after.totals)),
  ];
  return { misses, changedElsewhere: elsewhere(before, wish, preview, fields) };
}

/** Figures that moved otherwise than foreseen. */
export function totalMisses(expected: EditTotals, actual: EditTotals): readonly EditMiss[] {
  const [one, other] = [figuresOf(expected), figuresOf(actual)];
  return Object.keys(one).flatMap((name) => {
    const [foreseen, found] = [one[name] ?? '0', other[name] ?? '0'];
    return compare(foreseen, found) === 0 ? [] : [{ path: `totals.${name}`, expected: foreseen, actual: found }];
  });
}

function figuresOf(totals: EditTotals): Readonly<Record<string, string>> {
  const figures: Record<string, string> = { discount: totals.discount, coupon: totals.coupon, tax: totals.tax };
  for (const name of ['subtotal', ...CHARGES, 'fees', 'total'] as const) {
    figures[`${name}.exTax`] = totals[name].exTax;
    figures[`${name}.incTax`] = totals[name].incTax;
  }
  return figures;
}

function fieldMisses({ to }: EditWish, fields: EditFields): readonly EditMiss[] {
  return Object.entries(to).flatMap(([path, wished]) => {
    const found = fields[path];
    // What is removed takes along what else was typed in it. Fees are counted by themselves.
    if (found === undefined && isTakenOff(path, to)) return [];
    if (path.startsWith('fee.') && (wished === REMOVED_FEE || found === undefined)) return [];
    return found !== undefined && isSameValue(path, wished, found)
      ? []
      : [{ path, expected: wished, actual: found ?? '' }];
  });
}

function additionMisses(before: EditState, { newLines }: EditWish, after: EditState): readonly EditMiss[] {
  const added = addedLines(before, after).length;
  const expected = newLines.length;
  return added === expected ? [] : [{ path: 'newLines', expected: String(expected), actual: String(added) }];
}

type KnownLines = { readonly lines: readonly { readonly id: number }[] };

/** Lines that were not there before. */
export function addedLines(before: KnownLines, after: EditState): readonly EditLine[] {
  const known = new Set(before.lines.map(({ id }) => id));
  return after.lines.filter(({ id }) => !known.has(id));
}

/** A fee that is gone although nobody removed it, and one that stayed although somebody did. */
function feeMisses(before: EditState, { to, newFees }: EditWish, after: EditState): readonly EditMiss[] {
  const found = new Set(after.fees.map(({ id }) => id));
  const kept = before.fees.filter(({ id }) => to[`fee.${id}.state`] !== REMOVED_FEE);
  const lost = kept.filter(({ id }) => !found.has(id));
  const expected = kept.length + newFees.length;
  if (lost.length === 0 && after.fees.length === expected) return [];
  return [{ path: 'fees', expected: String(expected), actual: String(after.fees.length) }];
}

/** Reductions of lines that were lost although nothing was said of it. */
function discountMisses(before: EditState, preview: EditPreview, after: EditState): readonly EditMiss[] {
  const wiped = new Set(preview.wiped.map(({ lineId }) => lineId));
  const afterById = new Map(after.lines.map((line) => [line.id, line]));
  return before.lines.flatMap((line) => {
    const now = afterById.get(line.id);
    if (now === undefined || wiped.has(line.id)) return [];
    const [expected, actual] = [promotionsOf(line), promotionsOf(now)];
    return compare(actual, expected) >= 0 ? [] : [{ path: `line.${line.id}.discounts`, expected, actual }];
  });
}

function promotionsOf({ discounts }: EditLine): string {
  return sum(discounts.filter(({ isManual }) => !isManual).map(({ amount }) => amount));
}

/** Follows from other fields, and is held against the prediction instead. */
const DERIVED = /^(?:lines|fees|discount|(?:shipping|handling|wrapping)\.(?:ex|inc)Tax)$/;

function elsewhere(before: EditState, wish: EditWish, preview: EditPreview, now: EditFields): readonly string[] {
  const moved = differences(fieldsOf(before), now);
  const known = new Set(before.lines.flatMap(({ id }) => [`line.${id}`, `wrap.${id}`]));
  const knownFees = new Set(before.fees.map(({ id }) => `fee.${id}`));
  const repriced = preview.uncertain.includes('tax_of_new_place');
  return moved.filter((path) => {
    const parent = parentOf(path);
    if (path in wish.to || DERIVED.test(path) || isTakenOff(path, wish.to)) return false;
    if (path.endsWith('.country') || path.endsWith('.countryIso2')) return !wishesCountry(wish.to, parent);
    if (path.startsWith('line.') || path.startsWith('wrap.'))
      return known.has(parent) && !(repriced && !path.endsWith('.quantity'));
    return !path.startsWith('fee.') || knownFees.has(parent);
  });
}

/** The platform makes a country's name and code follow each other. */
function wishesCountry(to: EditFields, prefix: string): boolean {
  return to[`${prefix}.country`] !== undefined || to[`${prefix}.countryIso2`] !== undefined;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('.'));
}
