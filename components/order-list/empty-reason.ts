import type { OrderQuery } from '#lib/orders/contract.ts';
import { appliedFilters } from './applied-filters.ts';

/** Why a page has no orders: it lies beyond the list's end, filters keep all out, the status has none, or the store has none. */
export function emptyReason({ page, filters }: OrderQuery): 'beyond' | 'filters' | 'status' | 'none' {
  if (page > 1) return 'beyond';
  if (appliedFilters(filters).length > 0) return 'filters';
  return filters.statusId === undefined ? 'none' : 'status';
}
