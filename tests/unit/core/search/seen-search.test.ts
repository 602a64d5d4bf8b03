import { describe, expect, test } from 'vitest';
import { parseSearch } from '#lib/core/search/parse.ts';
import { mayNameSomebody, personalFieldOf, withoutPersonalFields } from '#lib/core/search/seen-search.ts';
import type { SearchNode, SearchQuery } from '#lib/core/search/syntax.ts';

function queryOf(text: string): SearchQuery {
  const parsed = parseSearch(text, { today: '2026-03-01' });
  if (parsed.kind === 'failed') throw new Error(parsed.code);
  return parsed.query;
}

const flat = (node: SearchNode): readonly SearchNode[] =>
  node.kind === 'and' || node.kind === 'or' ? node.parts.flatMap(flat) : node.kind === 'not' ? flat(node.part) : [node];

describe('a search of a masked person', () => {
  test.each(['jane', '"jane doe"', '*oe', 'jane | status:pending', '-jane', '(a OR b) total:>10'])(
    '%s looks for its words in nothing that is personal',
    (text) => {
      const query = withoutPersonalFields(queryOf(text));
      const parts = query === null ? [] : flat(query);
      expect(parts.filter(({ kind }) => kind === 'text')).toEqual([]);
      expect(parts.some((part) => part.kind === 'field' && part.field === 'product')).toBe(true);
      expect(personalFieldOf(query)).toBeNull();
    },
  );

  test('keeps what is asked besides', () => {
    const query = queryOf('status:pending total:>10 sku:MUG created:today');
    expect(withoutPersonalFields(query)).toEqual(query);
    expect(withoutPersonalFields(null)).toBeNull();
  });

  test.each([
    ['10042', 1],
    ['#10042', 1],
    ['99999999999', 0],
    ['mug', 0],
  ])('%s is looked for as a number in %d places', (text, count) => {
    const query = withoutPersonalFields(queryOf(text));
    const numbers = query === null ? [] : flat(query).filter(({ kind }) => kind === 'number');
    expect(numbers).toHaveLength(count);
  });

  test.each([
    ['name:jane', 'name'],
    ['status:pending -(email:x | sku:a)', 'email'],
    ['note:call', 'note'],
    ['city:Bergen country:NO', null],
    ['jane', null],
  ])('%s names %s', (text, field) => {
    expect(personalFieldOf(queryOf(text))).toBe(field);
  });

  test('that names a personal field all the same finds nothing by it', () => {
    expect(withoutPersonalFields(queryOf('zip:5003'))).toEqual({ kind: 'or', parts: [] });
  });

  test.each([
    ['jane', true],
    ['status:pending -jane', true],
    ['phone:55', true],
    ['status:pending sku:MUG', false],
    ['', false],
  ])('%j may name somebody: %s', (text, may) => {
    expect(mayNameSomebody(queryOf(text))).toBe(may);
  });
});
