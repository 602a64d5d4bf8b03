import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderSchema } from '#lib/bigcommerce/wire/order.ts';
import { describeIssues } from '#lib/bigcommerce/wire/shapes.ts';
import { wireLine, wireOrder } from '#tests/fixtures/wire-order.ts';

function reasonOf(changes: Record<string, unknown>): string {
  const parsed = orderSchema.safeParse(wireOrder(changes));
  return parsed.success ? 'readable' : describeIssues(parsed.error);
}

const euros = (amount: string) => ({ amount, currencyCode: 'EUR' });

describe('an ordinary order', () => {
  const order = orderSchema.parse(wireOrder());

  test('amounts are exact, without padding, in the transactional currency', () => {
    expect(order.currencyCode).toBe('EUR');
    expect(order.totalIncTax).toEqual(euros('129.15'));
    expect(order.subtotalTax).toEqual(euros('23'));
    expect(order.baseWrappingCost).toEqual(euros('0'));
  });

  test('dates are ISO 8601', () => {
    expect(order.dateCreated).toBe('2026-11-02T09:15:00.000Z');
    expect(order.dateShipped).toBeNull();
  });

  test('every way of saying "none" is null', () => {
    const { staffNotes, customerMessage, cartId, creditCardType, ebayOrderId, externalOrderId, taxProviderId } = order;
    const nones = [staffNotes, customerMessage, cartId, creditCardType, ebayOrderId, externalOrderId, taxProviderId];
    expect(nones).toEqual(nones.map(() => null));
  });

  test('links stand for parts that were not asked for', () => {
    expect(order.consignments).toBeNull();
    expect(order.fees).toBeNull();
  });

  test('the billing address keeps its empty parts as empty text', () => {
    expect(order.billingAddress).toMatchObject({ firstName: 'Nora', company: '', zip: 'H91', formFields: [] });
  });
});

describe('odd but readable', () => {
  test.each([
    ['a field nobody knows', { brand_new: { deep: [1] } }],
    ['a status nobody knows', { status_id: 99, status: null }],
    ['a payment status nobody knows', { payment_status: 'on the moon' }],
    ['numbers as text', { id: '4711', items_total: '3', customer_id: '12' }],
    ['amounts as numbers', { total_inc_tax: 129.15, subtotal_inc_tax: 123 }],
    ['a guest', { customer_id: 0 }],
    ['no billing address', { billing_address: null }],
    ['an empty list for an address', { billing_address: [] }],
    ['nothing but what must be', { channel_id: null, items_total: null, is_deleted: null, discount_amount: null }],
    ['zeros for a date', { date_shipped: '0000-00-00 00:00:00' }],
    ['a provider reference that is a number', { payment_provider_id: 8812 }],
    ['a date in ISO 8601', { date_created: '2026-11-02T09:15:00+00:00' }],
    ['only the display currency', { default_currency_code: '' }],
    ['an object where the kind of card stood', { credit_card_type: { brand_new: 1 } }],
  ])('%s', (_, changes) => {
    expect(reasonOf(changes)).toBe('readable');
  });

  test('left out altogether', () => {
    const { discount_amount, fees, consignments, staff_notes, channel_id, ...rest } = wireOrder();
    const order = orderSchema.parse(rest);
    expect(order).toMatchObject({ discountAmount: euros('0'), fees: null, staffNotes: null, channelId: null });
    expect([discount_amount, fees, consignments, staff_notes, channel_id]).toHaveLength(5);
  });

  test('values of form fields: text, number, list', () => {
    const form_fields = [
      { name: 'a', value: 'x' },
      { name: 'b', value: 12.2 },
      { name: 'c', value: ['S', 1] },
      { name: 'd', value: null },
    ];
    const { billingAddress } = orderSchema.parse(wireOrder({ billing_address: { zip: 'H91', form_fields } }));
    expect(billingAddress.formFields.map((field) => field.value)).toEqual(['x', '12.2', ['S', '1'], '']);
  });
});

describe('unreadable', () => {
  test.each([
    ['no id', { id: null }, 'id is not an order number'],
    ['an id beyond 32 bits', { id: 3_000_000_000 }, 'id is not an order number'],
    ['no total', { total_inc_tax: null }, 'total_inc_tax is not an amount'],
    ['a total in words', { total_inc_tax: 'twelve' }, 'total_inc_tax is not an amount'],
    ['a total with separators', { total_ex_tax: '1,200.00' }, 'total_ex_tax is not an amount'],
    ['no currency', { currency_code: '', default_currency_code: null }, 'default_currency_code is missing'],
    ['zeros for the date it was made', { date_created: '0000-00-00' }, 'date_created is not a date'],
    ['no status', { status_id: null }, 'status_id is not a whole number'],
    ['an address that is text', { billing_address: 'nora@example.test' }, 'billing_address has an unexpected form'],
    ['a list for staff notes', { staff_notes: ['x'] }, 'staff_notes is not text'],
  ])('%s', (_, changes, reason) => {
    expect(reasonOf(changes)).toBe(reason);
  });

  test('reasons never quote a value', () => {
    const secret = 'nora@example.test';
    const keys = Object.keys(wireOrder());
    for (const key of keys) expect(reasonOf({ [key]: [secret, { [secret]: 1 }] })).not.toContain(secret);
  });
});

