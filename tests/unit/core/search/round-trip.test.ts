import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseSearch } from '#lib/core/search/normalise.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import { MOST_CHARACTERS } from '#lib/core/search/reader.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import { searchQueries } from '#tests/fixtures/search-queries.ts';

const RUNS = 100_000;

/** Terms as the parser counts them: each value of a list is one. */
function termsIn(query: SearchQuery): number {
  if (query === null) return 0;
  if (query.kind === 'and' || query.kind === 'or') return query.parts.reduce((sum, part) => sum + termsIn(part), 0);
  if (query.kind === 'not') return termsIn(query.part);
  return 'anyOf' in query ? query.anyOf.length : 1;
}

test(
  '100,000 generated queries are read as they were printed, and printed as they were read',
  { timeout: 120_000 },
  () => {
    let read = 0;
    fc.assert(
      fc.property(searchQueries, (query) => {
        const text = printSearch(query);
        if (text.length > MOST_CHARACTERS || termsIn(query) > 50) return;
        const parsed = parseSearch(text, { today: '2026-11-21' });
        if (parsed.kind === 'failed') throw new Error(`${JSON.stringify(text)} fails: ${JSON.stringify(parsed)}`);
        read += 1;
        const expected = normaliseSearch(query);
        const again = printSearch(parsed.query);
        // One comparison of texts for each: a hundred thousand matcher calls on trees take minutes.
        if (JSON.stringify(parsed.query) !== JSON.stringify(expected)) expect(parsed.query).toEqual(expected);
        if (again !== text) expect(again).toBe(text);
      }),
      { numRuns: RUNS },
    );
    expect(read).toBeGreaterThan(RUNS * 0.95);
  },
);
