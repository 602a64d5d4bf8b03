import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CART_TIMES } from '#lib/core/storefront-facts.ts';
import { storefrontEventSchema } from '#lib/storefront-events/contract.ts';
import { CART_TIME_ENDS_MS, cartTimeOf, refusalOf } from '#lib/storefront-events/rules.ts';

const CART = '0a1b2c3d-0000-4000-8000-00000000abcd';
const receivedAt = new Date('2026-11-21T12:00:00Z');
const claim = { channelId: 1, cartId: CART, receivedAt };
const order = { channelId: 1, cartId: CART, dateCreated: '2026-11-21T11:59:58.000Z' };
const created = (msBefore: number) => ({
  ...order,
  dateCreated: new Date(receivedAt.getTime() - msBefore).toISOString(),
});

describe('an event is believed', () => {
  test('when its order bears it out', () => {
    expect(refusalOf(claim, order)).toBeNull();
    expect(refusalOf(claim, { ...order, cartId: CART.toUpperCase() })).toBeNull();
  });

  test.each([
    [0, null],
    [30 * 60_000, null],
    [30 * 60_000 + 1, 'old_order'],
    [86_400_000, 'old_order'],
    [-5 * 60_000, null],
    [-5 * 60_000 - 1, 'old_order'],
  ])('of an order made %i ms before: %s', (msBefore, refusal) => {
    expect(refusalOf(claim, created(msBefore))).toBe(refusal);
  });

  test.each([
    ['unknown_order', null],
    ['other_cart', { ...order, cartId: '0a1b2c3d-0000-4000-8000-00000000abce' }],
    ['other_cart', { ...order, cartId: null }],
    ['other_channel', { ...order, channelId: 2 }],
    ['other_channel', { ...order, channelId: null }],
  ])('never: %s', (refusal, found) => {
    expect(refusalOf(claim, found)).toBe(refusal);
  });

  test('with no other cart than the order’s', () => {
    fc.assert(
      fc.property(fc.uuid(), (cartId) => {
        fc.pre(cartId.toLowerCase() !== CART);
        expect(refusalOf({ ...claim, cartId: cartId.toLowerCase() }, order)).toBe('other_cart');
      }),
    );
  });
});

describe('the form of an event', () => {
  const event = {
    ...{ key: 'k'.repeat(22), nonce: '0'.repeat(32), orderId: 301, cartId: CART, items: 1, hasCoupon: false },
    ...{ device: 'phone', referrer: 'none' },
  };

  test('is taken as it should be, the cart in lower case', () => {
    expect(storefrontEventSchema.parse({ ...event, cartId: CART.toUpperCase() })).toEqual(event);
  });

  test.each([
    { key: 'short' },
    { key: `${'k'.repeat(21)}/` },
    { nonce: 'x'.repeat(32) },
    { nonce: '0'.repeat(31) },
    { orderId: 0 },
    { orderId: '301' },
    { orderId: 2_147_483_648 },
    { cartId: 'cart' },
    { items: -1 },
    { items: 1.5 },
    { hasCoupon: 'yes' },
    { device: 'watch' },
    { referrer: 'https://search.example.test/?q=kim' },
    { email: 'kim@example.test' },
    { device: undefined },
  ])('is refused with %j', (change) => {
    expect(storefrontEventSchema.safeParse({ ...event, ...change }).success).toBe(false);
  });
});

describe('the time from the cart', () => {
  test('has a name for each stretch, and one for nobody knows', () => {
    expect([0, 1, 2, 3, 4, null].map(cartTimeOf)).toEqual(CART_TIMES);
    expect(cartTimeOf(99)).toBe('unknown');
    expect(CART_TIME_ENDS_MS).toEqual(CART_TIME_ENDS_MS.toSorted((one, other) => one - other));
  });
});
