import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';

const STORE = { today: '2026-11-21' };

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...[
      '(',
      ')',
      '"',
      '*',
      '-',
      '|',
      'OR',
      'NOT',
      'AND',
      ':',
      ',',
      '..',
      '>',
      '<',
      '=',
      ' ',
      '\\',
      '%',
      '_',
      "'",
      '\0',
    ],
    ...[
      'sku',
      'status',
      'total',
      'created',
      'age',
      'is',
      'paid',
      'last',
      'week',
      'from',
      'Texas',
      'over',
      '100',
      '2026-01-05',
    ],
    ...['x', '7d', 'today', '“', '🎁', '\ud800', '\u202e'],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
  );

  test('is read or refused at a place inside of it; what is read can be printed and read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseSearch(text, STORE);
        if (parsed.kind === 'failed') {
          expect(parsed.at).toBeGreaterThanOrEqual(0);
          expect(parsed.length).toBeGreaterThan(0);
          expect(parsed.at + parsed.length).toBeLessThanOrEqual(text.length);
        } else {
          const printed = printSearch(parsed.query);
          expect(parseSearch(printed, STORE)).toEqual(parsed);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['parentheses', '('.repeat(2000)],
    ['quotation marks', '"'.repeat(2000)],
    ['backslashes', `"${'\\'.repeat(1999)}`],
    ['stars', '*'.repeat(2000)],
    ['dashes', '-'.repeat(2000)],
    ['negations', '-"'.repeat(1000)],
    ['a list without end', `sku:(${'a '.repeat(990)}`],
    ['spaces in a list', `sku:(${' '.repeat(1990)}`],
    ['ORs', 'OR '.repeat(666)],
    ['places', `from ${'a '.repeat(990)}`],
    ['an open comparison', `total:>${' '.repeat(1990)}`],
    ['dots', `total:${'.'.repeat(1990)}`],
  ])('2,000 characters of %s are answered', (_, text) => {
    expect(['parsed', 'failed']).toContain(parseSearch(text, STORE).kind);
  });
});
