import { foldText } from './fold.ts';

/** ISO 3166-1 alpha-2, and XK, which the platform has for Kosovo. Their names come from the runtime. */
const CODES =
  'ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ' +
  'DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP' +
  'KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZ' +
  'OMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ' +
  'UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW';

export const COUNTRY_CODES: readonly string[] = CODES.match(/../g) ?? [];

const OTHER_NAMES: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  usa: 'US',
  america: 'US',
  'united states of america': 'US',
  'the netherlands': 'NL',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  korea: 'KR',
};

const STATES =
  'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,District of Columbia,Florida,Georgia,Hawaii,Idaho,' +
  'Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,' +
  'Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,' +
  'Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,' +
  'Wisconsin,Wyoming';

const namesByLocale = new Map<string, Intl.DisplayNames>();
let countries: ReadonlyMap<string, string> | undefined;
let states: ReadonlyMap<string, string> | undefined;

/** The country's code for a code or an English name in any case; null for anything else. */
export function countryCodeOf(text: string): string | null {
  // Made when it is first asked for: most searches name no country.
  countries ??= new Map([...namedCountries(), ...Object.entries(OTHER_NAMES)]);
  return countries.get(foldText(text).trim()) ?? null;
}

/** The name of a country by its code, in a language; the code itself where there is no name. */
export function countryNameOf(code: string, locale = 'en'): string {
  try {
    return namesIn(locale).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The state of the United States that a folded text names, as the platform writes it; null for anything else. */
export function usStateOf(folded: string): string | null {
  states ??= new Map(STATES.split(',').map((name) => [foldText(name), name]));
  return states.get(folded) ?? null;
}

function* namedCountries(): Iterable<[string, string]> {
  for (const code of COUNTRY_CODES) {
    yield [foldText(countryNameOf(code)), code];
    yield [code.toLowerCase(), code];
  }
}

/** To make one takes a hundred times as long as to use it. */
function namesIn(locale: string): Intl.DisplayNames {
  const known = namesByLocale.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region' });
  namesByLocale.set(locale, known);
  return known;
}