describe('consignments that were asked for', () => {
  const empty = { pickups: [], shipping: [], downloads: [], email: { gift_certificates: [] } };
  const parse = (consignments: unknown) => orderSchema.parse(wireOrder({ consignments })).consignments;
  const link = { url: 'https://elsewhere.test/1', resource: '/1' };

  test('shipping costs are numbers there', () => {
    const shipping = [
      {
        id: 9,
        first_name: 'Nora',
        cost_inc_tax: 6.15,
        base_cost: 5,
        items_total: 3,
        line_items: [wireLine(65), wireLine(66)],
      },
    ];
    const parsed = parse({ ...empty, shipping });
    expect(parsed?.shipping[0]).toMatchObject({ id: 9, costIncTax: euros('6.15'), firstName: 'Nora' });
    expect(parsed?.shipping[0]?.lines?.map((line) => line.sku)).toEqual(['SKU-65', 'SKU-66']);
  });

  test.each([
    ['links', [link, link], null],
    ['one link without its list', link, null],
    ['one line without its list', wireLine(7), ['SKU-7']],
    ['no lines', [], []],
    ['missing', undefined, null],
    ['an object that holds no lines', { brand_new: 1 }, null],
  ])('downloads with %s', (_, line_items, skus) => {
    const parsed = parse({ ...empty, downloads: [{ recipient_email: 'nora@example.test', line_items }] });
    expect(parsed?.downloads[0]?.lines?.map((line) => line.sku) ?? null).toEqual(skus);
  });

  test.each<[string, unknown]>([
    ['as an element', [wireLine(1), wireLine(2), { __warning__: { message: 'only some' } }]],
    ['as a key', { 0: wireLine(1), 1: wireLine(2), __warning__: { message: 'only some' } }],
    ['as a key, among others', { 0: wireLine(1), 1: wireLine(2), __warning__: { message: 'x' }, brand_new: 1 }],
  ])('lines that the platform cut off, with its warning %s', (_, line_items) => {
    const shipping = parse({ ...empty, shipping: [{ id: 9, line_items }] })?.shipping[0];
    expect(shipping?.lines?.map((line) => line.id)).toEqual([1, 2]);
    expect(shipping?.hasAllLines).toBe(false);
  });

  test('lines that the platform cut off, with its warning beside them', () => {
    const part = { id: 9, line_items: [wireLine(1), wireLine(2)], __warning__: { message: 'only some' } };
    const parsed = parse({ ...empty, shipping: [part], pickups: [part], downloads: [part] });
    for (const read of [parsed?.shipping[0], parsed?.pickups[0], parsed?.downloads[0]]) {
      expect(read?.lines?.map((line) => line.id)).toEqual([1, 2]);
      expect(read?.hasAllLines).toBe(false);
    }
  });

  test('lines that are all there', () => {
    const shipping = parse({ ...empty, shipping: [{ id: 9, line_items: [wireLine(1)] }] })?.shipping[0];
    expect(shipping?.hasAllLines).toBe(true);
  });

  test('pickups and gift certificates', () => {
    const pickups = [
      {
        id: 1,
        pickup_method_id: 4,
        pickup_method_display_name: 'Shop',
        location: { name: 'Quay' },
        line_items: [link],
      },
    ];
    const parsed = parse({
      ...empty,
      pickups,
      email: { gift_certificates: [{ recipient_email: 'a@example.test', line_items: [link] }] },
    });
    expect(parsed?.pickups[0]).toMatchObject({ displayName: 'Shop', locationName: 'Quay', lines: null });
    expect(parsed?.giftCertificates[0]?.recipientEmail).toBe('a@example.test');
  });

  test('a line that cannot be read makes the order unreadable: nothing is lost without a word', () => {
    const shipping = [{ id: 9, line_items: [wireLine(65, { quantity: 'many' })] }];
    expect(reasonOf({ consignments: { ...empty, shipping } })).toBe(
      'consignments.shipping.0.line_items.lines.0.quantity is not a whole number',
    );
  });
});

test('junk in any field is read or refused, never thrown', () => {
  const keys = Object.keys(wireOrder());
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, junk) => {
      expect(() => orderSchema.safeParse(wireOrder({ [key]: junk }))).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
