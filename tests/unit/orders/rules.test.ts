import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderQuerySchema, type OrderFilters, type OrderQuery } from '#lib/orders/contract.ts';
import {
  DEFAULT_ORDER_QUERY,
  PAGE_SIZES,
  printOrderQuery,
  readFilter,
  readOrderQuery,
  SORT_FIELDS,
} from '#lib/orders/rules.ts';

const id = fc.integer({ min: 1, max: 2_147_483_647 });
const amount = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999_999 }), fc.option(fc.stringMatching(/^\d{1,4}$/)))
  .map(([whole, decimals]) => (decimals === null ? String(whole) : `${whole}.${decimals}`));
const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((value) => value === value.trim() && value !== '' && value.isWellFormed());

const urlFilters = fc.record(
  {
    statusId: fc.integer({ min: 0, max: 14 }),
    minId: id,
    maxId: id,
    minTotal: amount,
    maxTotal: amount,
    customerId: fc.oneof(fc.constant(0), id),
    paymentMethod: text,
    channelId: id,
    externalOrderId: text,
    cartId: fc.uuid(),
    createdFrom: day,
    createdTo: day,
    modifiedFrom: day,
    modifiedTo: day,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<OrderFilters>;

const queryOf = (filters: fc.Arbitrary<OrderFilters>): fc.Arbitrary<OrderQuery> =>
  fc.record({
    filters,
    sort: fc.record({ field: fc.constantFrom(...SORT_FIELDS), direction: fc.constantFrom('asc', 'desc') }),
    page: fc.integer({ min: 1, max: 100_000 }),
    limit: fc.constantFrom(...PAGE_SIZES),
  });

describe('a list’s address', () => {
  test('tells every query it was made of', () => {
    fc.assert(
      fc.property(queryOf(urlFilters), (query) => {
        expect(readOrderQuery(printOrderQuery(query))).toEqual(query);
      }),
      { numRuns: 1_000 },
    );
  });

  test('never tells the e-mail', () => {
    fc.assert(
      fc.property(queryOf(urlFilters), fc.emailAddress(), (query, email) => {
        const printed = printOrderQuery({ ...query, filters: { ...query.filters, email } });
        expect(printed).toBe(printOrderQuery(query));
        expect(decodeURIComponent(printed.replaceAll('+', ' '))).not.toContain(email);
      }),
    );
  });

  test('of the list as it opens is empty', () => {
    expect(printOrderQuery(DEFAULT_ORDER_QUERY)).toBe('');
    expect(readOrderQuery('')).toEqual(DEFAULT_ORDER_QUERY);
  });

  test('can be typed: whatever it says, a query comes of it that the server takes', () => {
    const names = [
      'status',
      'min_id',
      'min_total',
      'customer',
      'cart_id',
      'created_from',
      'sort',
      'page',
      'limit',
      'email',
    ];
    const typed = fc
      .array(fc.tuple(fc.constantFrom(...names), fc.oneof(fc.string(), fc.nat().map(String), fc.constant('-1'))))
      .map((pairs) => new URLSearchParams(pairs).toString());
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (search) => {
        const query = readOrderQuery(search);
        expect(orderQuerySchema.safeParse(query)).toMatchObject({ success: true });
        expect(query.filters.email).toBeUndefined();
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    'page=0',
    'page=-1',
    'page=1e9',
    'page=100001',
    'limit=1000000',
    'limit=7',
    'sort=total:asc',
    'sort=id',
    'sort=id:sideways',
    'status=15',
    'status=-1',
    'min_id=0',
    'min_id=١٢',
    'min_total=1e400',
    'max_total=10,00',
    'customer=-5',
    'created_from=2026-02-31',
    'created_from=0000-00-00',
    'modified_to=tomorrow',
    'cart_id=..%2f',
    'external_order_id=%20',
    `payment_method=${'x'.repeat(251)}`,
    'email=ana%40example.com',
  ])('that says %j says nothing', (search) => {
    expect(readOrderQuery(search)).toEqual(DEFAULT_ORDER_QUERY);
  });

  test('takes the first of a name that stands twice', () => {
    expect(readOrderQuery('status=2&status=3').filters).toEqual({ statusId: 2 });
  });
});

describe('a filter as typed', () => {
  test.each([
    ['minId', ' 1042 ', 1042],
    ['customerId', '0', 0],
    ['createdTo', '2028-02-29', '2028-02-29'],
    ['email', ' ana@example.com', 'ana@example.com'],
    ['email', 'ana@', null],
    ['email', '@example.com', null],
    ['email', 'ana soto@example.com', null],
    ['minTotal', '19.90', '19.90'],
    ['minTotal', '-1', null],
    ['minTotal', '', null],
  ] as const)('%s %j is %j', (filter, typed, value) => {
    expect(readFilter(filter, typed)).toBe(value);
  });
});
