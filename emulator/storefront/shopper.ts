import { COUNTRIES } from '../data/countries.ts';
import { LISTED_COUNTRIES } from '../data/listed-countries.ts';
import type { Address } from '../state/address-records.ts';

/** Who buys, and where the goods go. Both addresses are the same here. */
export interface Shopper {
  readonly address: Address;
  readonly message: string;
  readonly optsIn: boolean;
}

export type ShopperField =
  | 'email'
  | 'first_name'
  | 'last_name'
  | 'company'
  | 'street_1'
  | 'street_2'
  | 'city'
  | 'state'
  | 'zip'
  | 'country_iso2'
  | 'phone';

const REQUIRED: readonly (readonly [ShopperField, string])[] = [
  ['email', 'an e-mail address'],
  ['first_name', 'a first name'],
  ['last_name', 'a last name'],
  ['street_1', 'a street'],
  ['city', 'a city'],
  ['zip', 'a postcode'],
  ['country_iso2', 'a country'],
];

const OPTIONAL: readonly ShopperField[] = ['company', 'street_2', 'state', 'phone'];

const LONGEST = 255;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export type ReadShopper =
  | { readonly ok: true; readonly shopper: Shopper }
  | { readonly ok: false; readonly problems: ReadonlyMap<ShopperField, string> };

/** Reads the address form. Every wrong field is told in words. */
export function readShopper(form: Readonly<Record<string, unknown>>): ReadShopper {
  const text = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const problems = new Map<ShopperField, string>();
  for (const [field, what] of REQUIRED) {
    if (text(field) === '') problems.set(field, `Enter ${what}.`);
  }
  for (const field of [...REQUIRED.map(([name]) => name), ...OPTIONAL])
    if (text(field).length > LONGEST) problems.set(field, `At most ${LONGEST} characters.`);
  if (!problems.has('email') && !EMAIL.test(text('email'))) problems.set('email', 'Enter a complete e-mail address.');
  const country = LISTED_COUNTRIES.find(({ iso2 }) => iso2 === text('country_iso2'));
  if (country === undefined) problems.set('country_iso2', 'Choose a country.');
  const regions = COUNTRIES.get(country?.iso2 ?? '')?.regions ?? [];
  if (regions.length > 0 && !regions.some(({ name }) => name === text('state')))
    problems.set('state', 'Choose a state or province of that country.');
  if (problems.size > 0 || country === undefined) return { ok: false, problems };
  return {
    ok: true,
    shopper: {
      address: {
        first_name: text('first_name'),
        last_name: text('last_name'),
        company: text('company'),
        street_1: text('street_1'),
        street_2: text('street_2'),
        city: text('city'),
        state: text('state'),
        zip: text('zip'),
        country: country.name,
        country_iso2: country.iso2,
        phone: text('phone'),
        email: text('email'),
        form_fields: [],
      },
      message: text('message').slice(0, 2000),
      optsIn: form['opt_in'] === 'yes',
    },
  };
}
