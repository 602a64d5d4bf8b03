import type { OrderQuery } from '#lib/orders/contract.ts';

export type Sort = OrderQuery['sort'];
export type SortField = Sort['field'];

/** Which way a column is sorted first: what is new or high on top, names from the start. */
const FIRST_DIRECTION: Readonly<Record<SortField, Sort['direction']>> = {
  id: 'desc',
  date_created: 'desc',
  date_modified: 'desc',
  customer_id: 'asc',
  status_id: 'asc',
  channel_id: 'asc',
};

/** The sorting after a column's header was pressed: the same column turns round, another begins its own way. */
export function sortAfterPress(current: Sort, field: SortField): Sort {
  if (current.field !== field) return { field, direction: FIRST_DIRECTION[field] };
  return { field, direction: current.direction === 'asc' ? 'desc' : 'asc' };
}

/** The header's `aria-sort`. */
export function ariaSortOf(current: Sort, field: SortField): 'ascending' | 'descending' | 'none' {
  if (current.field !== field) return 'none';
  return current.direction === 'asc' ? 'ascending' : 'descending';
}

/** The choices of the "sort by" list, each with its value there. */
export const SORT_CHOICES = [
  'id:desc',
  'id:asc',
  'date_created:desc',
  'date_created:asc',
  'date_modified:desc',
  'date_modified:asc',
  'customer_id:asc',
  'customer_id:desc',
  'status_id:asc',
  'status_id:desc',
  'channel_id:asc',
  'channel_id:desc',
] as const satisfies readonly `${SortField}:${Sort['direction']}`[];

export type SortChoice = (typeof SORT_CHOICES)[number];

export function choiceOf({ field, direction }: Sort): SortChoice {
  return SORT_CHOICES.find((choice) => choice === `${field}:${direction}`) ?? 'id:desc';
}

export function sortOfChoice(choice: string): Sort {
  const known = SORT_CHOICES.find((one) => one === choice) ?? 'id:desc';
  const [field, direction] = known.split(':') as [SortField, Sort['direction']];
  return { field, direction };
}
