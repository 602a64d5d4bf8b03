import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '#emulator/data/catalogue.ts';
import { COUNTRIES, countryOf } from '#emulator/data/countries.ts';
import { regions } from '#emulator/data/country.ts';
import { couponOf, STORE_COUPONS } from '#emulator/data/coupons.ts';
import { LISTED_COUNTRIES } from '#emulator/data/listed-countries.ts';
import { statesOf } from '#emulator/data/listed-states.ts';
import { isOfflineProvider, offlineProviderOf, providerDescription } from '#emulator/data/payment-providers.ts';
import { People, peopleOf, taxRateOf } from '#emulator/data/people.ts';
import { pickupLocation, pickupMethod } from '#emulator/data/pickup-methods.ts';
import { isOffline, OFFERED_WAYS } from '#emulator/data/plan-payment.ts';
import { factsOf } from '#emulator/data/product-facts.ts';
import { FJORD_SUPPLY } from '#emulator/data/profile-fjord.ts';
import { MAPLE_AND_MAIN } from '#emulator/data/profile-maple.ts';
import { rateText } from '#emulator/data/seeded-head.ts';
import { methodsOfZone, shippingZones, zoneOfCountry } from '#emulator/data/shipping-zones.ts';

const PROFILES = [MAPLE_AND_MAIN, FJORD_SUPPLY];
const unique = (values: readonly unknown[]) => new Set(values).size === values.length;

describe('countries', () => {
  test('are listed in order of their names, each code once', () => {
    const names = LISTED_COUNTRIES.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(LISTED_COUNTRIES.map(({ id }) => id)).toEqual(LISTED_COUNTRIES.map((_, index) => index + 1));
    expect([unique(LISTED_COUNTRIES.map((of) => of.iso2)), unique(LISTED_COUNTRIES.map((of) => of.iso3))]).toEqual([
      true,
      true,
    ]);
    for (const { iso2, iso3, name } of LISTED_COUNTRIES)
      expect(`${iso2} ${iso3} ${name}`).toMatch(/^[A-Z]{2} [A-Z]{3} \S/);
    expect(LISTED_COUNTRIES).toHaveLength(249);
  });

  test('where people live are listed under the same name, with their regions among the states', () => {
    for (const { iso2, name, regions: lived } of COUNTRIES.values()) {
      expect(LISTED_COUNTRIES.find((listed) => listed.iso2 === iso2)?.name).toBe(name);
      const states = statesOf(iso2).map((state) => state.name);
      expect(lived.filter((region) => !states.includes(region.name))).toEqual([]);
      expect(lived.flatMap(({ cities }) => cities).length).toBeGreaterThan(0);
    }
    expect(() => countryOf('XX')).toThrow(RangeError);
  });

  test('regions are read line by line; one without cities is only listed', () => {
    expect(regions('\n  Bavaria|BY|Munich:80###,Augsburg:861##\n  Hesse|HE|\n')).toEqual([
      {
        name: 'Bavaria',
        abbreviation: 'BY',
        cities: [
          { name: 'Munich', zip: '80###' },
          { name: 'Augsburg', zip: '861##' },
        ],
      },
      { name: 'Hesse', abbreviation: 'HE', cities: [] },
    ]);
  });
});

