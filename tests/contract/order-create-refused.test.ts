import { describe, expect, inject, test } from 'vitest';
import { Caller } from './emulator-caller.ts';
import { FJORD, MAPLE } from './emulator-visitor.ts';

const maple = await Caller.of(inject('emulatorUrl'), MAPLE);
const BILLING = { zip: '78751', country_iso2: 'US', state: 'Texas' };
const MUG = { name: 'Mug', quantity: 1, price_ex_tax: 10, price_inc_tax: 11 };
const GOOD = { billing_address: BILLING, products: [MUG] };

const post = (body: unknown, caller = maple) => caller.send('POST', '/v2/orders', body);

async function refusal(change: Record<string, unknown>): Promise<string> {
  const { status, body } = await post({ ...GOOD, ...change });
  expect([status, body]).toEqual([400, [expect.objectContaining({ status: 400, message: expect.any(String) })]]);
  return (body as { message: string }[])[0]?.message ?? '';
}

const [unsupported, readOnly, invalid, required] = [
  (field: string) => `The field '${field}' is not supported by this resource.`,
  (field: string) =>
    `The field '${field}' cannot be written to. Please remove it from your request before trying again.`,
  (field: string) => `The field '${field}' is invalid.`,
  (field: string) => `The required field '${field}' was not supplied.`,
];

describe('a new order is refused', () => {
  test.each([
    [{ custom_status: 'x' }, unsupported('custom_status')],
    [{ id: 7 }, readOnly('id')],
    [{ total_tax: 1 }, readOnly('total_tax')],
    [{ products: undefined }, required('products')],
    [{ billing_address: undefined }, required('billing_address')],
    [{ products: [] }, invalid('products')],
    [{ billing_address: { ...BILLING, zip: '7' } }, invalid('billing_address')],
    [{ billing_address: { ...BILLING, state: null } }, "The field 'state' does not allow null values."],
    [{ billing_address: { ...BILLING, country_iso2: 'XX' } }, invalid('country_iso2')],
    [{ billing_address: { ...BILLING, form_fields: [] } }, unsupported('form_fields')],
    [{ shipping_addresses: [{ id: 3, zip: '1' }] }, readOnly('id')],
    [{ customer_id: 999_999 }, invalid('customer_id')],
    [{ customer_id: 'me' }, invalid('customer_id')],
    [{ channel_id: 4711 }, invalid('channel_id')],
    [{ status_id: 15 }, invalid('status_id')],
    [{ default_currency_code: 'XYZ' }, invalid('default_currency_code')],
    [{ shipping_cost_ex_tax: 5 }, invalid('shipping_cost_ex_tax')],
    [{ discount_amount: '-1' }, invalid('discount_amount')],
    [{ total_inc_tax: 5 }, invalid('total_inc_tax')],
    [{ ip_address: '1'.repeat(31) }, invalid('ip_address')],
    [{ products: [{ ...MUG, name: '' }] }, invalid('name')],
    [{ products: [{ ...MUG, name: 'x'.repeat(251) }] }, invalid('name')],
    [{ products: [{ ...MUG, name_customer: 'Cup' }] }, invalid('name')],
    [{ products: [{ ...MUG, price_inc_tax: undefined }] }, invalid('price_inc_tax')],
    [{ products: [{ ...MUG, quantity: 0 }] }, invalid('quantity')],
    [{ products: [{ ...MUG, id: 4 }] }, readOnly('id')],
    [{ products: [{ ...MUG, wrapping_id: 2 }] }, unsupported('wrapping_id')],
    [{ products: [{ product_id: 77, quantity: 1, wrapping_id: 2 }] }, invalid('wrapping_cost_ex_tax')],
    [{ products: [{ product_id: 999_999, quantity: 1 }] }, invalid('product_id')],
    [{ fees: [{ type: 'custom_fee', display_name_customer: 'x', cost_ex_tax: 1 }] }, invalid('fees')],
    [{ consignments: { pickups: [] } }, invalid('products')],
  ])('%j', async (change, message) => {
    expect(await refusal(change)).toBe(message);
  });

  test.each([
    [[{ line_items: [MUG] }], required('pickup_method_id')],
    [[{ pickup_method_id: 1, line_items: [] }], invalid('line_items')],
    [[{ pickup_method_id: 1 }], required('line_items')],
    [[], invalid('pickups')],
    [
      [
        { pickup_method_id: 1, line_items: [MUG] },
        { pickup_method_id: 1, line_items: [MUG] },
      ],
      invalid('consignments'),
    ],
    [[{ pickup_method_id: 1, line_items: [MUG], location: { country_alpha2: 'USA' } }], invalid('country_alpha2')],
  ])('pickups %j', async (pickups, message) => {
    expect(await refusal({ products: undefined, consignments: { pickups } })).toBe(message);
  });

  test('in a fixed sequence, whatever the order of the fields', async () => {
    const mistakes: [Record<string, unknown>, string][] = [
      [{ products: [{ product_id: 999_999, quantity: 1 }] }, invalid('product_id')],
      [{ channel_id: 4711 }, invalid('channel_id')],
      [{ customer_id: 999_999 }, invalid('customer_id')],
      [{ billing_address: { ...BILLING, zip: '' } }, invalid('billing_address')],
      [{ discount_amount: 'x' }, invalid('discount_amount')],
      [{ total_tax: 1 }, readOnly('total_tax')],
      [{ custom_status: 'x' }, unsupported('custom_status')],
    ];
    let body: Record<string, unknown> = {};
    for (const [change, message] of mistakes) {
      body = { ...body, ...change };
      expect(await refusal(body)).toBe(message);
    }
  });

  test('and nothing is left of it', async () => {
    const count = async () => (await maple.one('/v2/orders/count'))['count'];
    const before = await count();
    await refusal({ customer_id: 999_999 });
    expect(await count()).toBe(before);
  });

  test('without the scope to write, or for a store with one currency that is told another', async () => {
    const reader = await Caller.of(maple.base, MAPLE, ['store_v2_orders_read_only']);
    expect((await post(GOOD, reader)).status).toBe(403);
    const fjord = await Caller.of(maple.base, FJORD);
    expect(await post({ ...GOOD, default_currency_code: 'EUR' }, fjord)).toMatchObject({
      status: 400,
      body: [{ message: readOnly('default_currency_code') }],
    });
  });
});
