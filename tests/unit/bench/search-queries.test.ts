import { describe, expect, test } from 'vitest';
import { createDice } from '#bench/dice.ts';
import { generateSearches, SEARCH_KINDS, withTypo, type SearchSamples } from '#bench/search-queries.ts';
import { slipsBetween } from '#lib/core/search/nearest.ts';
import { parseSearch } from '#lib/core/search/parse.ts';

const SAMPLES: SearchSamples = {
  rare: ['ann.lee@example.com', '+1 (512) 555-0100', '1234', '1Z999AA10123456784', 'Søren "Bo" Ågård', 'a\\b'],
  common: ['Blue mug', 'Paid parking', 'Digital card', 'Last week tee', 'Łódź'],
  skus: ['MUG-GRY/2', 'CUP (S)'],
  countries: ['US', 'DE'],
  days: ['2026-03-08', '2026-01-31', '2026-11-01'],
};

describe('generated searches', () => {
  const searches = generateSearches(createDice(7), 5000, SAMPLES);

  test('are the same for the same seed, and others for another', () => {
    expect(generateSearches(createDice(7), 5000, SAMPLES)).toEqual(searches);
    expect(generateSearches(createDice(8), 5000, SAMPLES)).not.toEqual(searches);
  });

  test('come in all kinds, evenly', () => {
    for (const kind of SEARCH_KINDS)
      expect(searches.filter((search) => search.kind === kind).length).toBeGreaterThanOrEqual(5000 / 9 - 1);
  });

  test('can all be read', () => {
    const failed = searches.filter(({ text }) => parseSearch(text).kind === 'failed');
    expect(failed).toEqual([]);
  });

  test('of words find text, whatever else the words mean in the language', () => {
    const words = searches.filter(({ kind }) => kind === 'common' || kind === 'two-term' || kind === 'typo');
    for (const { text } of words) expect(JSON.stringify(parseSearch(text))).not.toMatch(/"flag"|"day"|"number"/);
  });

  test('with a typo are one slip away from what was meant', () => {
    for (const { kind, text, meant } of searches) {
      if (kind === 'typo') expect(slipsBetween(text.replace('*', ''), meant ?? '')).toBe(1);
      else expect(meant).toBeNull();
    }
  });
});

test('a typo is never in the first letter', () => {
  const dice = createDice(1);
  for (let round = 0; round < 1000; round += 1) {
    const typo = withTypo(dice, 'kettle');
    expect(typo).not.toBe('kettle');
    expect(typo).toMatch(/^k/);
  }
});
