import { describe, expect, test } from 'vitest';
import type { Customer, CustomerFilter, SavedAddress } from '#lib/bigcommerce/types/customer.ts';
import { customerName, readCustomerQuery } from '#lib/customers/rules.ts';
import { readAddresses, searchCustomers } from '#lib/customers/service.ts';

const ADA: Customer = {
  id: 5,
  firstName: 'Ada',
  lastName: 'Moreno',
  email: 'ada@example.com',
  company: 'Pine',
  phone: '',
  addressCount: 1,
};

function ctxOf(list: (filter: CustomerFilter) => readonly Customer[], addresses: readonly SavedAddress[] = []) {
  const asked: CustomerFilter[] = [];
  const customers = {
    list: async (filter: CustomerFilter) => {
      asked.push(filter);
      return list(filter);
    },
    addresses: async () => addresses,
  };
  return { asked, ctx: { bigcommerce: { customers } } };
}

describe('what a text can be', () => {
  test.each([
    [' ada@example.com ', { kind: 'email', email: 'ada@example.com' }],
    ['Ada Moreno', { kind: 'name', name: 'Ada Moreno' }],
    ['1234', { kind: 'name', name: '1234' }],
    ['Route 66 Diner', { kind: 'name', name: 'Route 66 Diner' }],
  ])('%o', (text, query) => {
    expect(readCustomerQuery(text)).toEqual(query);
  });

  test('a phone number in its usual spellings', () => {
    expect(readCustomerQuery('(718) 555 0142')).toEqual({
      kind: 'phone',
      spellings: ['(718) 555 0142', '7185550142', '+7185550142', '718-555-0142'],
    });
    expect(readCustomerQuery('+4722334455')).toEqual({ kind: 'phone', spellings: ['+4722334455', '4722334455'] });
  });
});

describe('a search', () => {
  test('by name asks for companies too, and tells nobody twice', async () => {
    const { ctx, asked } = ctxOf(() => [ADA]);
    expect(await searchCustomers(ctx, 'Pine')).toEqual({
      hits: [{ id: 5, firstName: 'Ada', lastName: 'Moreno', email: 'ada@example.com', company: 'Pine', phone: '' }],
      hasMore: false,
    });
    expect(asked).toEqual([
      { nameLike: 'Pine', limit: 20 },
      { companies: ['Pine'], limit: 20 },
    ]);
  });

  test.each([
    ['ada@example.com', { emails: ['ada@example.com'], limit: 20 }],
    ['5550142', { phones: ['5550142', '+5550142'], limit: 20 }],
  ])('by %o asks once', async (text, filter) => {
    const { ctx, asked } = ctxOf(() => []);
    expect((await searchCustomers(ctx, text)).hits).toEqual([]);
    expect(asked).toEqual([filter]);
  });

  test('that found a page says that there may be more', async () => {
    const page = Array.from({ length: 20 }, (_, index) => ({ ...ADA, id: index + 1 }));
    expect((await searchCustomers(ctxOf(() => page).ctx, 'a')).hasMore).toBe(true);
  });
});

test('saved addresses are ready for a form', async () => {
  const saved: SavedAddress = {
    ...{ id: 9, customerId: 5, firstName: 'Ada', lastName: 'Moreno', company: '', street1: '12 Pine St', street2: '' },
    ...{ city: 'Albany', state: 'New York', zip: '12207', country: 'United States', countryIso2: 'US', phone: '' },
    formFields: [{ name: 'Days', value: ['Mo', 'Tu'] }],
  };
  const [address] = await readAddresses(ctxOf(() => [], [saved]).ctx, 5);
  expect(address).toMatchObject({
    id: 9,
    countryCode: 'US',
    email: '',
    formFields: [{ name: 'Days', value: 'Mo, Tu' }],
  });
  expect(address).not.toHaveProperty('customerId');
});

test('a customer without a name is called by the e-mail', () => {
  expect([ADA, { ...ADA, firstName: '', lastName: '' }].map(customerName)).toEqual(['Ada Moreno', 'ada@example.com']);
});
