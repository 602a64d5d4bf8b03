import { describe, expect, test } from 'vitest';
import { COUNTRIES } from '#emulator/data/countries.ts';
import { LISTED_COUNTRIES } from '#emulator/data/listed-countries.ts';
import { statesOf } from '#emulator/data/listed-states.ts';

const withStates = LISTED_COUNTRIES.filter(({ iso2 }) => statesOf(iso2).length > 0);

describe('listed states', () => {
  test.each(withStates)('of $name have names and abbreviations of their own, in order of the names', ({ iso2 }) => {
    const states = statesOf(iso2);
    const names = states.map(({ name }) => name);
    expect(new Set(names).size).toBe(states.length);
    expect(new Set(states.map(({ abbreviation }) => abbreviation)).size).toBe(states.length);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
    for (const { name, abbreviation } of states) {
      expect(abbreviation).toMatch(/^[0-9A-Z]{1,4}$/);
      expect(name).toMatch(/^\p{L}[\p{L}\p{M} .,'’()-]+$/u);
    }
  });

  test('have all regions that shoppers live in', () => {
    for (const [iso2, country] of COUNTRIES)
      for (const { name, abbreviation } of country.regions)
        expect(statesOf(iso2)).toContainEqual({ name, abbreviation });
  });

  test('are there for every country that has any, and for no other', () => {
    expect(withStates.length).toBeGreaterThan(40);
    expect(statesOf('AF')).toEqual([]);
    expect(statesOf('XX')).toEqual([]);
  });
});