describe('people, whatever the seed', () => {
  const shape = (pattern: string) =>
    new RegExp(
      `^${pattern
        .replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll('#', '\\d')
        .replaceAll('@', '[A-Z]')}$`,
    );
  const people = fc.tuple(fc.constantFrom(...PROFILES), fc.nat({ max: 0xffffffff }), fc.nat({ max: 500_000 }));

  test('live in a city of a region of a country that the store sells to, with a postcode of that city', () => {
    fc.assert(
      fc.property(people, ([profile, seed, index]) => {
        const person = new People(profile, seed).at(index);
        expect(profile.countryMix.map(([iso2]) => iso2)).toContain(person.country.iso2);
        expect(person.country.regions).toContain(person.region);
        expect(person.region.cities).toContain(person.city);
        expect(person.zip).toMatch(shape(person.city.zip));
        if (person.phone !== '') expect(person.phone).toMatch(shape(person.country.phone));
        expect([0, index + 1]).toContain(person.customerId);
        expect(person.email).toMatch(/^[a-z0-9.]+@(?:mail\.|post\.)?example\.(?:com|net|org)$/);
      }),
    );
  });

  test('are the same under the same index, and have e-mails of their own', () => {
    fc.assert(
      fc.property(fc.nat({ max: 0xffffffff }), (seed) => {
        const [one, other] = [new People(MAPLE_AND_MAIN, seed), new People(MAPLE_AND_MAIN, seed)];
        const list = Array.from({ length: 60 }, (_, index) => one.at(index));
        expect(list.map(({ index }) => other.at(index))).toEqual(list);
        expect(unique(list.map(({ email }) => email))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    [0, 40],
    [88, 40],
    [89, 40],
    [100, 45],
    [1_000_000, 450_000],
  ])('for %i orders there are %i', (orders, count) => expect(peopleOf(orders)).toBe(count));

  test('pay the tax of their region, else of their country, else none', () => {
    const rates = [
      ['US', 'NY'],
      ['US', 'OR'],
      ['US', 'VT'],
      ['DE', 'BY'],
    ].map(([iso2 = '', region = '']) => taxRateOf(MAPLE_AND_MAIN, iso2, region));
    expect(rates).toEqual([88_750, 0, 60_000, 0]);
  });
});

describe.each(PROFILES)('what $name knows of its products', (profile) => {
  const products = makeCatalogue(profile);
  const facts = products.map((product) => factsOf(profile, product));

  test('is the same whenever it is asked, with slugs and brands that exist', () => {
    expect(products.map((product) => factsOf(profile, product))).toEqual(facts);
    for (const { slug, brandId, modifiedS, createdS, channelIds } of facts) {
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(brandId - 30).toBeLessThan(profile.catalogue.brands.length);
      expect(brandId).toBeGreaterThanOrEqual(30);
      expect(modifiedS).toBeGreaterThanOrEqual(createdS);
      expect(channelIds[0]).toBe(profile.channels[0].id);
      expect(unique(channelIds)).toBe(true);
    }
  });

  test('groups them by what they are; what is on offer has a second group', () => {
    const groups = facts.map(({ categoryIds }) => categoryIds.filter((id) => id !== 19));
    for (const group of groups) expect(group).toHaveLength(1);
    expect(new Set(groups.flat()).size).toBe(profile.catalogue.things.length);
    expect(facts.some(({ categoryIds }) => categoryIds.length === 2)).toBe(true);
  });

  test('a higher price from before is higher than the price, or there is none', () => {
    products.forEach((product, index) => {
      const { retailPrice = 0 } = facts[index] ?? {};
      expect(retailPrice === 0 || retailPrice > product.price).toBe(true);
    });
  });

  test('zones are its countries and the rest of the world, with free shipping at home', () => {
    const zones = shippingZones(profile);
    expect(zones.map(({ id }) => id)).toEqual(zones.map((_, index) => index + 1));
    for (const zone of zones) {
      const free = methodsOfZone(profile, zone).filter(({ type }) => type === 'freeshipping');
      expect(free.length).toBe(zone.countryIso2 === profile.countryIso2 ? 1 : 0);
      if (zone.countryIso2 !== null) expect(zoneOfCountry(profile, zone.countryIso2).id).toBe(zone.id);
    }
    expect(unique(zones.flatMap((zone) => methodsOfZone(profile, zone).map(({ id }) => id)))).toBe(true);
    expect(zoneOfCountry(profile, 'ZW')).toEqual({ id: zones.length, name: 'Rest of the World' });
  });

  test('pickups are at its own address', () => {
    const location = pickupLocation(profile);
    expect(profile.address).toBe(`${location['address_line_1']}\n${location['city']}`);
    expect([pickupMethod(1)?.id, pickupMethod(2)?.id, pickupMethod(3)]).toEqual([1, 2, null]);
  });
});

describe('ways to pay', () => {
  test('what is paid outside gateways is known by its name, and can only be told of refunds', () => {
    for (const way of OFFERED_WAYS) {
      if (way.kind === 'offline') expect(offlineProviderOf(way.name)).toBe(way.gateway);
      if (way.gateway !== '') expect(isOfflineProvider(way.gateway)).toBe(isOffline(way));
      if (way.gateway !== '') expect(providerDescription(way.gateway)).not.toBe(way.gateway);
    }
    expect([offlineProviderOf('Credit Card'), offlineProviderOf('Barter'), isOfflineProvider('custom')]).toEqual([
      'custom',
      'custom',
      true,
    ]);
  });

  test('coupons are found whatever the case; ids and codes are unique', () => {
    expect([unique(STORE_COUPONS.map(({ id }) => id)), unique(STORE_COUPONS.map(({ code }) => code))]).toEqual([
      true,
      true,
    ]);
    for (const coupon of STORE_COUPONS) expect(couponOf(coupon.code.toLowerCase())).toBe(coupon);
    expect(couponOf('WELCOME6')).toBeNull();
    expect(new Set(STORE_COUPONS.map(({ type }) => type)).size).toBe(5);
  });

  test.each([
    [10_000, '1.0000000000'],
    [3_070, '0.3070000000'],
    [1_492_500, '149.2500000000'],
    [1, '0.0001000000'],
  ])('a rate of %i is written %s', (perDefault, text) => expect(rateText(perDefault)).toBe(text));
});
