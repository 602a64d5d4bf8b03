import { describe, expect, test } from 'vitest';
import {
  changeOrderSchema,
  orderChangeSchema,
  orderFiltersSchema,
  orderParamsSchema,
  orderQuerySchema,
  panelQuerySchema,
} from '#lib/orders/contract.ts';

describe('a change', () => {
  test.each([
    [{ statusId: 0 }],
    [{ statusId: 14 }],
    [{ staffNotes: '' }],
    [{ staffNotes: 'x'.repeat(65_535) }],
    [{ statusId: 2, staffNotes: 'x' }],
  ])('may be %o', (change) => {
    expect(orderChangeSchema.parse(change)).toEqual(change);
  });

  test.each<[string, unknown]>([
    ['nothing', {}],
    ['nothing at all', null],
    ['a status that the platform does not have', { statusId: 15 }],
    ['a negative status', { statusId: -1 }],
    ['half a status', { statusId: 1.5 }],
    ['a status as text', { statusId: '2' }],
    ['notes that are too long', { staffNotes: 'x'.repeat(65_536) }],
    ['notes that are null', { staffNotes: null }],
    ['a field that nobody may change', { statusId: 2, total_inc_tax: '0' }],
    ['the platform’s spelling', { status_id: 2 }],
  ])('is not %s', (_, change) => {
    expect(orderChangeSchema.safeParse(change).success).toBe(false);
  });

  test.each([
    ['a'.repeat(22), true],
    ['a'.repeat(21), false],
    ['', false],
  ])('starts from a base of 22 characters: %j', (base, isGood) => {
    expect(changeOrderSchema.safeParse({ base, change: { statusId: 2 } }).success).toBe(isGood);
  });
});

describe('what the list may be asked', () => {
  test('is everything by default: newest first, fifty', () => {
    expect(orderQuerySchema.parse({})).toEqual({
      filters: {},
      sort: { field: 'id', direction: 'desc' },
      page: 1,
      limit: 50,
    });
  });

  test.each<[unknown]>([
    [{ page: 0 }],
    [{ page: 100_001 }],
    [{ page: 1.5 }],
    [{ limit: 0 }],
    [{ limit: 251 }],
    [{ limit: 30 }],
    [{ limit: '50' }],
    [{ sort: { field: 'total', direction: 'asc' } }],
    [{ sort: { field: 'id', direction: 'up' } }],
    [{ sort: { field: 'id' } }],
    [{ filter: {} }],
    [{ filters: { storeHash: 'fjord1' } }],
  ])('is not %o', (query) => {
    expect(orderQuerySchema.safeParse(query).success).toBe(false);
  });

  test.each<[string, unknown[], unknown[]]>([
    ['statusId', [0, 14], [-1, 15, '1', null]],
    ['minId', [1, 2_147_483_647], [0, 2_147_483_648, 1.5]],
    ['customerId', [0, 5], [-1, 2_147_483_648]],
    ['minTotal', ['0', '19.90', '1.2345'], ['-1', '1.23456', '1e3', '1,5', '', ' 1', 19.9]],
    ['email', ['a@example.com'], ['a', '', `${'a'.repeat(250)}@example.com`]],
    ['paymentMethod', ['Cash', ' Cash '], ['', '   ', 'x'.repeat(251)]],
    ['cartId', ['6f1c9b0e-3b1a-4c52-9a55-0a4f7f0f3a11'], ['6f1c9b0e', '']],
    ['createdFrom', ['2026-02-28', '2028-02-29'], ['2026-02-30', '2026-2-1', '2026-02-28T00:00:00Z', '', 'today']],
    ['modifiedTo', ['2026-12-31'], ['2026-13-01', '0000-00-00']],
  ])('by %s', (name, good, bad) => {
    for (const value of good)
      expect([value, orderFiltersSchema.safeParse({ [name]: value }).success]).toEqual([value, true]);
    for (const value of bad)
      expect([value, orderFiltersSchema.safeParse({ [name]: value }).success]).toEqual([value, false]);
  });

  test('blanks around a text do not count', () => {
    expect(orderFiltersSchema.parse({ paymentMethod: ' Cash ' })).toEqual({ paymentMethod: 'Cash' });
  });
});

test.each([
  ['4711', 4711],
  ['0', null],
  ['4711/products', null],
  ['4711%2F', null],
  ['1e3', null],
  ['2147483648', null],
])('the order number of the path %j is %j', (orderId, expected) => {
  const parsed = orderParamsSchema.safeParse({ orderId });
  expect(parsed.success ? parsed.data.orderId : null).toBe(expected);
});

test.each([
  ['EUR', true],
  ['eur', false],
  ['EURO', false],
  ['', false],
  ['E R', false],
])('a panel’s currency %j: %s', (currency, isGood) => {
  expect(panelQuerySchema.safeParse({ currency }).success).toBe(isGood);
});
