import type { OrderFilters } from '#lib/orders/contract.ts';
import { readFilter } from '#lib/orders/rules.ts';

/** Fields of the filter dialog, as typed. */
export type FilterField = Exclude<keyof OrderFilters, 'statusId'>;
export type FilterDraft = Readonly<Record<FilterField, string>>;
export type FilterProblem = 'orderNumber' | 'amount' | 'customerId' | 'email' | 'cartId' | 'day' | 'text' | 'order';
export type FilterProblems = Readonly<Partial<Record<FilterField, FilterProblem>>>;

export const FILTER_FIELDS = [
  'minId',
  'maxId',
  'minTotal',
  'maxTotal',
  'createdFrom',
  'createdTo',
  'modifiedFrom',
  'modifiedTo',
  'customerId',
  'email',
  'paymentMethod',
  'channelId',
  'externalOrderId',
  'cartId',
] as const satisfies readonly FilterField[];

const RANGES = [
  ['minId', 'maxId'],
  ['minTotal', 'maxTotal'],
  ['createdFrom', 'createdTo'],
  ['modifiedFrom', 'modifiedTo'],
] as const satisfies readonly (readonly [FilterField, FilterField])[];

const PROBLEM_OF: Readonly<Record<FilterField, FilterProblem>> = {
  minId: 'orderNumber',
  maxId: 'orderNumber',
  channelId: 'orderNumber',
  customerId: 'customerId',
  minTotal: 'amount',
  maxTotal: 'amount',
  createdFrom: 'day',
  createdTo: 'day',
  modifiedFrom: 'day',
  modifiedTo: 'day',
  email: 'email',
  cartId: 'cartId',
  paymentMethod: 'text',
  externalOrderId: 'text',
};

/** The filters as text, for editing. */
export function draftOf(filters: OrderFilters): FilterDraft {
  return Object.fromEntries(FILTER_FIELDS.map((field) => [field, String(filters[field] ?? '')])) as FilterDraft;
}

/** The draft as filters, or what is wrong with it by field. The status is not of the dialog and is kept. */
export function filtersOf(
  draft: FilterDraft,
  statusId: number | undefined,
):
  | { readonly kind: 'filters'; readonly filters: OrderFilters }
  | { readonly kind: 'wrong'; readonly problems: FilterProblems } {
  const problems: Partial<Record<FilterField, FilterProblem>> = {};
  const filters: Record<string, string | number> = statusId === undefined ? {} : { statusId };
  for (const field of FILTER_FIELDS) {
    if (draft[field].trim() === '') continue;
    const value = readFilter(field, draft[field]);
    if (value === null) problems[field] = PROBLEM_OF[field];
    else filters[field] = value;
  }
  for (const [from, to] of RANGES) if (isReversed(filters[from], filters[to])) problems[to] = 'order';
  return Object.keys(problems).length > 0 ? { kind: 'wrong', problems } : { kind: 'filters', filters };
}

function isReversed(from: string | number | undefined, to: string | number | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  // Days compare as text; amounts and numbers by value. The few digits of an amount are exact as a number here.
  if (String(from).includes('-')) return String(from) > String(to);
  return Number(from) > Number(to);
}
