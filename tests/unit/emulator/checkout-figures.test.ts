import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CartItem, CartRecord, CheckoutAddress } from '#emulator/checkout/cart-records.ts';
import { figuresOfCheckout } from '#emulator/checkout/figures.ts';
import { draftOfCheckout } from '#emulator/checkout/order-draft.ts';
import { lackingFields } from '#emulator/checkout/ready-to-order.ts';
import { STORE_COUPONS } from '#emulator/data/coupons.ts';
import { figuresOf } from '#emulator/rules/order-figures.ts';
import { Carts } from '#emulator/state/carts.ts';
import { reductionsOfOrder, shownReductions } from '#emulator/storefront/shown-reductions.ts';
import { fjordStore, mapleStore } from './seeded-store.ts';

const STORES = [mapleStore(40), fjordStore(40)];
const CODES = STORE_COUPONS.filter(({ isExpired }) => !isExpired).map(({ code }) => code);

const ADDRESS: CheckoutAddress = {
  id: 'a',
  first_name: 'Jane',
  last_name: 'Doe',
  email: 'jane@example.com',
  company: '',
  address1: '1 Main Street',
  address2: '',
  city: 'Austin',
  state_or_province: 'Texas',
  state_or_province_code: 'TX',
  country: 'United States',
  country_code: 'US',
  postal_code: '78701',
  phone: '',
  custom_fields: [],
};
const PLACES: CheckoutAddress[] = [
  ADDRESS,
  { ...ADDRESS, state_or_province: 'New York', state_or_province_code: 'NY' },
  { ...ADDRESS, country_code: 'DE', country: 'Germany', state_or_province: 'Berlin', state_or_province_code: 'BE' },
  { ...ADDRESS, country_code: 'AQ', country: 'Antarctica', state_or_province: '', state_or_province_code: '' },
];
/** Multiples of the coarsest rounding step, so that they exist in every currency. */
const amount = fc.integer({ min: 0, max: 500 }).map((whole) => whole * 10_000);

const item: fc.Arbitrary<CartItem> = fc
  .record({
    kind: fc.constantFrom('custom' as const, 'catalogue' as const, 'certificate' as const),
    quantity: fc.integer({ min: 1, max: 7 }),
    price: amount,
    discount: fc.oneof(fc.constant(0), amount),
  })
  .map(({ kind, quantity, price, discount }) => {
    const common = { id: crypto.randomUUID(), quantity, discount };
    const who = { name: 'Kim', email: 'kim@example.com' };
    if (kind === 'custom') return { kind, ...common, sku: '', name: 'Bow', listPrice: price, imageUrl: '' };
    if (kind === 'certificate')
      return {
        kind,
        ...common,
        discount: 0,
        name: 'Gift',
        theme: 'Girl',
        amount: price,
        sender: who,
        recipient: who,
        message: '',
      };
    return {
      kind,
      ...common,
      productId: 77,
      variantId: STORES[0]?.products[0]?.variants[0].id ?? 0,
      choices: new Map(),
      listPrice: price,
      name: null,
    };
  });

const checkout = fc
  .record({
    items: fc.array(item, { minLength: 1, maxLength: 5 }),
    codes: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }),
    discount: fc.oneof(fc.constant(0), amount),
    shipping: amount,
    fee: fc.oneof(fc.constant(null), amount),
    place: fc.constantFrom(...PLACES),
    store: fc.constantFrom(...STORES),
    currency: fc.nat(5),
  })
  .map(({ items, codes, discount, shipping, fee, place, store, currency }) => {
    const { currencies } = store.profile;
    const code = (currencies[currency % currencies.length] ?? currencies[0]).code;
    const blank = new Carts().blank({ origin: 'api', customerId: 0, channelId: 1, currencyCode: code, locale: '' }, 0);
    const goods = items.filter(({ kind }) => kind !== 'certificate').map(({ id }) => id);
    const option = {
      id: 'o',
      type: 'custom',
      description: 'Bike',
      cost: shipping,
      methodId: 0,
      zone: { id: 1, name: '' },
    };
    const cart: CartRecord = {
      ...blank,
      items,
      couponCodes: codes,
      discount,
      billing: place,
      consignments:
        goods.length === 0 ? [] : [{ id: 'c', address: place, itemIds: goods, option, pickupMethodId: null }],
      fees: fee === null ? [] : [{ id: 'f', name: 'F', displayName: 'Fee', source: 's', cost: fee, taxClassId: null }],
    };
    return { store, cart, place };
  });

