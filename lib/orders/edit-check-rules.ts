import { compare, currencyPlaces, isAmount, placesOf, sum } from '#lib/core/decimals.ts';
import { REMOVED_FEE, REMOVED_QUANTITY, REMOVED_WRAPPING } from './edit-fields-rules.ts';
import { predictTotals } from './edit-prediction-rules.ts';
import { planEdit } from './edit-plan-rules.ts';
import type { EditLine, EditState } from './edit-state.ts';
import type { EditWish } from './edit-wish-rules.ts';
import { canChangeWrapping } from './edit-wrapping-rules.ts';
import { STAFF_NOTES_MAX_LENGTH } from './limits.ts';

/** Why a value cannot be saved. The screen has a sentence for each. */
export type FieldProblem =
  | 'not_a_quantity'
  | 'already_shipped'
  | 'not_an_amount'
  | 'too_many_places'
  | 'tax_negative'
  | 'zip_too_short'
  | 'too_long'
  | 'required'
  | 'unreadable_text'
  | 'card_number'
  | 'discount_too_large'
  | 'no_lines_left'
  | 'not_there';

export interface FieldIssue {
  readonly path: string;
  readonly problem: FieldProblem;
}

const MAX_QUANTITY = 1_000_000;
/** The platform publishes no lengths for names and places; nothing longer is ever meant. */
const MAX_TEXT = 255;
const LONG_TEXTS: ReadonlySet<string> = new Set(['staffNotes', 'customerMessage', 'wrap.wrappingMessage']);
const ZIP_MIN = 2;

/** What is wrong with a wish, field by field. Empty: it can be sent. */
export function checkWish(state: EditState, wish: EditWish): readonly FieldIssue[] {
  const issues = Object.entries(wish.to).flatMap(([path, text]) => issueOf(state, path, text));
  const newOnes = [
    ...wish.newLines.flatMap((line, index) => pairIssues(`new.${index}`, line.price, state.currencyCode)),
    ...wish.newFees.flatMap((fee, index) => [
      ...(fee.name.trim() === '' ? [{ path: `newFee.${index}.name`, problem: 'required' as const }] : []),
      ...pairIssues(`newFee.${index}`, fee.cost, state.currencyCode),
    ]),
  ];
  if (issues.length + newOnes.length > 0) return [...issues, ...newOnes];
  return [...pairsOf(state, wish), ...wholeIssues(state, wish)];
}

function issueOf(state: EditState, path: string, text: string): FieldIssue[] {
  const problem = problemOf(state, path, text);
  return problem === null ? [] : [{ path, problem }];
}

function problemOf(state: EditState, path: string, text: string): FieldProblem | null {
  const [kind, id, part] = path.split('.');
  if (kind === 'line')
    return lineProblem(
      state,
      state.lines.find((line) => String(line.id) === id),
      part ?? '',
      text,
    );
  if (kind === 'wrap')
    return wrappingProblem(
      state,
      state.lines.find((line) => String(line.id) === id),
      part ?? '',
      text,
    );
  if (kind === 'fee') return feeProblem(state, part ?? '', text);
  if (path === 'discount' || id === 'exTax' || id === 'incTax') return amountProblem(text, state.currencyCode);
  if (path === 'customer') return /^\d{1,9}$/.test(text) ? null : 'not_there';
  if (path === 'billing.zip' && text.trim().length < ZIP_MIN) return 'zip_too_short';
  return textProblem(path, text);
}

function lineProblem(state: EditState, line: EditLine | undefined, part: string, text: string): FieldProblem | null {
  if (part !== 'quantity') return amountProblem(text, state.currencyCode);
  if (!/^\d{1,7}$/.test(text) || Number(text) > MAX_QUANTITY) return 'not_a_quantity';
  return line !== undefined && Number(text) < line.quantityShipped ? 'already_shipped' : null;
}

function wrappingProblem(
  state: EditState,
  line: EditLine | undefined,
  part: string,
  text: string,
): FieldProblem | null {
  if (line === undefined || !canChangeWrapping(line)) return 'not_there';
  if (part === 'state') return text === REMOVED_WRAPPING ? null : 'not_there';
  if (part === 'name' && text.trim() === '') return 'required';
  if (part === 'name' || part === 'wrappingMessage') return textProblem(`wrap.${part}`, text);
  return amountProblem(text, state.currencyCode);
}

