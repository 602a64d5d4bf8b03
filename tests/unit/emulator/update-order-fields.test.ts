import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOW_S, firstWhere, put, refusal } from './order-updates.ts';
import { mapleStore, orderOf } from './seeded-store.ts';

describe('a change of plain fields', () => {
  const fields = fc.record(
    {
      staff_notes: fc.option(fc.string()),
      customer_message: fc.option(fc.string()),
      status_id: fc.nat({ max: 14 }),
      payment_method: fc.string(),
      external_order_id: fc.option(fc.string()),
      external_source: fc.option(fc.string()),
      is_deleted: fc.boolean(),
      geoip_country: fc.string(),
    },
    { requiredKeys: [] },
  );

  test('changes these and the date, nothing else', () => {
    const store = mapleStore(30);
    fc.assert(
      fc.property(fields, fc.integer({ min: 100, max: 129 }), (body, orderId) => {
        const before = orderOf(store, orderId);
        const { head, lines, addresses } = before;
        const after = put(store, orderId, body);
        expect(after.head).toEqual({ ...head, ...body, modified_s: NOW_S });
        expect([after.lines, after.addresses]).toEqual([lines, addresses]);
      }),
    );
  });

  test('one IP address resets the other', () => {
    const store = mapleStore(30);
    expect(put(store, 101, { ip_address: '198.51.100.7' }).head).toMatchObject({
      ip_address: '198.51.100.7',
      ip_address_v6: '',
    });
    expect(put(store, 101, { ip_address_v6: '2001:db8::1' }).head).toMatchObject({
      ip_address: '',
      ip_address_v6: '2001:db8::1',
    });
  });

  test('a status ships nothing, and leaves nothing', () => {
    const store = mapleStore(60);
    const before = firstWhere(store, ({ head, shipments }) => head.status_id === 11 && shipments.length === 0);
    const after = put(store, before.head.id, { status_id: 2 });
    expect(after.head.shipped_s).toBe(0);
    expect(after.shipments).toEqual([]);
  });
});

describe('refusals', () => {
  const store = mapleStore(30);
  const readOnly = (field: string) =>
    `400 The field '${field}' cannot be written to. Please remove it from your request before trying again.`;

  test.each([
    [{ id: 5 }, readOnly('id')],
    [{ date_modified: 'x' }, readOnly('date_modified')],
    [{ total_tax: '1' }, readOnly('total_tax')],
    [{ payment_status: 'captured' }, readOnly('payment_status')],
    [{ external_merchant_id: 'x' }, readOnly('external_merchant_id')],
    [{ default_currency_code: 'USD' }, readOnly('default_currency_code')],
    [{ custom_status: 'x' }, "400 The field 'custom_status' is not supported by this resource."],
    [{ nonsense: 1 }, "400 The field 'nonsense' is not supported by this resource."],
    [{ customer_id: 999_999 }, "400 The field 'customer_id' is invalid."],
    [{ customer_id: -1 }, "400 The field 'customer_id' is invalid."],
    [{ status_id: 15 }, "400 The field 'status_id' is invalid."],
    [{ status_id: 'Shipped' }, "400 The field 'status_id' is invalid."],
    [{ status_id: 1.5 }, "400 The field 'status_id' is invalid."],
    [{ channel_id: 77 }, "400 The field 'channel_id' is invalid."],
    [{ staff_notes: 'x'.repeat(65_536) }, "400 The field 'staff_notes' is invalid."],
    [{ ip_address: '1'.repeat(31) }, "400 The field 'ip_address' is invalid."],
    [{ is_deleted: 'yes' }, "400 The field 'is_deleted' is invalid."],
    [{ customer_locale: 'english' }, "400 The field 'customer_locale' is invalid."],
    [{ payment_method: null }, "400 The field 'payment_method' does not allow null values."],
    [{ discount_amount: -5 }, "400 The field 'discount_amount' is invalid."],
    [{ billing_address: { first_name: 'Ann' } }, "400 The field 'billing_address' is invalid."],
    [{ billing_address: { zip: '1' } }, "400 The field 'billing_address' is invalid."],
    [{ billing_address: { zip: '10115', state: null } }, "400 The field 'state' does not allow null values."],
    [{ billing_address: { zip: '10115', country: 'Atlantis' } }, "400 The field 'country' is invalid."],
    [{ billing_address: { zip: '10115', colour: 'red' } }, "400 The field 'colour' is not supported by this resource."],
    [{ shipping_addresses: [{ id: 999 }] }, "400 The field 'shipping_addresses' is invalid."],
    [{ shipping_addresses: [{ items_total: 1 }] }, readOnly('items_total')],
    [{ shipping_cost_ex_tax: 5 }, "400 The field 'shipping_cost_ex_tax' is invalid."],
    [{ subtotal_ex_tax: 5 }, "400 The field 'subtotal_ex_tax' is invalid."],
    [{ total_inc_tax: 5 }, "400 The field 'total_inc_tax' is invalid."],
    [{ products: { id: 1 } }, "400 The field 'products' is invalid."],
    [{ products: [{ id: 999_999, quantity: 1 }] }, "400 The field 'products' is invalid."],
    [{ products: [{ quantity: 1, price_ex_tax: 1, price_inc_tax: 1 }] }, "400 The field 'name' is invalid."],
    [{ products: [{ name: 'X', quantity: 1, price_ex_tax: 1 }] }, "400 The field 'price_inc_tax' is invalid."],
    [{ products: [{ name: '', quantity: 1, price_ex_tax: 1, price_inc_tax: 1 }] }, "400 The field 'name' is invalid."],
    [
      { products: [{ name: 'x'.repeat(251), quantity: 1, price_ex_tax: 1, price_inc_tax: 1 }] },
      "400 The field 'name' is invalid.",
    ],
    [{ products: [{ name: 'A', name_customer: 'B', quantity: 1 }] }, "400 The field 'name' is invalid."],
    [{ products: [{ product_id: 9, quantity: 1 }] }, "400 The field 'product_id' is invalid."],
    [{ products: [{ colour: 'red' }] }, "400 The field 'colour' is not supported by this resource."],
    [{ fees: [{ id: 999, type: 'custom_fee' }] }, "400 The field 'fees' is invalid."],
    [{ fees: [{ type: 'custom_fee', cost_ex_tax: 1, cost_inc_tax: 1 }] }, "400 The field 'fees' is invalid."],
    [
      { fees: [{ type: 'custom_fee', display_name_customer: 'A', cost_ex_tax: 1 }] },
      "400 The field 'fees' is invalid.",
    ],
    [{ consignments: { shipping: [] } }, "400 The field 'shipping' is not supported by this resource."],
  ])('%j', (body, answer) => expect(refusal(store, 105, body)).toBe(answer));

  test('change nothing at all', () => {
    const before = structuredClone(orderOf(store, 105).head);
    refusal(store, 105, { staff_notes: 'should not stay', products: [{ id: 999_999 }] });
    expect(orderOf(store, 105).head).toEqual(before);
  });
});