describe('any checkout', () => {
  test('comes to what its order comes to', () => {
    fc.assert(
      fc.property(checkout, ({ store, cart, place }) => {
        const { totals } = figuresOfCheckout(store, cart);
        const { head, lines, fees, addresses } = draftOfCheckout(store, cart, place, 0);
        expect(figuresOf(head, lines, fees)).toEqual(totals);
        expect(addresses.reduce((sum, { cost }) => sum + cost.inc, 0)).toBe(head.shipping.inc);
      }),
    );
  });

  test('is reduced by no more than there is, in whole steps of its currency, to the last unit', () => {
    fc.assert(
      fc.property(checkout, ({ store, cart }) => {
        const { items, reductions, goods, shippingTotal, totals, step, discountTotal, couponTotal } = figuresOfCheckout(
          store,
          cart,
        );
        const whole = items
          .filter(({ type }) => type === 'giftcertificate')
          .reduce((sum, { price, item: { quantity } }) => sum + price.inc * quantity, 0);
        const onShipping = reductions.coupons
          .filter(({ coupon }) => coupon.type >= 3)
          .reduce((sum, { discount }) => sum + discount, 0);
        expect(discountTotal + couponTotal - onShipping).toBeLessThanOrEqual(goods.inc - whole);
        expect(onShipping).toBeLessThanOrEqual(shippingTotal.inc);
        expect(totals.total_inc_tax).toBeGreaterThanOrEqual(whole);
        for (const figure of [discountTotal, couponTotal, totals.total_inc_tax, totals.total_tax])
          expect(figure % step).toBe(0);
        for (const { coupon, discount, shares } of reductions.coupons)
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(coupon.type >= 3 ? 0 : discount);
        expect(reductions.cartShares.reduce((sum, share) => sum + share, 0)).toBe(reductions.ofCart);
      }),
    );
  });

  test('adds up on the shop’s pages, before and after the order', () => {
    fc.assert(
      fc.property(checkout, ({ store, cart, place }) => {
        const { entersTax } = store.profile;
        const figures = figuresOfCheckout(store, cart);
        const side = (charge: { ex: number; inc: number }) => (entersTax ? charge.inc : charge.ex);
        const reduced = shownReductions(figures, entersTax).reduce((sum, { amount: off }) => sum + off, 0);
        const fees = figures.fees.reduce((sum, { cost }) => sum + side(cost), 0);
        const tax = entersTax ? 0 : figures.totals.total_tax;
        expect(side(figures.goods) + side(figures.shippingTotal) + fees + tax - reduced).toBe(
          figures.totals.total_inc_tax,
        );
        const draft = draftOfCheckout(store, cart, place, 0);
        const order = store.orders.add((id) => ({
          ...draft,
          head: { ...draft.head, ...figures.totals, id, modified_s: 0, shipped_s: 0, counts: COUNTS },
          messages: [],
          shipments: [],
          refunds: [],
        }));
        expect(reductionsOfOrder(order, entersTax).reduce((sum, { amount: off }) => sum + off, 0)).toBe(reduced);
      }),
      { numRuns: 40 },
    );
  });
});

const COUNTS = { items_total: 0, items_shipped: 0, order_is_digital: false, shipping_address_count: 0 };

describe('an address for an order', () => {
  test.each([
    [{}, []],
    [{ last_name: '', city: '' }, ['last_name', 'city']],
    [{ postal_code: '' }, ['postal_code']],
    [{ state_or_province: '' }, ['state_or_province']],
    [{ country_code: 'IE', postal_code: '', state_or_province: 'Dublin' }, []],
    [{ country_code: 'IS', state_or_province: '' }, []],
  ])('%j lacks %j', (change, fields) => {
    expect(lackingFields({ ...ADDRESS, ...change })).toEqual(fields);
  });
});
