import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPart, chipsOf, replaceChip, withoutChip } from '#lib/core/search/chips.ts';
import { normaliseSearch } from '#lib/core/search/normalise.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import type { SearchNode, SearchQuery } from '#lib/core/search/syntax.ts';
import { searchLeaves, searchQueries } from '#tests/fixtures/search-queries.ts';

function treeOf(text: string): SearchQuery {
  const parsed = parseSearch(text);
  if (parsed.kind === 'failed') throw new Error(`${text}: ${parsed.code}`);
  return parsed.query;
}

function keyOf(query: SearchQuery, text: string): string {
  return chipsOf(query).find((chip) => chip.text === text)?.key ?? 'no such chip';
}

const QUERY = treeOf('mug status:(pending,shipped) -country:US (total:>5 OR total:<1) (a OR paid) age:>2d');

describe('chips', () => {
  test('are the parts that all must hold', () => {
    expect(chipsOf(QUERY).map(({ field, isNegated, text }) => ({ field, isNegated, text }))).toEqual([
      { field: null, isNegated: false, text: 'mug' },
      { field: 'status', isNegated: false, text: 'status:(pending,shipped)' },
      { field: 'country', isNegated: true, text: '-country:US' },
      { field: 'total', isNegated: false, text: 'total:>5 OR total:<1' },
      { field: null, isNegated: false, text: 'a OR paid' },
      { field: 'age', isNegated: false, text: 'age:>2d' },
    ]);
  });

  test('carry what they stand for as data, without the negation', () => {
    expect(chipsOf(QUERY)[2]?.part).toEqual({ kind: 'choice', field: 'country', anyOf: ['US'] });
  });

  test.each([
    ['', 0],
    ['mug', 1],
    ['a OR b', 1],
    ['-(a b)', 1],
  ])('%j has %i', (text, count) => expect(chipsOf(treeOf(text))).toHaveLength(count));

  test('twins have keys of their own', () => {
    const keys = chipsOf(treeOf('mug mug "mug" mug')).map(({ key }) => key);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('changes', () => {
  test('one taken away leaves the others as they are', () => {
    expect(printSearch(withoutChip(QUERY, keyOf(QUERY, '-country:US')))).toBe(
      'mug status:(pending,shipped) (total:>5 OR total:<1) (a OR paid) age:>2d',
    );
    expect(withoutChip(treeOf('mug'), keyOf(treeOf('mug'), 'mug'))).toBeNull();
    expect(withoutChip(treeOf('a OR b'), keyOf(treeOf('a OR b'), 'a OR b'))).toBeNull();
  });

  test('of twins, the one meant goes', () => {
    const query = treeOf('a b a c');
    const [, , second] = chipsOf(query);
    expect(printSearch(withoutChip(query, second?.key ?? ''))).toBe('a b c');
  });

  test('one replaced keeps its place', () => {
    const query = treeOf('a b c');
    expect(printSearch(replaceChip(query, keyOf(query, 'b'), treeOf('x OR y')))).toBe('a (x OR y) c');
    expect(printSearch(replaceChip(query, keyOf(query, 'b'), treeOf('x y')))).toBe('a x y c');
    expect(printSearch(replaceChip(query, keyOf(query, 'b'), null))).toBe('a c');
  });

  test('an unknown key changes nothing', () => {
    expect(withoutChip(QUERY, 'nothing')).toEqual(QUERY);
    expect(replaceChip(QUERY, 'nothing', treeOf('x'))).toEqual(QUERY);
    expect(withoutChip(null, 'nothing')).toBeNull();
  });

  test('one added comes last, and once', () => {
    const paid: SearchNode = { kind: 'flag', flag: 'paid' };
    expect(printSearch(addPart(null, paid))).toBe('paid');
    expect(printSearch(addPart(treeOf('a OR b'), paid))).toBe('(a OR b) paid');
    expect(printSearch(addPart(treeOf('paid a'), paid))).toBe('paid a');
    expect(printSearch(addPart(treeOf('-paid'), paid))).toBe('-paid paid');
  });
});

describe('any query', () => {
  test('is its chips, in text and tree', () => {
    fc.assert(
      fc.property(searchQueries, (query) => {
        const chips = chipsOf(query);
        const parts = chips.map(({ part, isNegated }): SearchNode => (isNegated ? { kind: 'not', part } : part));
        expect(normaliseSearch({ kind: 'and', parts })).toEqual(normaliseSearch(query));
        for (const { text, part, isNegated } of chips)
          expect(treeOf(text)).toEqual(normaliseSearch(isNegated ? { kind: 'not', part } : part));
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same again after one chip is taken away and put back where it was', () => {
    fc.assert(
      fc.property(searchQueries, searchLeaves, fc.nat(), (query, other, index) => {
        const chips = chipsOf(query);
        const chip = chips[index % Math.max(1, chips.length)];
        if (chip === undefined) return;
        const node: SearchNode = chip.isNegated ? { kind: 'not', part: chip.part } : chip.part;
        const replaced = replaceChip(query, chip.key, other);
        expect(chipsOf(replaced)).toHaveLength(chips.length);
        const back = chipsOf(replaced)[index % chips.length];
        expect(replaceChip(replaced, back?.key ?? '', node)).toEqual(normaliseSearch(query));
        expect(chipsOf(withoutChip(query, chip.key))).toHaveLength(chips.length - 1);
      }),
      { numRuns: 2000 },
    );
  });
});
