import { parseOrderId } from '#lib/core/ids.ts';
import type { OrderFilters } from '#lib/orders/contract.ts';

/** Fields of the filter dialog, as typed. */
export type FilterField = Exclude<keyof OrderFilters, 'statusId'>;
export type FilterDraft = Readonly<Record<FilterField, string>>;
export type FilterProblem = 'orderNumber' | 'amount' | 'customerId' | 'email' | 'cartId' | 'day' | 'order';
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

const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

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
    const text = draft[field].trim();
    if (text === '') continue;
    const value = VALUE_OF[field](text);
    if (typeof value === 'object') problems[field] = value.problem;
    else filters[field] = value;
  }
  for (const [from, to] of RANGES) if (isReversed(filters[from], filters[to])) problems[to] = 'order';
  return Object.keys(problems).length > 0 ? { kind: 'wrong', problems } : { kind: 'filters', filters };
}

type Value = string | number | { readonly problem: FilterProblem };

const asText = (text: string): Value => text;
const asOrderNumber = (text: string): Value => parseOrderId(text.replace(/^#/, '')) ?? { problem: 'orderNumber' };
const matching =
  (pattern: RegExp, problem: FilterProblem) =>
  (text: string): Value =>
    pattern.test(text) ? text : { problem };
// Zero is the platform's number for guests.
const asCustomer = (text: string): Value => (text === '0' ? 0 : (parseOrderId(text) ?? { problem: 'customerId' }));

const VALUE_OF: Readonly<Record<FilterField, (text: string) => Value>> = {
  minId: asOrderNumber,
  maxId: asOrderNumber,
  channelId: asOrderNumber,
  customerId: asCustomer,
  minTotal: matching(AMOUNT, 'amount'),
  maxTotal: matching(AMOUNT, 'amount'),
  createdFrom: matching(DAY, 'day'),
  createdTo: matching(DAY, 'day'),
  modifiedFrom: matching(DAY, 'day'),
  modifiedTo: matching(DAY, 'day'),
  email: matching(EMAIL, 'email'),
  cartId: matching(UUID, 'cartId'),
  paymentMethod: asText,
  externalOrderId: asText,
};

function isReversed(from: string | number | undefined, to: string | number | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  // Days compare as text; amounts and numbers by value. The few digits of an amount are exact as a number here.
  if (typeof from === 'string' && DAY.test(from)) return from > String(to);
  return Number(from) > Number(to);
}
