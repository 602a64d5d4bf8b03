import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '#emulator/data/catalogue.ts';
import { COUNTRIES, countryOf } from '#emulator/data/countries.ts';
import { LISTED_COUNTRIES } from '#emulator/data/listed-countries.ts';
import { emailPart } from '#emulator/data/names.ts';
import { People, peopleOf, taxRateOf } from '#emulator/data/people.ts';
import { FJORD_SUPPLY } from '#emulator/data/profile-fjord.ts';
import { MAPLE_AND_MAIN } from '#emulator/data/profile-maple.ts';

describe.each([MAPLE_AND_MAIN, FJORD_SUPPLY])('the catalogue of $name', (profile) => {
  const products = makeCatalogue(profile);

  test('has two hundred products, always the same', () => {
    expect(products).toHaveLength(200);
    expect(makeCatalogue(profile)).toEqual(products);
  });

  test('has ids and SKUs of their own', () => {
    const variants = products.flatMap((product) => product.variants);
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
    expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length);
    const options = products.flatMap((product) => [...product.options, ...product.modifiers]);
    expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
  });

  test('has a variant for every combination of options', () => {
    for (const product of products) {
      const combinations = product.options.reduce((count, option) => count * option.values.length, 1);
      expect(product.variants).toHaveLength(combinations);
      expect(new Set(product.variants.map(({ valueIds }) => valueIds.join())).size).toBe(combinations);
      for (const variant of product.variants) expect(variant.valueIds).toHaveLength(product.options.length);
    }
  });

  test('has prices in whole cents, above cost', () => {
    for (const product of products) {
      for (const { price } of product.variants) expect(price % 100).toBe(0);
      expect(product.costPrice).toBeLessThan(product.price);
    }
  });

  test('has plain, optioned, engraved and digital products', () => {
    const has = (test: (product: (typeof products)[number]) => boolean) => expect(products.some(test)).toBe(true);
    has((product) => product.variants.length === 1);
    has((product) => product.variants.length > 4);
    has((product) => product.modifiers.some((modifier) => modifier.type === 'Text field'));
    has((product) => product.type === 'digital');
  });
});

describe('people', () => {
  const people = new People(MAPLE_AND_MAIN, 1);

  test('are the same whenever they are looked at', () => {
    const late = people.at(77);
    expect(new People(MAPLE_AND_MAIN, 1).at(77)).toEqual(late);
    expect(people.at(78)).not.toEqual(late);
  });

  test('have e-mails of their own, at names reserved for examples', () => {
    const emails = Array.from({ length: 2_000 }, (_, index) => people.at(index).email);
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of emails) expect(email).toMatch(/@(?:[a-z]+\.)?example\.(?:com|net|org)$/);
  });

  test('a customer\u2019s number is the person\u2019s, guests have none', () => {
    const numbers = Array.from({ length: 300 }, (_, index) => people.at(index).customerId);
    numbers.forEach((number, index) => expect([0, index + 1]).toContain(number));
    expect(new Set(numbers.map((number) => number === 0)).size).toBe(2);
  });

  test('are fewer than the orders of a large store', () => {
    expect([10, 1_000, 1_000_000].map(peopleOf)).toEqual([40, 450, 450_000]);
  });

  test.each([
    ['Åsa', 'asa'],
    ['Groß', 'gross'],
    ['Łukasz', 'lukasz'],
    ['O’Connor-Smith', 'oconnorsmith'],
    ['محمد', ''],
    ['佐藤', ''],
  ])('%s in an e-mail is "%s"', (name, part) => expect(emailPart(name)).toBe(part));
});

describe('places', () => {
  test('every country with people is listed under the same name', () => {
    for (const country of COUNTRIES.values())
      expect(LISTED_COUNTRIES.find(({ iso2 }) => iso2 === country.iso2)?.name).toBe(country.name);
    for (const { countryMix } of [MAPLE_AND_MAIN, FJORD_SUPPLY])
      for (const [iso2] of countryMix)
        expect(countryOf(iso2).regions.some(({ cities }) => cities.length > 0)).toBe(true);
    expect(() => countryOf('ZZ')).toThrow(RangeError);
  });

  test('countries are in alphabetical order, numbered from 1', () => {
    expect(LISTED_COUNTRIES.map(({ id }) => id)).toEqual(LISTED_COUNTRIES.map((_, index) => index + 1));
    for (const { iso2, iso3 } of LISTED_COUNTRIES) expect(`${iso2} ${iso3}`).toMatch(/^[A-Z]{2} [A-Z]{3}$/);
  });

  test('tax goes by region, then by country, else there is none', () => {
    expect(taxRateOf(MAPLE_AND_MAIN, 'US', 'NY')).toBe(88_750);
    expect(taxRateOf(MAPLE_AND_MAIN, 'US', 'VT')).toBe(60_000);
    expect(taxRateOf(MAPLE_AND_MAIN, 'US', 'OR')).toBe(0);
    expect(taxRateOf(MAPLE_AND_MAIN, 'DE', 'BER')).toBe(0);
    expect(taxRateOf(FJORD_SUPPLY, 'DE', 'BER')).toBe(190_000);
  });
});
