import { describe, expect, test } from 'vitest';
import { CART_LIFE_MS } from '#emulator/checkout/cart-records.ts';
import type { CartRecord } from '#emulator/checkout/cart-records.ts';
import { Carts } from '#emulator/state/carts.ts';

const NOW_MS = Date.parse('2026-11-20T10:00:00Z');
const START = { origin: 'api', customerId: 0, channelId: 1, currencyCode: 'USD', locale: 'en' } as const;

function keptCart(carts: Carts, nowMs = NOW_MS): CartRecord {
  return carts.save(carts.blank(START, nowMs), nowMs);
}

describe('a cart', () => {
  test('is there only once it is saved, and each saving is another version', () => {
    const carts = new Carts();
    const blank = carts.blank(START, NOW_MS);
    expect(carts.find(blank.id, NOW_MS)).toBeNull();
    expect(blank).toMatchObject({ version: 0, items: [], order: null, createdMs: NOW_MS });
    const first = carts.save(blank, NOW_MS);
    const second = carts.save(first, NOW_MS + 5);
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(carts.find(blank.id, NOW_MS + 5)).toMatchObject({ version: 2, createdMs: NOW_MS, updatedMs: NOW_MS + 5 });
  });

  test('that nobody touches for thirty days is gone; a change makes them begin anew', () => {
    const carts = new Carts();
    const cart = keptCart(carts);
    expect(carts.find(cart.id, NOW_MS + CART_LIFE_MS - 1)).not.toBeNull();
    carts.save(cart, NOW_MS + CART_LIFE_MS - 1);
    expect(carts.find(cart.id, NOW_MS + CART_LIFE_MS)).not.toBeNull();
    expect(carts.isGone(cart.id)).toBe(false);
    expect(carts.find(cart.id, NOW_MS + 2 * CART_LIFE_MS - 1)).toBeNull();
    expect(carts.isGone(cart.id)).toBe(true);
    expect(CART_LIFE_MS).toBe(30 * 86_400_000);
  });

  test('that was removed is known to have been there; one that never was is not', () => {
    const carts = new Carts();
    const cart = keptCart(carts);
    carts.remove(cart.id);
    carts.remove('never');
    expect([carts.isGone(cart.id), carts.isGone('never'), carts.find(null, NOW_MS)]).toEqual([true, false, null]);
  });

  test('notes its order without becoming another version', () => {
    const carts = new Carts();
    const cart = keptCart(carts);
    carts.noteOrder(cart, 4711);
    expect(carts.find(cart.id, NOW_MS)).toEqual({ ...cart, order: { id: 4711, version: 1 } });
  });

  test('has an id of its own', () => {
    const carts = new Carts();
    const ids = Array.from({ length: 50 }, () => carts.blank(START, NOW_MS).id);
    expect(new Set(ids).size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('a link to a cart', () => {
  test('opens it once', () => {
    const carts = new Carts();
    const cart = keptCart(carts);
    const secret = carts.newLink(cart.id, NOW_MS);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(carts.openLink(cart.id, secret, NOW_MS)).toEqual(cart);
    expect(carts.openLink(cart.id, secret, NOW_MS)).toBeNull();
  });

  test('with the wrong cart or secret opens nothing, and is not used up by the attempt', () => {
    const carts = new Carts();
    const [cart, other] = [keptCart(carts), keptCart(carts)];
    const secret = carts.newLink(cart.id, NOW_MS);
    expect(carts.openLink(other.id, secret, NOW_MS)).toBeNull();
    expect(carts.openLink(cart.id, secret.slice(1), NOW_MS)).toBeNull();
    expect(carts.openLink(cart.id, secret, NOW_MS)).not.toBeNull();
  });

  test('ends thirty days after it was made, also where the cart lives on', () => {
    const carts = new Carts();
    const cart = keptCart(carts);
    const [one, other] = [carts.newLink(cart.id, NOW_MS), carts.newLink(cart.id, NOW_MS)];
    carts.save(cart, NOW_MS + 1000);
    expect(carts.openLink(cart.id, one, NOW_MS + CART_LIFE_MS - 1)).not.toBeNull();
    expect(carts.openLink(cart.id, other, NOW_MS + CART_LIFE_MS)).toBeNull();
  });

  test('is no token of a confirmation page, nor the other way round', () => {
    const carts = new Carts();
    const cart = keptCart(carts);
    const link = carts.newLink(cart.id, NOW_MS);
    const token = carts.newToken(cart.id, { maxUses: 5, ttlS: 60 }, NOW_MS);
    expect(carts.spendToken(cart.id, link, NOW_MS)).toBe(false);
    expect(carts.openLink(cart.id, token, NOW_MS)).toBeNull();
  });
});

describe('a token of a confirmation page', () => {
  test.each([1, 2, 7])('is good for %i uses', (maxUses) => {
    const carts = new Carts();
    const { id } = keptCart(carts);
    const token = carts.newToken(id, { maxUses, ttlS: 60 }, NOW_MS);
    const uses = Array.from({ length: maxUses + 1 }, () => carts.spendToken(id, token, NOW_MS));
    expect(uses).toEqual([...Array.from({ length: maxUses }, () => true), false]);
  });

  test('and for its seconds', () => {
    const carts = new Carts();
    const { id } = keptCart(carts);
    const token = carts.newToken(id, { maxUses: 9, ttlS: 60 }, NOW_MS);
    expect(carts.spendToken(id, token, NOW_MS + 59_999)).toBe(true);
    expect(carts.spendToken(id, token, NOW_MS + 60_000)).toBe(false);
    expect(carts.spendToken('another', token, NOW_MS)).toBe(false);
  });
});

test('a capture knows carts, those that are gone, links and what is left of tokens', () => {
  const carts = new Carts();
  const cart = keptCart(carts);
  const gone = keptCart(carts);
  carts.remove(gone.id);
  const [link, token] = [carts.newLink(cart.id, NOW_MS), carts.newToken(cart.id, { maxUses: 1, ttlS: 60 }, NOW_MS)];
  const putBack = carts.capture();
  carts.openLink(cart.id, link, NOW_MS);
  carts.spendToken(cart.id, token, NOW_MS);
  carts.remove(cart.id);
  const later = keptCart(carts);
  putBack();
  expect([carts.isGone(gone.id), carts.isGone(cart.id), carts.find(later.id, NOW_MS)]).toEqual([true, false, null]);
  expect(carts.openLink(cart.id, link, NOW_MS)).toEqual(cart);
  expect(carts.spendToken(cart.id, token, NOW_MS)).toBe(true);
});
