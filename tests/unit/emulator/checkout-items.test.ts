import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CartItem, CartRecord, CatalogueItem } from '#emulator/checkout/cart-records.ts';
import { assigned, changedItem, piecesIn, settled, withItem } from '#emulator/checkout/change-items.ts';
import { deliveryOptions } from '#emulator/checkout/delivery-options.ts';
import { Carts } from '#emulator/state/carts.ts';
import { mapleStore } from './seeded-store.ts';

const store = mapleStore(40);
const NOW_MS = 1_000_000;

function blank(): CartRecord {
  const start = { origin: 'api' as const, customerId: 0, channelId: 1, currencyCode: 'USD', locale: '' };
  return new Carts().blank(start, NOW_MS);
}

function towel(change: Partial<CatalogueItem> = {}): CatalogueItem {
  return {
    kind: 'catalogue',
    id: crypto.randomUUID(),
    productId: 77,
    variantId: store.products[0]?.variants[0].id ?? 0,
    choices: new Map(),
    quantity: 1,
    listPrice: null,
    name: null,
    discount: 0,
    ...change,
  };
}

const cartOf = (...items: CartItem[]): CartRecord => ({ ...blank(), items });

const ADDRESS = {
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
const consignment = (id: string, itemIds: readonly string[] = []) => ({
  id,
  address: ADDRESS,
  itemIds,
  option: null,
  pickupMethodId: null,
});

describe('items of a cart', () => {
  test('are one for the same thing at the same price, else another', () => {
    const first = withItem(blank(), towel({ quantity: 2 }));
    const same = withItem(first, towel({ quantity: 3 }));
    expect(same.items).toMatchObject([{ id: first.items[0]?.id, quantity: 5 }]);
    for (const change of [
      { listPrice: 10_000 },
      { name: 'Cloth' },
      { choices: new Map([[1, 'Kim']]) },
      { productId: 78 },
    ])
      expect(withItem(first, towel(change)).items).toHaveLength(2);
    expect(piecesIn(same)).toBe(5);
    expect(piecesIn(null)).toBe(0);
  });

  test('are gone without a piece', () => {
    const item = towel();
    expect(changedItem(cartOf(item, towel()), { ...item, quantity: 0 }).items).toHaveLength(1);
  });
});

describe('sharing out', () => {
  test('never loses or makes a piece, and puts each item into one consignment at most', () => {
    const quantities = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        quantities,
        fc.array(fc.tuple(fc.nat(3), fc.nat(1), fc.integer({ min: 1, max: 9 })), { maxLength: 8 }),
        (pieces, wishes) => {
          let cart: CartRecord = {
            ...cartOf(...pieces.map((quantity, index) => towel({ quantity, listPrice: index }))),
            consignments: [consignment('x'), consignment('y')],
          };
          for (const [which, where, quantity] of wishes) {
            const item = cart.items[which % cart.items.length];
            const changed = assigned(cart, where === 0 ? 'x' : 'y', [{ itemId: item?.id ?? '', quantity }]);
            if (changed === null) expect(quantity).toBeGreaterThan(item?.quantity ?? 0);
            else cart = changed;
          }
          expect(piecesIn(cart)).toBe(pieces.reduce((sum, quantity) => sum + quantity, 0));
          const placed = cart.consignments.flatMap(({ itemIds }) => itemIds);
          expect(new Set(placed).size).toBe(placed.length);
          expect(new Set(cart.items.map(({ id }) => id)).size).toBe(cart.items.length);
        },
      ),
    );
  });

  test('of what is not there changes nothing', () => {
    const item = towel({ quantity: 2 });
    const cart = { ...cartOf(item), consignments: [consignment('x')] };
    expect(assigned(cart, 'x', [{ itemId: item.id, quantity: 3 }])).toBeNull();
    expect(assigned(cart, 'x', [{ itemId: 'none', quantity: 1 }])).toBeNull();
  });

  test('leaves no consignment without items, and no choice that is not offered', () => {
    const item = towel({ quantity: 2 });
    const cart = { ...cartOf(item), consignments: [consignment('x', [item.id]), consignment('y', ['gone'])] };
    const [flat] = deliveryOptions(store, cart, consignment('x', [item.id])).filter(({ type }) =>
      type.endsWith('flatrate'),
    );
    const chosen = { ...cart, consignments: [{ ...consignment('x', [item.id]), option: flat ?? null }] };
    expect(settled(store, cart).consignments.map(({ id }) => id)).toEqual(['x']);
    expect(settled(store, chosen).consignments[0]?.option).toEqual(flat);
    const more = changedItem(chosen, { ...item, quantity: 3 });
    expect(settled(store, more).consignments[0]?.option).toBeNull();
    const byHand = { id: 'h', type: 'custom', description: 'Bike', cost: 1, methodId: 0, zone: { id: 1, name: '' } };
    const custom = { ...more, consignments: [{ ...consignment('x', [item.id]), option: byHand }] };
    expect(settled(store, custom).consignments[0]?.option).toEqual(byHand);
  });
});

describe('tickets of a cart', () => {
  const saved = () => {
    const carts = new Carts();
    return { carts, cart: carts.save({ ...blank(), items: [towel()] }, NOW_MS) };
  };

  test('a link opens its cart once', () => {
    const { carts, cart } = saved();
    const link = carts.newLink(cart.id, NOW_MS);
    expect(carts.openLink('another', link, NOW_MS)).toBeNull();
    expect(carts.openLink(cart.id, link, NOW_MS)).toEqual(cart);
    expect(carts.openLink(cart.id, link, NOW_MS)).toBeNull();
  });

  test('are put back with everything else', () => {
    const { carts, cart } = saved();
    const token = carts.newToken(cart.id, { maxUses: 1, ttlS: 60 }, NOW_MS);
    const restore = carts.capture();
    expect(carts.spendToken(cart.id, token, NOW_MS)).toBe(true);
    carts.remove(cart.id);
    expect([carts.find(cart.id, NOW_MS), carts.isGone(cart.id)]).toEqual([null, true]);
    restore();
    expect([carts.find(cart.id, NOW_MS), carts.isGone(cart.id)]).toEqual([cart, false]);
    expect(carts.spendToken(cart.id, token, NOW_MS + 60_000)).toBe(false);
    expect(carts.spendToken(cart.id, token, NOW_MS + 59_999)).toBe(true);
  });

  test('each change is another version; noting an order is none', () => {
    const { carts, cart } = saved();
    expect(carts.save(cart, NOW_MS + 5)).toMatchObject({ version: 2, updatedMs: NOW_MS + 5, createdMs: NOW_MS });
    carts.noteOrder(cart, 300);
    expect(carts.find(cart.id, NOW_MS)).toMatchObject({ version: 1, order: { id: 300, version: 1 } });
  });
});
