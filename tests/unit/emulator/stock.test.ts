import { describe, expect, test } from 'vitest';
import { Stock } from '#emulator/state/stock.ts';
import type { StockRules } from '#emulator/state/stock.ts';
import { mapleStore } from './seeded-store.ts';

const { products } = mapleStore(1);
const many = products.find((product) => product.variants.length > 2);
const single = products.find((product) => product.variants.length === 1);
if (many === undefined || single === undefined) throw new Error('no such products');
const [first, second] = many.variants;

function stockWith(rules: StockRules, levels: readonly number[] = []): Stock {
  const stock = new Stock(1, products);
  stock.setRules(many?.id ?? 0, rules);
  for (const [index, level] of levels.entries()) {
    const variantId = many?.variants[index]?.id ?? 0;
    const quantity = level - (stock.level(many?.id ?? 0, variantId) ?? 0);
    stock.change({ productId: many?.id ?? 0, variantId, quantity }, WHY);
  }
  return stock;
}

const WHY = { atMs: 5, reason: 'test', orderId: null };
const want = (variantId: number | undefined, quantity: number) => ({
  productId: many.id,
  variantId: variantId ?? 0,
  quantity,
});
const FREE = { minimum: 0, maximum: 0 };

describe('what one order can have', () => {
  test('what is not tracked, without end', () => {
    const stock = stockWith({ tracking: 'none', ...FREE });
    expect(stock.allows([want(first.id, 1_000_000)])).toBe(true);
    expect(stock.level(many.id, first.id)).toBeNull();
    expect(stock.change(want(first.id, -1), WHY)).toBeNull();
    expect(stock.log()).toEqual([]);
  });

  test('of a tracked variant as many as there are, over all lines', () => {
    const stock = stockWith({ tracking: 'variant', ...FREE }, [5, 0]);
    expect(stock.allows([want(first.id, 5)])).toBe(true);
    expect(stock.allows([want(first.id, 6)])).toBe(false);
    expect(stock.allows([want(first.id, 3), want(first.id, 3)])).toBe(false);
    expect(stock.allows([want(second?.id, 1)])).toBe(false);
  });

  test('of a product that is tracked as a whole, over all its variants', () => {
    const stock = stockWith({ tracking: 'product', ...FREE }, [5]);
    expect(stock.level(many.id, second?.id ?? 0)).toBe(5);
    expect(stock.allows([want(first.id, 3), want(second?.id, 3)])).toBe(false);
    expect(stock.allows([want(first.id, 3), want(second?.id, 2)])).toBe(true);
  });

  test('no fewer and no more than its limits, line by line', () => {
    const stock = stockWith({ tracking: 'none', minimum: 2, maximum: 4 });
    expect([1, 2, 4, 5].map((quantity) => stock.allows([want(first.id, quantity)]))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(stock.allows([want(first.id, 4), want(first.id, 4)])).toBe(true);
  });
});

test('every change is noted with the level that it left', () => {
  const stock = stockWith({ tracking: 'variant', ...FREE }, [5]);
  const entry = stock.change(want(first.id, -2), { atMs: 9, reason: 'order placed', orderId: 100 });
  expect(entry).toEqual({
    id: stock.log().length,
    productId: many.id,
    variantId: first.id,
    change: -2,
    level: 3,
    atMs: 9,
    reason: 'order placed',
    orderId: 100,
  });
  expect(stock.log().at(-1)).toBe(entry);
});

describe('setting a level', () => {
  test('is a change by the difference, none when it stays', () => {
    const stock = stockWith({ tracking: 'variant', ...FREE }, [5]);
    expect(stock.setLevel(want(first.id, 9), WHY)).toMatchObject({ change: 4, level: 9 });
    expect(stock.setLevel(want(first.id, 9), WHY)).toBeNull();
    expect(stock.level(many.id, first.id)).toBe(9);
  });

  test('that nobody counts waits until somebody does', () => {
    const stock = stockWith({ tracking: 'none', ...FREE });
    expect(stock.lastCount(many.id, first.id)).toBeNull();
    expect(stock.setLevel(want(first.id, 9), WHY)).toBeNull();
    expect([stock.level(many.id, first.id), stock.lastCount(many.id, first.id)]).toEqual([null, 9]);
    stock.setRules(many.id, { tracking: 'variant', ...FREE });
    expect(stock.level(many.id, first.id)).toBe(9);
  });
});

test('rules and levels follow from the store, and some products of each kind are there', () => {
  const [one, other] = [new Stock(1, products), new Stock(1, products)];
  const kinds = new Set<string>();
  for (const product of products) {
    const rules = one.rulesOf(product.id);
    kinds.add(rules.tracking);
    expect(other.rulesOf(product.id)).toEqual(rules);
    for (const variant of product.variants)
      expect(other.level(product.id, variant.id)).toBe(one.level(product.id, variant.id));
    if (product.type === 'digital') expect(rules.tracking).toBe('none');
  }
  expect([...kinds].toSorted()).toEqual(['none', 'product', 'variant']);
});
