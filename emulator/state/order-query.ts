import { keyOf } from './order-table.ts';
import type { OrderTable } from './order-table.ts';
import type { Units } from '../rules/money.ts';
import type { KeySpan } from './sorted-rows.ts';

export type SortField =
  'id' | 'customer_id' | 'date_created' | 'date_modified' | 'status_id' | 'channel_id' | 'external_id';

/** Which orders are wanted. Every part that is present must match; ranges include their ends. */
export interface OrderFilter {
  readonly minRow?: number;
  readonly maxRow?: number;
  readonly minTotal?: Units;
  readonly maxTotal?: Units;
  readonly customerId?: number;
  readonly email?: string;
  readonly statusId?: number;
  /** The rows of a cart's orders. */
  readonly cartRows?: ReadonlySet<number>;
  readonly paymentMethod?: string;
  readonly minCreatedS?: number;
  readonly maxCreatedS?: number;
  readonly minModifiedS?: number;
  readonly maxModifiedS?: number;
  readonly channelId?: number;
  readonly externalOrderId?: string;
  /** True: only archived orders. Otherwise archived ones are left out. */
  readonly archived?: boolean;
}

type Test = (row: number) => boolean;

/**
 * A test over a table's columns. Texts are compared by their 32-bit keys, so a caller that must be sure looks at the order
 * itself; `exact` tells whether that is needed.
 */
export function testOf(table: OrderTable, filter: OrderFilter): { test: Test; exact: boolean } {
  const tests: Test[] = [];
  const archived = filter.archived === true ? 1 : 0;
  tests.push((row) => table.archived[row] === archived);
  equal(tests, table.customerId, filter.customerId);
  equal(tests, table.statusId, filter.statusId);
  equal(tests, table.channel, filter.channelId === undefined ? undefined : table.findChannel(filter.channelId));
  equal(tests, table.method, filter.paymentMethod === undefined ? undefined : table.methods.find(filter.paymentMethod));
  equal(tests, table.emailKey, filter.email === undefined ? undefined : keyOf(filter.email));
  equal(
    tests,
    table.externalOrderKey,
    filter.externalOrderId === undefined ? undefined : keyOf(filter.externalOrderId),
  );
  range(tests, table.totalInc, filter.minTotal, filter.maxTotal);
  range(tests, table.createdS, filter.minCreatedS, filter.maxCreatedS);
  range(tests, table.modifiedS, filter.minModifiedS, filter.maxModifiedS);
  const { cartRows } = filter;
  if (cartRows !== undefined) tests.push((row) => cartRows.has(row));
  return { exact: filter.email === undefined && filter.externalOrderId === undefined, test: allOf(tests) };
}

/** One function per number of tests: an array of them is gone through three times more slowly, a million times a call. */
function allOf(tests: readonly Test[]): Test {
  const [first = () => true, second, third, ...others] = tests;
  if (second === undefined) return first;
  if (third === undefined) return (row) => first(row) && second(row);
  const rest = others.length === 0 ? third : allOf([third, ...others]);
  return (row) => first(row) && second(row) && rest(row);
}

/** A filter that lets every order pass but the archived ones. */
export function isWholeStore(filter: OrderFilter): boolean {
  return Object.values(filter).every((value) => value === undefined || value === false);
}

/** What a filter asks of the column that is sorted by, and what else it asks. */
export function spanOf(filter: OrderFilter, sort: SortField): { span: KeySpan; rest: OrderFilter } {
  if (sort === 'date_modified') {
    const { minModifiedS: low, maxModifiedS: high, ...rest } = filter;
    return { span: { low, high }, rest };
  }
  if (sort === 'date_created') {
    const { minCreatedS: low, maxCreatedS: high, ...rest } = filter;
    return { span: { low, high }, rest };
  }
  if (sort === 'status_id') {
    const { statusId, ...rest } = filter;
    return { span: { low: statusId, high: statusId }, rest };
  }
  if (sort === 'customer_id') {
    const { customerId, ...rest } = filter;
    return { span: { low: customerId, high: customerId }, rest };
  }
  return { span: {}, rest: filter };
}

function equal(tests: Test[], column: ArrayLike<number>, wanted: number | undefined): void {
  if (wanted !== undefined) tests.push((row) => column[row] === wanted);
}

function range(tests: Test[], column: ArrayLike<number>, low: number | undefined, high: number | undefined): void {
  if (low !== undefined) tests.push((row) => (column[row] ?? 0) >= low);
  if (high !== undefined) tests.push((row) => (column[row] ?? 0) <= high);
}
