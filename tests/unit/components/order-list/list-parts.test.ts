import { describe, expect, test } from 'vitest';
import { isListPath, locationOfQuery, queryOfLocation, readEntry } from '#components/order-list/list-location.ts';
import { pageRange } from '#components/order-list/page-range.ts';
import { opensHere, orderIdOfHref } from '#components/order-list/row-press.ts';
import { customerText, paymentMethodsOf } from '#components/order-list/row-view.ts';
import { ariaSortOf, choiceOf, SORT_CHOICES, sortAfterPress, sortOfChoice } from '#components/order-list/sorting.ts';
import type { OrderPage, OrderRow } from '#lib/orders/contract.ts';
import { DEFAULT_ORDER_QUERY, SORT_FIELDS } from '#lib/orders/rules.ts';

describe('sorting', () => {
  test('a header turns its own column round, and begins another’s way', () => {
    expect(sortAfterPress({ field: 'id', direction: 'desc' }, 'id')).toEqual({ field: 'id', direction: 'asc' });
    expect(sortAfterPress({ field: 'id', direction: 'asc' }, 'date_created')).toEqual({
      field: 'date_created',
      direction: 'desc',
    });
    expect(sortAfterPress({ field: 'id', direction: 'desc' }, 'status_id')).toEqual({
      field: 'status_id',
      direction: 'asc',
    });
  });

  test('is announced for the sorted column alone', () => {
    expect(ariaSortOf({ field: 'id', direction: 'desc' }, 'id')).toBe('descending');
    expect(ariaSortOf({ field: 'id', direction: 'asc' }, 'id')).toBe('ascending');
    expect(ariaSortOf({ field: 'id', direction: 'asc' }, 'status_id')).toBe('none');
  });

  test('every column of the platform can be chosen both ways', () => {
    expect(new Set(SORT_CHOICES).size).toBe(SORT_FIELDS.length * 2);
    for (const choice of SORT_CHOICES) expect(choiceOf(sortOfChoice(choice))).toBe(choice);
    expect(sortOfChoice('total:asc')).toEqual({ field: 'id', direction: 'desc' });
  });
});

const page = (changed: Partial<OrderPage>, rows: number): OrderPage => ({
  rows: Array.from({ length: rows }, () => ({}) as OrderRow),
  unreadable: [],
  page: 1,
  limit: 50,
  hasMore: false,
  asOf: '2026-11-21T08:00:00.000Z',
  ...changed,
});

describe('the range of a page', () => {
  test.each([
    [page({ hasMore: true }, 50), 230, { from: 1, to: 50, total: 230 }],
    [page({ page: 5 }, 30), 230, { from: 201, to: 230, total: 230 }],
    [page({ unreadable: [{ id: 7, reason: 'r' }] }, 49), 50, { from: 1, to: 50, total: 50 }],
    [page({}, 0), 0, { from: 0, to: 0, total: 0 }],
    [page({ hasMore: true }, 50), null, { from: 1, to: 50, total: null }],
  ] as const)('%#', (shown, total, range) => expect(pageRange(shown, total)).toEqual(range));

  test('believes the page where an older count contradicts it', () => {
    expect(pageRange(page({ page: 2 }, 50), 60).total).toBeNull();
    expect(pageRange(page({}, 7), 9).total).toBeNull();
  });
});

describe('a row', () => {
  test.each([
    [
      { customerName: 'Ana', company: 'Acme', email: 'a@x' },
      { main: 'Ana', company: 'Acme' },
    ],
    [
      { customerName: ' ', company: 'Acme', email: 'a@x' },
      { main: 'Acme', company: '' },
    ],
    [
      { customerName: '', company: '', email: 'a@x' },
      { main: 'a@x', company: '' },
    ],
    [
      { customerName: '', company: '', email: '' },
      { main: '', company: '' },
    ],
  ])('names its customer: %#', (row, text) => expect(customerText(row)).toEqual(text));

  test('suggests each payment method once', () => {
    const methods = ['Visa', '', 'Cash', 'Visa'].map((paymentMethod) => ({ paymentMethod }));
    expect(paymentMethodsOf(methods)).toEqual(['Cash', 'Visa']);
  });
});

describe('a press on a row', () => {
  const plain = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
  test('opens the order here only when nothing says otherwise', () => {
    expect(opensHere(plain)).toBe(true);
    for (const changed of [{ button: 1 }, { metaKey: true }, { ctrlKey: true }, { shiftKey: true }, { altKey: true }])
      expect(opensHere({ ...plain, ...changed })).toBe(false);
  });

  test('knows the order by its address', () => {
    expect(orderIdOfHref('/stores/abc123/orders/1042')).toBe(1042);
    expect(orderIdOfHref('/stores/abc123/orders')).toBeNull();
  });
});

describe('the list in the history', () => {
  test('keeps the e-mail in the entry and all else in the address', () => {
    const query = { ...DEFAULT_ORDER_QUERY, filters: { statusId: 11, email: 'ana@example.com' }, page: 2 };
    const { url, email } = locationOfQuery('/stores/abc123/orders', query);
    expect(url).toBe('/stores/abc123/orders?status=11&page=2');
    expect(email).toBe('ana@example.com');
    expect(queryOfLocation('?status=11&page=2', email)).toEqual(query);
    expect(locationOfQuery('/stores/abc123/orders', DEFAULT_ORDER_QUERY)).toEqual({
      url: '/stores/abc123/orders',
      email: undefined,
    });
  });

  test.each([null, undefined, 7, 'x', {}, { orderdeckEmail: 7, orderdeckEntry: 'x' }])(
    'reads nothing from a state that others wrote: %j',
    (state) => expect(readEntry(state)).toEqual({}),
  );

  test('reads its own part of a shared state', () => {
    expect(readEntry({ __NA: true, orderdeckEmail: 'a@x.com', orderdeckEntry: 5 })).toEqual({
      orderdeckEmail: 'a@x.com',
      orderdeckEntry: 5,
    });
  });

  test.each([
    ['/stores/abc123/orders', true],
    ['/stores/abc123/orders/', true],
    ['/stores/abc123/orders/7', false],
    ['/stores/abc123/settings', false],
    ['/', false],
  ])('%s is a list: %s', (path, isList) => expect(isListPath(path)).toBe(isList));
});
