import { describe, expect, test } from 'vitest';
import { allOrders, END_MS, fjordStore, mapleStore } from './seeded-store.ts';

describe.each([mapleStore(2_000), fjordStore(2_000)])('the customers of $profile.name', (store) => {
  const { customers, vault, storeCredit } = store;
  const all = customers.all();

  test('are the same whenever they are looked at, in order of their ids', () => {
    for (const customer of all) expect(customers.find(customer.id)).toEqual(customer);
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted((a, b) => a - b));
  });

  test('are whom orders name, and came before their first order', () => {
    const oldest = Math.min(...allOrders(store).map(({ head }) => head.created_s));
    for (const { head } of allOrders(store)) {
      if (head.customer_id === 0) continue;
      expect(customers.has(head.customer_id)).toBe(true);
      expect(customers.find(head.customer_id)?.email).toBe(head.billing_address.email);
    }
    for (const { created_s, modified_s } of all) {
      expect(created_s).toBeLessThan(oldest);
      expect(modified_s).toBeGreaterThanOrEqual(created_s);
      expect(modified_s * 1000).toBeLessThan(END_MS);
    }
  });

  test('some have cards, some of those expired; some have credit', () => {
    const year = new Date(END_MS).getUTCFullYear();
    const cards = all.flatMap(({ id }) => vault.of(id)).filter((each) => each.type === 'stored_card');
    expect(cards.filter((card) => card.expiry_year < year).length).toBeGreaterThan(5);
    expect(cards.filter((card) => card.expiry_year > year).length).toBeGreaterThan(50);
    const credits = all.map(({ id }) => storeCredit.balance(id)).filter((credit) => credit > 0);
    expect(credits.length).toBeGreaterThan(20);
    expect(credits.length).toBeLessThan(all.length / 4);
    for (const credit of credits) expect(credit % 100).toBe(0);
  });

  test('guests have nothing', () => {
    expect(vault.of(0)).toEqual([]);
    expect(customers.find(0)).toBeNull();
    const guest = Array.from({ length: 900 }, (_, index) => index + 1).find((id) => !customers.has(id)) ?? 0;
    expect([vault.of(guest), customers.addressesOf(guest), storeCredit.balance(guest)]).toEqual([[], [], 0]);
  });
});

describe('the vault', () => {
  const store = mapleStore(200);
  const card = {
    type: 'stored_card' as const,
    token: 'f'.repeat(64),
    is_default: false,
    brand: 'VISA',
    expiry_month: 1,
    expiry_year: 2030,
    issuer_identification_number: '411111',
    last_4: '1111',
    billing_address: allOrders(store)[0]?.head.billing_address ?? expect.fail('no order'),
  };

  test('keeps what is added, the first of all as the default, and puts it back', () => {
    const { vault, customers } = store;
    const empty = customers.all().find(({ id }) => vault.of(id).length === 0)?.id ?? 0;
    const owner = customers.all().find(({ id }) => vault.of(id).length > 0)?.id ?? 0;
    const putBack = vault.capture();
    expect(vault.add(empty, card)).toEqual({ ...card, is_default: true });
    expect(vault.add(owner, { ...card, token: 'e'.repeat(64) })).toMatchObject({ is_default: false });
    expect(vault.find(empty, card.token)).toMatchObject({ last_4: '1111' });
    expect(vault.find(owner, card.token)).toBeNull();
    putBack();
    expect(vault.of(empty)).toEqual([]);
  });
});
