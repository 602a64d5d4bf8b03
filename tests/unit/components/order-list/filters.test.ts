import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appliedFilters,
  filterValueText,
  onlyStatus,
  withoutFilters,
  withStatus,
} from '#components/order-list/applied-filters.ts';
import { emptyReason } from '#components/order-list/empty-reason.ts';
import { draftOf, filtersOf, FILTER_FIELDS } from '#components/order-list/filter-form.ts';
import { readQuickSearch } from '#components/order-list/quick-search.ts';
import type { OrderFilters } from '#lib/orders/contract.ts';
import { DEFAULT_ORDER_QUERY } from '#lib/orders/rules.ts';

const FILTERS: OrderFilters = {
  statusId: 11,
  minId: 5,
  maxId: 90,
  minTotal: '19.90',
  createdTo: '2026-11-21',
  modifiedFrom: '2026-11-01',
  modifiedTo: '2026-11-01',
  customerId: 0,
  email: 'ana@example.com',
};

describe('the quick box', () => {
  test.each([
    ['1042', { minId: 1042, maxId: 1042 }],
    ['  #1042 ', { minId: 1042, maxId: 1042 }],
    ['# 1042', { minId: 1042, maxId: 1042 }],
    ['ana@example.com', { email: 'ana@example.com' }],
    [' Ana.Soto+x@Example.co.uk ', { email: 'Ana.Soto+x@Example.co.uk' }],
    ['114-8837', { externalOrderId: '114-8837' }],
    ['12345678901', { externalOrderId: '12345678901' }],
    ['0', { externalOrderId: '0' }],
    ['PO 7', { externalOrderId: 'PO 7' }],
  ])('%j', (text, filters) => expect(readQuickSearch(text)).toEqual({ kind: 'filters', filters }));

  test.each(['ana@', '@example.com', 'ana@example', 'ana soto@example.com'])('%j is no whole address', (text) =>
    expect(readQuickSearch(text)).toEqual({ kind: 'incompleteEmail' }),
  );
  test.each(['', '   '])('%j is nothing', (text) => expect(readQuickSearch(text)).toEqual({ kind: 'nothing' }));
});

describe('the filter dialog', () => {
  test('gives back the filters that it was opened with', () => {
    expect(filtersOf(draftOf(FILTERS), FILTERS.statusId)).toEqual({ kind: 'filters', filters: FILTERS });
  });

  test('empty fields are no filters', () => {
    expect(filtersOf(draftOf({}), undefined)).toEqual({ kind: 'filters', filters: {} });
    expect(filtersOf({ ...draftOf({}), paymentMethod: '   ' }, 3)).toEqual({
      kind: 'filters',
      filters: { statusId: 3 },
    });
  });

  test.each([
    ['minId', '1x', 'orderNumber'],
    ['channelId', '0', 'orderNumber'],
    ['maxTotal', '10,00', 'amount'],
    ['customerId', '-1', 'customerId'],
    ['email', 'ana', 'email'],
    ['cartId', '123', 'cartId'],
    ['createdFrom', '2026-02-31', 'day'],
    ['externalOrderId', 'x'.repeat(251), 'text'],
  ] as const)('names what is wrong with %s %j', (field, text, problem) => {
    expect(filtersOf({ ...draftOf({}), [field]: text }, undefined)).toEqual({
      kind: 'wrong',
      problems: { [field]: problem },
    });
  });

  test.each([
    ['minId', '90', 'maxId', '5'],
    ['minTotal', '100', 'maxTotal', '20.5'],
    ['minTotal', '9', 'maxTotal', '8.9999'],
    ['createdFrom', '2026-11-22', 'createdTo', '2026-11-21'],
    ['modifiedFrom', '2027-01-01', 'modifiedTo', '2026-12-31'],
  ] as const)('a range from %s %s to %s %s is the wrong way round', (from, low, to, high) => {
    expect(filtersOf({ ...draftOf({}), [from]: low, [to]: high }, undefined)).toEqual({
      kind: 'wrong',
      problems: { [to]: 'order' },
    });
    expect(filtersOf({ ...draftOf({}), [from]: high, [to]: low }, undefined).kind).toBe('filters');
    expect(filtersOf({ ...draftOf({}), [from]: low, [to]: low }, undefined).kind).toBe('filters');
  });

  test('never lets through what it did not understand', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILTER_FIELDS), fc.string(), (field, text) => {
        const outcome = filtersOf({ ...draftOf({}), [field]: text }, undefined);
        if (outcome.kind === 'filters' && text.trim() !== '') expect(outcome.filters[field]).toBeDefined();
        if (outcome.kind === 'wrong') expect(Object.keys(outcome.problems)).toEqual([field]);
      }),
    );
  });
});

describe('applied filters', () => {
  test('read as a person would say them, the status left to its tab', () => {
    expect(appliedFilters(FILTERS).map(({ name, form, values }) => [name, form, ...values])).toEqual([
      ['orderNumber', 'between', 5, 90],
      ['total', 'from', '19.90'],
      ['created', 'upTo', '2026-11-21'],
      ['modified', 'exactly', '2026-11-01'],
      ['customerId', 'exactly', 0],
      ['email', 'exactly', 'ana@example.com'],
    ]);
  });

  test('dropped one by one leave the status', () => {
    const rest = appliedFilters(FILTERS).reduce(
      (filters, applied) => withoutFilters(filters, applied.filters),
      FILTERS,
    );
    expect(rest).toEqual({ statusId: 11 });
    expect(onlyStatus(FILTERS)).toEqual({ statusId: 11 });
    expect(onlyStatus({ minId: 1 })).toEqual({});
  });

  test('stay when another tab is chosen', () => {
    expect(withStatus(FILTERS, 2)).toEqual({ ...FILTERS, statusId: 2 });
    expect(withStatus({ minId: 1, statusId: 0 }, null)).toEqual({ minId: 1 });
  });

  test('show days in the person’s language, whatever zone the machine is in', () => {
    expect(filterValueText('created', '2026-11-01', 'en-US')).toBe('Nov 1, 2026');
    expect(filterValueText('modified', '2026-01-01', 'de')).toBe('01.01.2026');
  });

  test('cut what is too long and show what is invisible', () => {
    expect(filterValueText('externalOrderId', '😀'.repeat(61), 'en')).toBe(`${'😀'.repeat(60)}…`);
    expect(filterValueText('paymentMethod', 'a\u0000b', 'en')).toBe('a\uFFFDb');
    expect(filterValueText('total', '19.90', 'en')).toBe('19.90');
  });
});

describe('an empty page', () => {
  test.each([
    [{ page: 2 }, 'beyond'],
    [{ filters: { minId: 1, statusId: 2 } }, 'filters'],
    [{ filters: { statusId: 0 } }, 'status'],
    [{}, 'none'],
  ] as const)('%j is empty because of %s', (changed, reason) => {
    expect(emptyReason({ ...DEFAULT_ORDER_QUERY, ...changed })).toBe(reason);
  });
});
