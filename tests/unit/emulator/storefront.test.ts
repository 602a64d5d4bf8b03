import { describe, expect, test } from 'vitest';
import { makeCatalogue } from '#emulator/data/catalogue.ts';
import { FJORD_SUPPLY } from '#emulator/data/profile-fjord.ts';
import { MAPLE_AND_MAIN } from '#emulator/data/profile-maple.ts';
import { chosenProduct } from '#emulator/storefront/chosen-product.ts';
import { exampleShopper } from '#emulator/storefront/example-shopper.ts';
import { shippingOptions } from '#emulator/storefront/shipping-options.ts';
import { ShopSessions, storeOfPlaced, visitOf } from '#emulator/storefront/shop-sessions.ts';
import { readShopper } from '#emulator/storefront/shopper.ts';

const PRODUCTS = makeCatalogue(MAPLE_AND_MAIN);

describe("a product's form", () => {
  const product = PRODUCTS.find(({ options }) => options.length === 2);
  if (product === undefined) throw new Error('no product with two options');
  const [size, colour] = product.options;
  const form = {
    quantity: '2',
    [`option_${size?.id}`]: String(size?.values[1]?.id),
    [`option_${colour?.id}`]: String(colour?.values[0]?.id),
  };

  test('names one variant', () => {
    const choice = chosenProduct(product, form);
    const variant = product.variants.find(
      ({ valueIds }) => valueIds[0] === size?.values[1]?.id && valueIds[1] === colour?.values[0]?.id,
    );
    expect(choice).toMatchObject({ ok: true, wanted: { variantId: variant?.id, quantity: 2 } });
  });

  test.each([{ quantity: '0' }, { quantity: '1.5' }, { quantity: '100' }, { [`option_${size?.id}`]: '1' }])(
    '%o is refused in words',
    (change) => {
      expect(chosenProduct(product, { ...form, ...change })).toEqual({ ok: false, problem: expect.any(String) });
    },
  );

  test('says what a required text is', () => {
    const engraved = PRODUCTS.find(({ modifiers }) => modifiers[0]?.required === true);
    const modifier = engraved?.modifiers[0];
    if (engraved === undefined || modifier === undefined) throw new Error('no product with a required text');
    const options = Object.fromEntries(engraved.options.map(({ id, values }) => [`option_${id}`, `${values[0]?.id}`]));
    expect(chosenProduct(engraved, options)).toMatchObject({ ok: false });
    const choice = chosenProduct(engraved, { ...options, [`option_${modifier.id}`]: ' For Kim ' });
    expect(choice.ok && choice.wanted.choices.get(modifier.id)).toBe('For Kim');
  });
});

describe('an address', () => {
  test.each(['US', 'DE'])('the example for %s passes', (country) => {
    expect(readShopper(exampleShopper(country))).toMatchObject({ ok: true });
  });

  test.each([
    [{ email: 'kim@' }, 'email'],
    [{ first_name: ' ' }, 'first_name'],
    [{ city: 'x'.repeat(256) }, 'city'],
    [{ country_iso2: 'XX' }, 'country_iso2'],
    [{ state: 'Bavaria' }, 'state'],
    [{ state: '' }, 'state'],
  ])('%o is told at its field', (change, field) => {
    const read = readShopper({ ...exampleShopper('US'), ...change });
    expect(!read.ok && [...read.problems.keys()]).toContain(field);
  });

  test('a country without listed states needs none', () => {
    expect(readShopper({ ...exampleShopper('US'), country_iso2: 'IS', state: '' })).toMatchObject({ ok: true });
  });
});

describe('delivery', () => {
  const names = (profile: typeof MAPLE_AND_MAIN, country: string, whole: number) =>
    shippingOptions(profile, country, whole * 10_000).map(({ name }) => name);

  test('is free at home from the least amount on, and cheapest first', () => {
    expect(names(MAPLE_AND_MAIN, 'US', 149)).toEqual(['Flat Rate', 'Ship by Weight']);
    expect(names(MAPLE_AND_MAIN, 'US', 150)).toEqual(['Free Shipping', 'Flat Rate', 'Ship by Weight']);
    expect(names(FJORD_SUPPLY, 'FR', 500)).toEqual(['Flat Rate', 'Ship by Weight']);
    expect(shippingOptions(FJORD_SUPPLY, 'AQ', 0)[0]).toMatchObject({ zoneName: 'Rest of the World', cost: 79_500 });
  });
});

describe('the order just placed', () => {
  test('is found by the page that asks, else it is the latest of that number', () => {
    const session = new ShopSessions().open();
    Object.assign(visitOf(session, 'a'), { placedOrderId: 120, placedMs: 2 });
    Object.assign(visitOf(session, 'b'), { placedOrderId: 120, placedMs: 1 });
    expect(storeOfPlaced(session, 120, null)).toBe('a');
    expect(storeOfPlaced(session, 120, 'b')).toBe('b');
    expect(storeOfPlaced(session, 120, 'c')).toBe('a');
    expect(storeOfPlaced(session, 121, 'a')).toBeNull();
  });
});
