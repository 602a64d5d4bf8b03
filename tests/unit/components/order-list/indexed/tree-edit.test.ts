import { describe, expect, test } from 'vitest';
import {
  chosenOf,
  flagOf,
  queryOfIds,
  statusIdsOf,
  termOf,
  termsOf,
  withChosen,
  withDays,
  withFlag,
  withStatusIds,
  withTerm,
} from '#components/order-list/indexed/tree-edit.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';

function read(text: string): SearchQuery {
  const parsed = parseSearch(text);
  return parsed.kind === 'parsed' ? parsed.query : expect.unreachable(`${text} cannot be read`);
}

describe('some orders and no others', () => {
  test.each([
    [[], ''],
    [[118], 'id:118'],
    [[118, 120, 7], 'id:118 OR id:120 OR id:7'],
  ])('%j are %j', (ids, text) => {
    expect(printSearch(queryOfIds(ids))).toBe(text);
    expect(read(text)).toEqual(queryOfIds(ids));
  });

  test('as many as a search may have terms can be read', () => {
    const text = printSearch(queryOfIds(Array.from({ length: 50 }, (_, index) => 2_147_483_000 + index)));
    expect(parseSearch(text).kind).toBe('parsed');
  });
});

describe('the terms of a query', () => {
  test.each([
    ['', []],
    ['mug', ['mug']],
    ['mug paid', ['mug', 'paid']],
    ['mug OR cup', ['mug OR cup']],
    ['(mug OR cup) -paid', ['mug OR cup', '-paid']],
  ])('of %j are those that all have to hold', (text, terms) => {
    expect(termsOf(read(text)).map(printSearch)).toEqual(terms);
  });
});

describe('statuses', () => {
  test.each([
    ['', [], []],
    ['status:shipped', [2], ['shipped']],
    ['mug status:(awaiting-fulfillment,awaiting-shipment)', [11, 9], ['awaiting-fulfillment', 'awaiting-shipment']],
    ['-status:shipped', [], []],
    ['status:shipped OR mug', [], []],
  ])('of %j', (text, ids, slugs) => {
    expect(statusIdsOf(read(text)).toSorted()).toEqual(ids.toSorted());
    expect(chosenOf(read(text), 'status').toSorted()).toEqual(slugs.toSorted());
  });

  test.each([
    ['', [2], 'status:shipped'],
    ['mug', [0], 'mug status:incomplete'],
    ['status:pending mug', [2], 'status:shipped mug'],
    ['status:pending mug', [], 'mug'],
    ['status:pending', [], ''],
    ['status:pending -status:shipped', [2], 'status:shipped -status:shipped'],
    ['(status:pending OR mug)', [2], '(status:pending OR mug) status:shipped'],
    ['mug', [99], 'mug'],
  ])('of %j become %j: %j', (before, ids, after) => {
    expect(printSearch(withStatusIds(read(before), ids))).toBe(printSearch(read(after)));
  });
});

describe('a field’s term', () => {
  test('is found by its kind and field, and is replaced in its place, twins included', () => {
    const query = read('total:>5 mug total:<9 items:2');
    expect(termOf(query, 'number', 'total')).toMatchObject({ kind: 'number', field: 'total' });
    expect(termOf(query, 'number', 'id')).toBeNull();
    expect(termOf(query, 'day', 'created')).toBeNull();
    const replaced = withTerm(query, 'number', 'total', {
      kind: 'number',
      field: 'total',
      from: { value: '7', isInclusive: true },
    });
    expect(termsOf(replaced).filter((term) => 'field' in term && term.field === 'total')).toHaveLength(1);
    expect(printSearch(withTerm(replaced, 'number', 'total', null))).toBe(printSearch(read('mug items:2')));
  });

  test('of a choice goes with its last value', () => {
    expect(withChosen(read('country:US'), 'country', [])).toBeNull();
    expect(printSearch(withChosen(null, 'country', ['US', 'CA']))).toBe(printSearch(read('country:(US,CA)')));
  });

  test('of days takes both ends', () => {
    const query = withDays(read('mug created:>2026-01-01'), 'created', '2026-03-01', '2026-03-09');
    expect(printSearch(query)).toBe(printSearch(read('mug created:2026-03-01..2026-03-09')));
  });
});

describe('a flag', () => {
  test.each([
    ['mug', null],
    ['mug paid', 'yes'],
    ['-paid', 'no'],
    ['(paid OR mug)', null],
  ])('in %j is asked for: %j', (text, wish) => {
    expect(flagOf(read(text), 'paid')).toBe(wish);
  });

  test.each([
    ['mug', 'yes', 'mug paid'],
    ['mug paid', 'no', 'mug -paid'],
    ['-paid mug', null, 'mug'],
    ['paid', null, ''],
  ] as const)('%j asked for as %j: %j', (before, wish, after) => {
    expect(printSearch(withFlag(read(before), 'paid', wish))).toBe(printSearch(read(after)));
  });
});
