import { describe, expect, test } from 'vitest';
import {
  addConsignmentsSchema,
  beginSchema,
  chooseShippingSchema,
  couponSchema,
  discountsSchema,
  feeSchema,
  messageSchema,
  versionQuerySchema,
} from '#lib/checkouts/contract.ts';

const line = { kind: 'catalogue', productId: 1, variantId: null, options: [], quantity: 1, listPrice: null };
const begin = { customerId: null, channelId: 1, currencyCode: 'USD', lines: [line] };
const custom = { kind: 'custom', name: 'Repair', sku: '', quantity: 1, listPrice: '9.50' };
const fee = { version: 1, name: 'Rush', displayName: 'Rush', cost: '1', taxClassId: null };

describe('what is asked', () => {
  test.each([
    ['no lines', { ...begin, lines: [] }],
    ['no pieces', { ...begin, lines: [{ ...line, quantity: 0 }] }],
    ['a broken piece', { ...begin, lines: [{ ...line, quantity: 1.5 }] }],
    ['ten million pieces', { ...begin, lines: [{ ...line, quantity: 10_000_000 }] }],
    ['a price below nothing', { ...begin, lines: [{ ...custom, listPrice: '-1' }] }],
    ['a price in another spelling', { ...begin, lines: [{ ...custom, listPrice: '10,00' }] }],
    ['a line without a name', { ...begin, lines: [{ ...custom, name: '' }] }],
    ['a currency that is none', { ...begin, currencyCode: 'usd' }],
    ['a field too many', { ...begin, storeHash: 'x' }],
  ])('may not be a checkout of %s', (_, body) => expect(beginSchema.safeParse(body).success).toBe(false));

  const CARD = '4111 1111 1111 1111';
  const person = { name: 'Ann', email: 'ann@example.com' };
  const certificate = { kind: 'certificate', name: 'Gift', theme: 'General', amount: '10', quantity: 1, message: '' };
  const gift = { ...certificate, sender: person, recipient: person };
  test.each([
    ['the name of a custom line', beginSchema, { ...begin, lines: [{ ...custom, name: `card ${CARD}` }] }],
    ['an option', beginSchema, { ...begin, lines: [{ ...line, options: [{ optionId: 1, value: CARD }] }] }],
    ['a certificate', beginSchema, { ...begin, lines: [{ ...gift, message: CARD }] }],
    ['a certificate’s sender', beginSchema, { ...begin, lines: [{ ...gift, sender: { ...person, name: CARD } }] }],
    ['a fee', feeSchema, { ...fee, name: CARD }],
    ['a fee as the shopper reads it', feeSchema, { ...fee, displayName: CARD }],
    ['an own rate', chooseShippingSchema, { version: 1, custom: { description: CARD, price: '4' } }],
  ])('may hold no card number in %s', (_, schema, body) => {
    expect(JSON.stringify(schema.safeParse(body).error?.issues)).toContain('Please don’t enter card numbers.');
    const without = JSON.parse(JSON.stringify(body).replaceAll(CARD, '4111 1111 1111 1112')) as unknown;
    expect(schema.safeParse(without).success).toBe(true);
  });

  test('may have a number of thirteen digits as SKU, as articles do', () => {
    expect(beginSchema.safeParse({ ...begin, lines: [{ ...custom, sku: '4111111111111111' }] }).success).toBe(true);
  });

  test('may be anything else; what no database takes goes', () => {
    const parsed = beginSchema.parse({ ...begin, lines: [line, { ...custom, name: 'a\0b\ud800' }] });
    expect(parsed.lines[1]).toMatchObject({ name: 'ab\ufffd' });
    expect(messageSchema.safeParse({ version: 1, message: 'x'.repeat(2_001) }).success).toBe(false);
  });

  test.each([
    [{ version: 1, optionId: 'x' }, true],
    [{ version: 1, custom: { description: 'By boat', price: '4' } }, true],
    [{ version: 1, custom: { description: '', price: '4' } }, false],
    [{ version: 1, pickupMethodId: 2 }, true],
    [{ version: 1, optionId: 'x', pickupMethodId: 2 }, false],
    [{ version: 1 }, false],
  ])('%j is a way of shipping: %s', (body, isOne) => expect(chooseShippingSchema.safeParse(body).success).toBe(isOne));

  test('needs a version, in queries too', () => {
    expect(couponSchema.safeParse({ code: 'TEN' }).success).toBe(false);
    expect(couponSchema.parse({ version: 0, code: ' TEN ' }).code).toBe('TEN');
    expect(versionQuerySchema.parse({ version: '12' })).toEqual({ version: 12 });
    for (const version of ['', '-1', '1.5', 'x']) expect(versionQuerySchema.safeParse({ version }).success).toBe(false);
    expect(discountsSchema.safeParse({ version: 1, cart: '0', lines: [] }).success).toBe(true);
    expect(feeSchema.safeParse({ ...fee, cost: 'free' }).success).toBe(false);
    expect(feeSchema.safeParse(fee).success).toBe(true);
    expect(addConsignmentsSchema.safeParse({ version: 1, consignments: [] }).success).toBe(false);
  });
});
