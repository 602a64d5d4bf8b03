import { dayBoundText } from './day-bound.ts';
import { chosenOf, flagOf, termOf, withChosen, withFlag, withTerm } from '../indexed/tree-edit.ts';
import type {
  ChoiceField,
  DayField,
  DayNode,
  Flag,
  NumberField,
  NumberNode,
  SearchQuery,
} from '#lib/core/search/syntax.ts';

export const CHOICES = ['status', 'payment', 'channel', 'country'] as const satisfies readonly ChoiceField[];
export const NUMBERS = ['total', 'items'] as const satisfies readonly NumberField[];
export const DAYS = ['created', 'modified', 'shipped'] as const satisfies readonly DayField[];
/** Each is asked for, asked against, or neither. */
export const FORM_FLAGS = [
  'paid',
  'shipped',
  'refunded',
  'guest',
  'has-note',
  'has-message',
  'has-tracking',
  'has-coupon',
  'archived',
] as const satisfies readonly Flag[];

type Ends = { readonly from: string; readonly to: string };

/** The filter dialog's fields, as chosen and typed. */
export interface SearchForm {
  readonly choices: Readonly<Record<(typeof CHOICES)[number], readonly string[]>>;
  readonly numbers: Readonly<Record<(typeof NUMBERS)[number], Ends>>;
  readonly days: Readonly<Record<(typeof DAYS)[number], Ends>>;
  readonly flags: Readonly<Record<(typeof FORM_FLAGS)[number], 'yes' | 'no' | null>>;
}

/** `from-total` or `to-created`: the field that holds the problem. */
export type FormProblems = Readonly<Record<string, 'amount' | 'count' | 'order'>>;

const NUMBER_TEXT = { total: /^\d{1,12}(?:\.\d{1,4})?$/, items: /^\d{1,9}$/ } as const;

/** What the dialog shows of a query; `today` is the store's, for days that the query tells relative to it. */
export function formOf(query: SearchQuery, today: string): SearchForm {
  const numberEnds = (field: NumberField): Ends => {
    const node = termOf(query, 'number', field);
    return { from: node?.from?.value ?? '', to: node?.to?.value ?? '' };
  };
  const dayEnds = (field: DayField): Ends => {
    const node = termOf(query, 'day', field);
    return { from: dayBoundText(node?.from, today), to: dayBoundText(node?.to, today) };
  };
  return {
    choices: recordOf(CHOICES, (field) => chosenOf(query, field)),
    numbers: recordOf(NUMBERS, numberEnds),
    days: recordOf(DAYS, dayEnds),
    flags: recordOf(FORM_FLAGS, (flag) => flagOf(query, flag)),
  };
}

/** The query with what was changed in the dialog; everything that the dialog does not show, or that was left as it was, stays. */
export function queryOfForm(
  query: SearchQuery,
  before: SearchForm,
  form: SearchForm,
):
  | { readonly kind: 'query'; readonly query: SearchQuery }
  | { readonly kind: 'wrong'; readonly problems: FormProblems } {
  const problems = problemsOf(form);
  if (Object.keys(problems).length > 0) return { kind: 'wrong', problems };
  let next = query;
  for (const field of CHOICES)
    if (!isSame(before.choices[field], form.choices[field])) next = withChosen(next, field, form.choices[field]);
  for (const field of NUMBERS)
    if (!isSame(before.numbers[field], form.numbers[field]))
      next = withTerm(next, 'number', field, numberNode(field, form.numbers[field]));
  for (const field of DAYS)
    if (!isSame(before.days[field], form.days[field]))
      next = withTerm(next, 'day', field, dayNode(field, form.days[field]));
  for (const flag of FORM_FLAGS)
    if (before.flags[flag] !== form.flags[flag]) next = withFlag(next, flag, form.flags[flag]);
  return { kind: 'query', query: next };
}

function problemsOf({ numbers, days }: SearchForm): FormProblems {
  const problems: Record<string, 'amount' | 'count' | 'order'> = {};
  for (const field of NUMBERS) {
    const { from, to } = numbers[field];
    for (const [end, text] of [
      ['from', from.trim()],
      ['to', to.trim()],
    ] as const)
      if (text !== '' && !NUMBER_TEXT[field].test(text))
        problems[`${end}-${field}`] = field === 'total' ? 'amount' : 'count';
    if (from.trim() !== '' && to.trim() !== '' && Number(from) > Number(to)) problems[`to-${field}`] ??= 'order';
  }
  for (const field of DAYS) {
    const { from, to } = days[field];
    if (from !== '' && to !== '' && from > to) problems[`to-${field}`] = 'order';
  }
  return problems;
}

function numberNode(field: NumberField, { from, to }: Ends): NumberNode | null {
  const bound = (text: string) => ({ value: text.trim(), isInclusive: true });
  if (from.trim() === '' && to.trim() === '') return null;
  return {
    kind: 'number',
    field,
    ...(from.trim() === '' ? {} : { from: bound(from) }),
    ...(to.trim() === '' ? {} : { to: bound(to) }),
  };
}

function dayNode(field: DayField, { from, to }: Ends): DayNode | null {
  if (from === '' && to === '') return null;
  return {
    kind: 'day',
    field,
    ...(from === '' ? {} : { from: { day: from } }),
    ...(to === '' ? {} : { to: { day: to } }),
  };
}

function recordOf<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
