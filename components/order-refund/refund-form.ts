import type { RefundBasis, RefundRequest, RefundSelection } from '#lib/refunds/contract.ts';

/** What the person typed, as typed: texts by thing. Empty and missing are nothing. */
export interface RefundForm {
  readonly kind: 'items' | 'tax';
  readonly lines: TextById;
  readonly wrapping: TextById;
  readonly shipping: TextById;
  readonly handling: TextById;
  readonly fees: TextById;
  readonly order: string;
  readonly tax: string;
  /** Lines whose pieces go back into stock. */
  readonly restock: readonly number[];
  readonly reason: string;
}

type TextById = Readonly<Record<number, string>>;
export type FormPart = 'lines' | 'wrapping' | 'shipping' | 'handling' | 'fees';

export const EMPTY_FORM: RefundForm = {
  kind: 'items',
  lines: {},
  wrapping: {},
  shipping: {},
  handling: {},
  fees: {},
  order: '',
  tax: '',
  restock: [],
  reason: '',
};

export function withText(form: RefundForm, part: FormPart, id: number, text: string): RefundForm {
  return { ...form, [part]: { ...form[part], [id]: text } };
}

export function withRestock(form: RefundForm, lineId: number, isWanted: boolean): RefundForm {
  const others = form.restock.filter((id) => id !== lineId);
  return { ...form, restock: isWanted ? [...others, lineId] : others };
}

/** Everything that is left of lines, wrapping, shipping, handling and fees. */
export function withAllLeft(form: RefundForm, basis: RefundBasis): RefundForm {
  const pieces = (left: (line: RefundBasis['lines'][number]) => number) =>
    Object.fromEntries(
      basis.lines.filter((line) => left(line) > 0).map((line) => [line.id, String(left(line))] as const),
    );
  const amounts = (things: RefundBasis['fees']) =>
    Object.fromEntries(
      things.filter(({ left }) => Number(left.amount) > 0).map(({ id, left }) => [id, left.amount] as const),
    );
  return {
    ...form,
    kind: 'items',
    lines: pieces(({ left }) => left),
    wrapping: pieces(({ wrapping }) => wrapping?.left ?? 0),
    shipping: amounts(basis.shipping),
    handling: amounts(basis.handling),
    fees: amounts(basis.fees),
    order: '',
  };
}

export function withNothing(form: RefundForm): RefundForm {
  return { ...EMPTY_FORM, kind: form.kind, reason: form.reason };
}

/** What was chosen, or null while nothing is. What is no number stays in it: the rules say what is wrong with it. */
export function toSelection(form: RefundForm): RefundSelection | null {
  if (form.kind === 'tax') return form.tax.trim() === '' ? null : { kind: 'tax', amount: form.tax.trim() };
  const order = form.order.trim() === '' ? null : form.order.trim();
  const selection = {
    kind: 'items' as const,
    lines: pieces(form.lines),
    wrapping: pieces(form.wrapping),
    shipping: amounts(form.shipping),
    handling: amounts(form.handling),
    fees: amounts(form.fees),
    order,
  };
  const { lines, wrapping, shipping, handling, fees } = selection;
  const isEmpty = [lines, wrapping, shipping, handling, fees].every((part) => part.length === 0) && order === null;
  return isEmpty ? null : selection;
}

/** The digits of a whole number; anything else is a fraction, which no rule lets pass. */
const WHOLE = /^[0-9]{1,9}$/;
const NO_WHOLE = 0.5;

function pieces(texts: TextById): { id: number; quantity: number }[] {
  return entries(texts)
    .map(([id, text]) => ({ id, quantity: WHOLE.test(text) ? Number(text) : NO_WHOLE }))
    .filter(({ quantity }) => quantity !== 0);
}

function amounts(texts: TextById): { id: number; amount: string }[] {
  return entries(texts)
    .map(([id, amount]) => ({ id, amount }))
    .filter(({ amount }) => !/^0*(\.0*)?$/.test(amount));
}

function entries(texts: TextById): [number, string][] {
  return Object.entries(texts)
    .map(([id, text]): [number, string] => [Number(id), text.trim()])
    .filter(([, text]) => text !== '');
}

/** The pieces that go back into stock with a selection: as many as are refunded of each wanted line. */
export function restockOf(form: RefundForm, selection: RefundSelection): NonNullable<RefundRequest['restock']> {
  if (selection.kind === 'tax') return [];
  return selection.lines.filter(({ id }) => form.restock.includes(id));
}

/** Whether anything would be lost with the page. */
export function isTouched(form: RefundForm): boolean {
  return toSelection(form) !== null || form.reason.trim() !== '';
}
