import { describe, expect, test } from 'vitest';
import { readListQuery } from '#emulator/storefront/pages/list-page.ts';
import { readShopper } from '#emulator/storefront/shopper.ts';
import type { ShopperField } from '#emulator/storefront/shopper.ts';

const FORM = {
  email: 'kim@example.com',
  first_name: 'Kim',
  last_name: 'Sample',
  company: '',
  street_1: '1 Test Street',
  street_2: '',
  city: 'Brooklyn',
  state: 'New York',
  zip: '11211',
  country_iso2: 'US',
  phone: '',
};

const problemsOf = (change: Record<string, unknown>) => {
  const read = readShopper({ ...FORM, ...change });
  return read.ok ? [] : [...read.problems.keys()].toSorted();
};

describe('the address form', () => {
  test('takes what is complete, without the spaces around it, under the country’s full name', () => {
    const read = readShopper({ ...FORM, first_name: '  Kim ', opt_in: 'yes', message: ' Hello ' });
    expect(read).toMatchObject({
      ok: true,
      shopper: {
        address: { first_name: 'Kim', country: 'United States', country_iso2: 'US', form_fields: [] },
        message: 'Hello',
        optsIn: true,
      },
    });
    expect(readShopper(FORM)).toMatchObject({ shopper: { optsIn: false, message: '' } });
  });

  test.each<[string, Record<string, unknown>, ShopperField[]]>([
    ['no e-mail', { email: '' }, ['email']],
    ['an e-mail without a domain', { email: 'kim@' }, ['email']],
    ['an e-mail without a dot', { email: 'kim@example' }, ['email']],
    ['an e-mail with a space', { email: 'kim sample@example.com' }, ['email']],
    ['two signs', { email: 'kim@@example.com' }, ['email']],
    ['only spaces', { first_name: '   ' }, ['first_name']],
    ['no last name', { last_name: undefined }, ['last_name']],
    ['a list', { city: ['Brooklyn'] }, ['city']],
    ['no postcode', { zip: '' }, ['zip']],
    ['a country that is none', { country_iso2: 'XX' }, ['country_iso2']],
    ['a country in small letters', { country_iso2: 'us' }, ['country_iso2']],
    ['no country', { country_iso2: '' }, ['country_iso2']],
    ['a state of another country', { state: 'Bavaria' }, ['state']],
    ['no state where there are some', { state: '' }, ['state']],
    ['an abbreviation', { state: 'NY' }, ['state']],
    [
      'nothing at all',
      { ...Object.fromEntries(Object.keys(FORM).map((key) => [key, ''])) },
      ['city', 'country_iso2', 'email', 'first_name', 'last_name', 'street_1', 'zip'],
    ],
  ])('marks %s', (_, change, expected) => expect(problemsOf(change)).toEqual(expected));

  test.each(['first_name', 'last_name', 'company', 'street_1', 'street_2', 'city', 'zip', 'phone'])(
    'takes 255 characters of %s and no more',
    (field) => {
      expect(problemsOf({ [field]: 'x'.repeat(255) })).toEqual([]);
      expect(problemsOf({ [field]: 'x'.repeat(256) })).toEqual([field]);
    },
  );

  test('needs no state where a country has none', () => {
    expect(problemsOf({ country_iso2: 'MC', state: '' })).toEqual([]);
  });

  test('cuts a message at two thousand characters', () => {
    const read = readShopper({ ...FORM, message: 'x'.repeat(2_500) });
    expect(read.ok && read.shopper.message.length).toBe(2_000);
  });
});

test.each([
  [{}, { words: '', page: 1 }],
  [
    { q: '  red  mug ', page: '3' },
    { words: 'red  mug', page: 3 },
  ],
  [{ page: '0' }, { words: '', page: 1 }],
  [{ page: '-2' }, { words: '', page: 1 }],
  [{ page: '1.5' }, { words: '', page: 1 }],
  [{ page: 'x' }, { words: '', page: 1 }],
])('the list of products is asked for by %o', (query, expected) => expect(readListQuery(query)).toEqual(expected));