function feeProblem(state: EditState, part: string, text: string): FieldProblem | null {
  if (part === 'name') return text.trim() === '' ? 'required' : textProblem('name', text);
  if (part === 'state') return text === REMOVED_FEE ? null : 'not_there';
  return amountProblem(text, state.currencyCode);
}

export function amountProblem(text: string, currencyCode: string): FieldProblem | null {
  if (!isAmount(text)) return 'not_an_amount';
  return placesOf(text) > currencyPlaces(currencyCode) ? 'too_many_places' : null;
}

function textProblem(path: string, text: string): FieldProblem | null {
  if (text.length > (LONG_TEXTS.has(path) ? STAFF_NOTES_MAX_LENGTH : MAX_TEXT)) return 'too_long';
  if (text.includes('\u0000') || !text.isWellFormed()) return 'unreadable_text';
  // Numbers of telephones and places are long as well.
  return !/\.(?:phone|zip)$/.test(path) && holdsCardNumber(text) ? 'card_number' : null;
}

/**
 * A number of 15 to 19 digits that begins as payment cards do, with blanks or dashes between, and passes their check digit
 * (ISO/IEC 7812). Shorter ones are mostly something else: article numbers, times, telephones.
 */
export function holdsCardNumber(text: string): boolean {
  const candidates = text.match(/(?<!\d)[2-6]\d(?:[ -]?\d){13,17}(?!\d)/g) ?? [];
  return candidates.some((candidate) => passesCheckDigit(candidate.replaceAll(/\D/g, '')));
}

function passesCheckDigit(digits: string): boolean {
  if (/^0+$/.test(digits)) return false;
  const total = [...digits].toReversed().reduce((sumSoFar, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sumSoFar + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}

function pairIssues(path: string, pair: { exTax: string; incTax: string }, currencyCode: string): FieldIssue[] {
  for (const half of ['exTax', 'incTax'] as const) {
    const problem = amountProblem(pair[half], currencyCode);
    if (problem !== null) return [{ path: `${path}.${half}`, problem }];
  }
  return compare(pair.incTax, pair.exTax) < 0 ? [{ path: `${path}.incTax`, problem: 'tax_negative' }] : [];
}

/** A price with tax is never below the one without. */
function pairsOf(state: EditState, wish: EditWish): FieldIssue[] {
  const { order } = planEdit(state, wish);
  const named = [
    ['shipping', order?.shippingCost],
    ['handling', order?.handlingCost],
    ['wrapping', order?.wrappingCost],
    ...(order?.changedLines ?? []).map(({ id, price }) => [`line.${id}`, price] as const),
    ...(order?.changedLines ?? []).map(
      ({ id, wrapping }) => [`wrap.${id}`, wrapping === 'none' ? undefined : wrapping?.cost] as const,
    ),
    ...(order?.fees ?? []).map(({ id, cost }) => [`fee.${id}`, id === undefined ? undefined : cost] as const),
  ] as const;
  return named.flatMap(([path, pair]) =>
    pair !== undefined && compare(pair.incTax, pair.exTax) < 0
      ? [{ path: `${path}.incTax`, problem: 'tax_negative' as const }]
      : [],
  );
}

/** What no single field shows. */
function wholeIssues(state: EditState, wish: EditWish): FieldIssue[] {
  const left = state.lines.filter(({ id }) => wish.to[`line.${id}.quantity`] !== REMOVED_QUANTITY);
  if (state.lines.length > 0 && left.length + wish.newLines.length === 0)
    return [{ path: 'lines', problem: 'no_lines_left' }];
  const { order } = planEdit(state, wish);
  if (order?.discountAmount === undefined || wish.to['discount'] === undefined) return [];
  const { subtotal, shipping, handling, wrapping, fees, coupon } = predictTotals(state, order, wish.newLines);
  const most = sum([subtotal.incTax, shipping.incTax, handling.incTax, wrapping.incTax, fees.incTax]);
  return compare(sum([order.discountAmount, coupon]), most) > 0
    ? [{ path: 'discount', problem: 'discount_too_large' }]
    : [];
}
