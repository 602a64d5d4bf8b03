import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import type { SearchNode } from '#lib/core/search/syntax.ts';

/** A Saturday. */
const TODAY = '2026-11-21';

function said(text: string, today: string | undefined = TODAY): string {
  const parsed = parseSearch(text, { today });
  return parsed.kind === 'failed' ? parsed.code : printSearch(parsed.query);
}

describe('plain English', () => {
  test.each([
    ['over $100', 'total:>100'],
    ['Over 100', 'total:>100'],
    ['above $1,000.50', 'total:>1000.5'],
    ['more  than €20', 'total:>20'],
    ['at least 50', 'total:>=50'],
    ['under 50', 'total:<50'],
    ['below £9.99', 'total:<9.99'],
    ['less than 5 items', 'items:<5'],
    ['over 3 items', 'items:>3'],
    ['at most 1 item', 'items:<=1'],
    ['between 50 and $100', 'total:50..100'],
    ['today', 'created:today'],
    ['Yesterday', 'created:yesterday'],
    ['last 7 days', 'created:7d'],
    ['past 2 weeks', 'created:14d'],
    ['this week', 'created:2026-11-16..today'],
    ['last week', 'created:2026-11-09..2026-11-15'],
    ['this month', 'created:2026-11-01..today'],
    ['last month', 'created:2026-10-01..2026-10-31'],
    ['this year', 'created:2026-01-01..today'],
    ['last year', 'created:2025-01-01..2025-12-31'],
    ['older than 2 days', 'age:>2d'],
    ['newer than 4 hours', 'age:<4h'],
    ['younger than 1 week', 'age:<1w'],
    ['from Texas', 'state:"Texas"'],
    ['from new  york', 'state:"New York"'],
    ['from Germany', 'country:DE'],
    ['from the Netherlands', 'country:NL'],
    ['from United Kingdom', 'country:GB'],
    ['from UK', 'country:GB'],
    ['unshipped over $100 from Texas last week', 'unshipped total:>100 state:"Texas" created:2026-11-09..2026-11-15'],
    ['mug from germany today', 'mug country:DE created:today'],
    ['(from Texas | from Ohio) -over 5', '(state:"Texas" OR state:"Ohio") -total:>5'],
  ])('%j is %s', (text, query) => expect(said(text)).toBe(query));

  test.each([
    'over',
    'over the top',
    'over 100x',
    'under-50',
    'between 100 and 50',
    'between 5 and more',
    'last call',
    'last 0 days',
    'this thing',
    'todays',
    'older than time',
    'older than 0 days',
    'from',
    'from ann',
    'from us',
    'from me in it',
    'from georgia',
    'pastel 7 days',
  ])('%j stays words', (text) => expect(said(text)).toBe(text));

  test.each([
    ['"last" week', '"last" week'],
    ['over "100"', 'over "100"'],
    ['sku:over 100', 'sku:over 100'],
    ['from:Texas', 'unknown-field'],
  ])('%j is not it', (text, query) => expect(said(text)).toBe(query));

  test.each([
    ['2026-01-01', 'last month', 'created:2025-12-01..2025-12-31'],
    ['2026-01-01', 'last week', 'created:2025-12-22..2025-12-28'],
    ['2028-03-31', 'last month', 'created:2028-02-01..2028-02-29'],
    ['2026-11-22', 'this week', 'created:2026-11-16..today'],
    ['2026-11-23', 'this week', 'created:2026-11-23..today'],
  ])('on %s, %s is %s', (today, text, query) => expect(said(text, today)).toBe(query));

  test('without knowing the day, weeks and months are words', () => {
    expect(said('last week', 'no day')).toBe('"last"* week');
    expect(parseSearch('last week')).toEqual({
      kind: 'parsed',
      query: {
        kind: 'and',
        parts: [
          { kind: 'text', text: 'last', match: 'starts' },
          { kind: 'text', text: 'week', match: 'starts' },
        ],
      },
    });
  });
});

describe('words of a phrase that were meant as words', () => {
  const words = fc.constantFrom(
    ...['over', '100', '$5', 'items', 'under', 'at', 'least', 'between', 'and', '50', 'last', 'week', 'this', 'month'],
    ...[
      'past',
      '7',
      'days',
      'today',
      'yesterday',
      'older',
      'than',
      '2',
      'from',
      'Texas',
      'New',
      'York',
      'the',
      'Netherlands',
    ],
  );
  const nodes: fc.Arbitrary<SearchNode> = words.map((text) => ({ kind: 'text', text, match: 'starts' }));
  const wrapped = fc.oneof(
    { weight: 8, arbitrary: nodes },
    { weight: 1, arbitrary: nodes.map((part): SearchNode => ({ kind: 'not', part })) },
    { weight: 1, arbitrary: fc.tuple(nodes, nodes).map((parts): SearchNode => ({ kind: 'or', parts })) },
  );

  test('stay words when they are printed and read', () => {
    fc.assert(
      fc.property(fc.array(wrapped, { minLength: 2, maxLength: 7 }), (parts) => {
        const query: SearchNode = { kind: 'and', parts };
        expect(parseSearch(printSearch(query), { today: TODAY })).toEqual({ kind: 'parsed', query });
      }),
      { numRuns: 5000 },
    );
  });

  test('are quoted only where they would be read otherwise', () => {
    const query = (...texts: string[]): SearchNode => ({
      kind: 'and',
      parts: texts.map((text) => ({ kind: 'text', text, match: 'starts' })),
    });
    expect(printSearch(query('last', 'week'))).toBe('"last"* week');
    expect(printSearch(query('last', 'call'))).toBe('last call');
    expect(printSearch(query('from', 'Texas'))).toBe('"from"* Texas');
    expect(printSearch(query('Texas', 'from'))).toBe('Texas from');
  });
});
