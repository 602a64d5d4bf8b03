import type { Country } from './country.ts';
import { AMERICAN_COUNTRIES } from './countries-americas.ts';
import { ASIAN_PACIFIC_COUNTRIES } from './countries-asia-pacific.ts';
import { WEST_EUROPEAN_COUNTRIES } from './countries-europe.ts';
import { NORTH_EUROPEAN_COUNTRIES } from './countries-north.ts';

/** The countries that people of the seeded stores live in, keyed by ISO 3166 alpha-2. */
export const COUNTRIES: ReadonlyMap<string, Country> = new Map(
  [...AMERICAN_COUNTRIES, ...WEST_EUROPEAN_COUNTRIES, ...NORTH_EUROPEAN_COUNTRIES, ...ASIAN_PACIFIC_COUNTRIES].map(
    (country) => [country.iso2, country],
  ),
);

export function countryOf(iso2: string): Country {
  const country = COUNTRIES.get(iso2);
  if (country === undefined) throw new RangeError(`no addresses for country ${iso2}`);
  return country;
}
