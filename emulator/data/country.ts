/** A city with the shape of its postcodes: `#` is a digit, `@` a letter. */
export interface City {
  readonly name: string;
  readonly zip: string;
}

/** A state, province or the like, by its full name. `cities` may be empty: it is then only listed. */
export interface Region {
  readonly name: string;
  readonly abbreviation: string;
  readonly cities: readonly City[];
}

/** What a country's addresses are made of. */
export interface Country {
  readonly iso2: string;
  readonly name: string;
  /** Which names its people bear: a key of NAMES. */
  readonly names: string;
  readonly locale: string;
  readonly phone: string;
  /** Street lines; `#` is a digit. */
  readonly streets: readonly string[];
  readonly regions: readonly Region[];
}

/**
 * Reads `Region|AB|City:zip,City:zip` lines. A region without cities is listed for address forms but nobody lives there.
 */
export function regions(text: string): Region[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', abbreviation = '', cities = ''] = line.trim().split('|');
      const list = cities === '' ? [] : cities.split(',');
      return {
        name,
        abbreviation,
        cities: list.map((city) => {
          const [cityName = '', zip = ''] = city.split(':');
          return { name: cityName, zip };
        }),
      };
    });
}
