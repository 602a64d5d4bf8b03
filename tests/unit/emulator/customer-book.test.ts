import { describe, expect, test } from 'vitest';
import { ATTRIBUTES } from '#emulator/data/seeded-customers.ts';
import type { Customer } from '#emulator/state/customer-records.ts';
import { END_MS, fjordStore, mapleStore } from './seeded-store.ts';

const record = (customer: Customer) => ({ customer, addresses: [], attributes: [], form_fields: [] });

describe('the customer book', () => {
  const { customers, highestCustomerId } = mapleStore(300);
  const [first, second] = customers.all();
  if (first === undefined || second === undefined) throw new Error('no customers');

  test('shows changes in their place and new ones at the end', () => {
    const putBack = customers.capture();
    const id = customers.nextId();
    expect(id).toBe(highestCustomerId + 1);
    customers.keep(record({ ...second, first_name: 'Changed' }));
    customers.keep(record({ ...second, id, email: 'new@example.com' }));
    expect(customers.nextId()).toBe(id + 1);
    expect(customers.all().map((each) => each.id)).toEqual(
      customers
        .all()
        .map((each) => each.id)
        .toSorted((a, b) => a - b),
    );
    expect(customers.all()[1]?.first_name).toBe('Changed');
    expect(customers.all().at(-1)?.email).toBe('new@example.com');
    expect([customers.has(id), customers.isSeeded(id), customers.addressesOf(id)]).toEqual([true, false, []]);
    putBack();
    expect([customers.has(id), customers.find(second.id), customers.nextId()]).toEqual([false, second, id]);
  });

  test('finds several by id, in order, and passes over those that are none', () => {
    expect(customers.some(new Set([second.id, 999_999, first.id, 0]))).toEqual([first, second]);
  });

  test.each([0, -1, 1.5, Number.NaN, 999_999])('%s is nobody', (id) => {
    expect([customers.find(id), customers.has(id), customers.addressesOf(id)]).toEqual([null, false, []]);
  });
});

describe.each([
  ['Maple & Main', mapleStore(800, 'one')],
  ['Fjord Supply', fjordStore(800, 'two')],
])('accounts of %s', (_, { customers, profile }) => {
  const all = customers.all();

  test('have e-mails of their own', () => {
    expect(new Set(all.map(({ email }) => email.toLowerCase())).size).toBe(all.length);
  });

  test('were made on a channel of the store, and may be held to that one', () => {
    for (const { origin_channel_id, channel_ids } of all) {
      expect(origin_channel_id).toBe(profile.channels[0].id);
      if (channel_ids !== null) expect(channel_ids).toEqual([origin_channel_id]);
    }
    expect(new Set(all.map(({ channel_ids }) => channel_ids === null)).size).toBe(2);
  });

  test('imported ones have no address of the net and must set a password', () => {
    for (const { force_password_reset, registration_ip_address } of all)
      expect(registration_ip_address).toMatch(force_password_reset ? /^$/ : /^203\.0\.113\.\d{1,3}$/);
  });

  test('only companies buy wholesale or tax-free', () => {
    const people = all.filter(({ company }) => company === '');
    expect(people.length).toBeGreaterThan(100);
    for (const { customer_group_id, tax_exempt_category } of people)
      expect([customer_group_id === 1, tax_exempt_category]).toEqual([false, '']);
  });

  test('keep addresses in their own country, the one of orders first, and numbers that nobody else has', () => {
    const addresses = all.map((customer) => [customer, customers.addressesOf(customer.id)] as const);
    const ids = addresses.flatMap(([, list]) => list.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const [customer, list] of addresses) {
      expect(new Set(list.map(({ country_code }) => country_code)).size).toBeLessThanOrEqual(1);
      const [main, ...others] = list;
      if (main !== undefined) expect(main).toMatchObject({ first_name: customer.first_name, phone: customer.phone });
      for (const { address_type, company } of others) expect(address_type === 'commercial').toBe(company !== '');
      for (const { customer_id } of list) expect(customer_id).toBe(customer.id);
    }
    const sizes = new Set(addresses.map(([, list]) => list.length));
    for (const size of [0, 1, 2, 3]) expect(sizes.has(size)).toBe(true);
  });

  test('have attributes out of the store’s list, each once', () => {
    const values = new Map(ATTRIBUTES);
    const lists = all.map((customer) => customers.attributesOf(customer));
    for (const list of lists) {
      expect(new Set(list.map(({ attribute_id }) => attribute_id)).size).toBe(list.length);
      for (const { attribute_id, attribute_value } of list) expect(values.get(attribute_id)).toContain(attribute_value);
    }
    const ids = lists.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(10);
  });

  test('are made and changed before the clock starts', () => {
    for (const { created_s, modified_s } of all) {
      expect(modified_s).toBeGreaterThanOrEqual(created_s);
      expect(modified_s * 1000).toBeLessThan(END_MS);
    }
  });
});
