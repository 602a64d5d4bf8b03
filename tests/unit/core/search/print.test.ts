import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseSearch } from '#lib/core/search/normalise.ts';
import { printSearch } from '#lib/core/search/print.ts';
import type { SearchNode, SearchQuery, TextPattern } from '#lib/core/search/syntax.ts';
import { searchNodes } from '#tests/fixtures/search-queries.ts';

const word = (text: string, match: TextPattern['match'] = 'starts'): SearchNode => ({ kind: 'text', text, match });
const not = (part: SearchNode): SearchNode => ({ kind: 'not', part });
const group = (kind: 'and' | 'or', ...parts: SearchNode[]): SearchNode => ({ kind, parts });
const [a, b, c] = [word('a'), word('b'), word('c')];

describe('printed', () => {
  test.each<[string, SearchQuery]>([
    ['', null],
    ['a b', group('and', a, b)],
    ['a OR (b c)', group('or', a, group('and', b, c))],
    ['(a OR b) c', group('and', group('or', a, b), c)],
    ['-(a OR b)', not(group('or', a, b))],
    ['-(-a b)', not(group('and', not(a), b))],
    ['"blue mug"', word('blue mug', 'exact')],
    ['"blue mug"*', word('blue mug')],
    ['*"blue mug"*', word('blue mug', 'contains')],
    ['*mu*', word('mu', 'contains')],
    ['"mug"', word('mug', 'exact')],
    ['"OR"*', word('OR')],
    ['or', word('or')],
    ['"-a"*', word('-a')],
    ['"paid"*', word('paid')],
    ['*paid*', word('paid', 'contains')],
    ['"sku:x"*', word('sku:x')],
    ['"total>5"*', word('total>5')],
    ['"a*b"*', word('a*b')],
    [String.raw`"5\" x\\y"*`, word(String.raw`5" x\y`)],
    ['12', word('#12')],
    ['"#12"', word('#12', 'exact')],
    [
      'sku:(MUG,"a,b","c d"*,*e*)',
      {
        kind: 'field',
        field: 'sku',
        anyOf: [
          { text: 'MUG', match: 'starts' },
          { text: 'a,b', match: 'exact' },
          { text: 'c d', match: 'starts' },
          { text: 'e', match: 'contains' },
        ],
      },
    ],
    ['sku:paid', { kind: 'field', field: 'sku', anyOf: [{ text: 'paid', match: 'starts' }] }],
    ['status:(pending,shipped)', { kind: 'choice', field: 'status', anyOf: ['pending', 'shipped'] }],
    ['total:>=5', { kind: 'number', field: 'total', from: { value: '5.0', isInclusive: true } }],
    [
      'total:>5..10.5',
      {
        kind: 'number',
        field: 'total',
        from: { value: '005', isInclusive: false },
        to: { value: '10.50', isInclusive: true },
      },
    ],
    ['created:7d', { kind: 'day', field: 'created', from: { daysAgo: 6 }, to: { daysAgo: 0 } }],
    ['created:today', { kind: 'day', field: 'created', from: { daysAgo: 0 }, to: { daysAgo: 0 } }],
    ['created:today-2', { kind: 'day', field: 'created', from: { daysAgo: 2 }, to: { daysAgo: 2 } }],
    ['created:today-9..yesterday', { kind: 'day', field: 'created', from: { daysAgo: 9 }, to: { daysAgo: 1 } }],
    ['created:<=2026-01-31', { kind: 'day', field: 'created', to: { day: '2026-01-31' } }],
    ['shipped:..', { kind: 'day', field: 'shipped' }],
    ['age:<4h', { kind: 'age', comparison: 'younger', amount: 4, unit: 'h' }],
    ['has:note', { kind: 'flag', flag: 'has-note' }],
  ])('%j', (text, query) => expect(printSearch(query)).toBe(text));
});

describe('the one form of a query', () => {
  test.each<[string, SearchQuery, SearchQuery]>([
    ['no groups of one kind inside each other', group('and', group('and', a, b), c), group('and', a, b, c)],
    ['no group of one', group('or', group('and', a)), a],
    ['no empty group', group('and', group('or'), a), a],
    ['nothing of nothing', not(group('and')), null],
    ['no negation of a negation', not(not(a)), a],
    ['nor of three', not(not(not(a))), not(a)],
    ['a negated group that opens up', group('and', not(not(group('and', a, b))), c), group('and', a, b, c)],
    ['no word without a letter or digit', group('and', word('%'), a), a],
    ['single spaces', word('  blue \n mug\0', 'exact'), word('blue mug', 'exact')],
    [
      'no value twice',
      { kind: 'choice', field: 'country', anyOf: ['US', 'DE', 'US'] },
      { kind: 'choice', field: 'country', anyOf: ['US', 'DE'] },
    ],
    ['no choice of nothing', { kind: 'choice', field: 'country', anyOf: [] }, null],
    ['no field of nothing', { kind: 'field', field: 'sku', anyOf: [{ text: '-', match: 'exact' }] }, null],
    [
      'plain numbers',
      { kind: 'number', field: 'total', from: { value: '000.10', isInclusive: true } },
      { kind: 'number', field: 'total', from: { value: '0.1', isInclusive: true } },
    ],
  ])('has %s', (_, query, normalised) => expect(normaliseSearch(query)).toEqual(normalised));

  test('is its own form', () => {
    fc.assert(
      fc.property(searchNodes, (query) => {
        const once = normaliseSearch(query);
        expect(normaliseSearch(once)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });
});
