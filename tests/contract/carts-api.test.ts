import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { CERTIFICATE, dataOf, GUIDE, itemsOf, Register, TOWEL } from './checkout-calls.ts';

import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let till: Register;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  till = new Register(maple);
});
afterAll(() => emulator.stop());

const post = (body: unknown) => maple.send('POST', '/v3/carts', body);
const stockOf = (productId: number, rules: unknown) =>
  control(emulator.url, 'PUT', `/stores/${MAPLE}/stock/${productId}`, rules);

interface FormProduct {
  readonly id: number;
  readonly options: readonly { readonly id: number; readonly values: readonly string[] }[];
  readonly texts: readonly number[];
}

/** A product of the shop by what its page asks for. */
async function product(test: (found: FormProduct) => boolean): Promise<FormProduct> {
  for (let id = TOWEL; id < TOWEL + 190; id++) {
    const page = await (await fetch(`${emulator.url}/storefront/${MAPLE}/products/${id}`)).text();
    const options = [...page.matchAll(/<select name="option_(\d+)"[^>]*>(.*?)<\/select>/gs)].map(
      ([, option, inner]) => ({
        id: Number(option),
        values: [...String(inner).matchAll(/value="(\d+)"/g)].map(([, value]) => String(value)),
      }),
    );
    const texts = [...page.matchAll(/name="option_(\d+)"[^>]*maxlength="100"[^>]*required/g)].map(([, option]) =>
      Number(option),
    );
    if (test({ id, options, texts })) return { id, options, texts };
  }
  throw new Error('no such product');
}

describe('a new cart', () => {
  test('answers 201 with what it is: a guest’s, on channel 1, in the default currency, version 1', async () => {
    const cart = await till.cart();
    expect(cart).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      customer_id: 0,
      channel_id: 1,
      email: '',
      currency: { code: 'USD' },
      tax_included: false,
      base_amount: 251.9,
      cart_amount: 251.9,
      discount_amount: 0,
      coupons: [],
      version: 1,
    });
    expect(itemsOf(cart, 'physical_items')).toMatchObject([
      { product_id: TOWEL, quantity: 2, list_price: 125.95, extended_list_price: 251.9, is_require_shipping: true },
    ]);
    expect(cart['redirect_urls']).toBeUndefined();
    expect(dataOf(await till.readCart(cart['id']), 200)).toEqual(cart);
  });

  test('has goods, downloads, custom items and gift certificates in lists of their own', async () => {
    const cart = await till.cart({
      line_items: [
        { product_id: TOWEL, quantity: 1 },
        { product_id: GUIDE, quantity: 1 },
      ],
      custom_items: [{ sku: 'BOW', name: 'Bow', quantity: 2, list_price: 3.5 }],
      gift_certificates: [{ ...CERTIFICATE, quantity: 2 }],
    });
    expect(itemsOf(cart, 'digital_items')).toMatchObject([{ product_id: GUIDE, is_require_shipping: false }]);
    expect(itemsOf(cart, 'custom_items')).toMatchObject([
      { sku: 'BOW', name: 'Bow', quantity: '2', list_price: '3.5', extended_list_price: 7 },
    ]);
    expect(itemsOf(cart, 'gift_certificates')).toMatchObject([
      { theme: 'Birthday', amount: 25, taxable: false, recipient: { name: 'Ana' } },
      { theme: 'Birthday', amount: 25 },
    ]);
    expect(cart['base_amount']).toBe(125.95 + 131.95 + 7 + 50);
  });

  test('has figures of custom items as numbers where the switch says so', async () => {
    await control(emulator.url, 'PUT', '/switches', { customItemFigures: 'number' });
    const cart = await till.cart({ custom_items: [{ name: 'Bow', quantity: 2, list_price: 3.5 }] });
    await control(emulator.url, 'PUT', '/switches', { customItemFigures: 'text' });
    expect(itemsOf(cart, 'custom_items')).toMatchObject([{ quantity: 2, list_price: 3.5 }]);
  });

  test('is priced in another currency of the store, by its rate and its decimals', async () => {
    const cart = await till.cart({ line_items: [{ product_id: TOWEL, quantity: 1 }], currency: { code: 'jpy' } });
    expect(cart['currency']).toEqual({ code: 'JPY' });
    expect(Number.isInteger(cart['base_amount'])).toBe(true);
    expect(Number(cart['base_amount'])).toBeGreaterThan(1_000);
  });

  test('has gift certificates at their worth in the default currency', async () => {
    const certificate = { ...CERTIFICATE, amount: 25.5 };
    const yen = await till.cart({ gift_certificates: [certificate], currency: { code: 'JPY' } });
    expect(itemsOf(yen, 'gift_certificates')).toMatchObject([{ amount: 25.5 }]);
    expect(Number(yen['base_amount'])).toBeGreaterThan(1_000);
    expect(Number.isInteger(yen['base_amount'])).toBe(true);
  });

  test('takes a price and a name given by hand', async () => {
    const cart = await till.cart({
      line_items: [{ product_id: TOWEL, quantity: 3, list_price: 10.5, name: 'Towel, second choice' }],
    });
    expect(itemsOf(cart, 'physical_items')).toMatchObject([
      { name: 'Towel, second choice', list_price: 10.5, original_price: 125.95, extended_list_price: 31.5 },
    ]);
  });

  test('knows a variant by its id, and by its options; says which where that is asked for', async () => {
    const found = await product(({ options, texts }) => options.length === 2 && texts.length === 0);
    await stockOf(found.id, { tracking: 'none', minimum: 0, maximum: 0 });
    const [size, colour] = found.options;
    const choices = [
      { option_id: size?.id, option_value: Number(size?.values[0]) },
      { option_id: colour?.id, option_value: colour?.values[1] },
    ];
    const include = '?include=line_items.physical_items.options';
    const byOptions = await till.cart(
      { line_items: [{ product_id: found.id, quantity: 1, option_selections: choices }] },
      include,
    );
    const [item] = itemsOf(byOptions, 'physical_items');
    expect(item?.['options']).toMatchObject([
      { nameId: size?.id, valueId: Number(size?.values[0]), name: 'Size' },
      { nameId: colour?.id, valueId: Number(colour?.values[1]), name: 'Color' },
    ]);
    const byId = await till.cart({
      line_items: [{ product_id: found.id, quantity: 1, variant_id: item?.['variant_id'] }],
    });
    expect(itemsOf(byId, 'physical_items')).toMatchObject([{ sku: item?.['sku'] }]);
    expect(itemsOf(byId, 'physical_items')[0]?.['options']).toBeUndefined();
    expect(await post({ line_items: [{ product_id: found.id, quantity: 1 }] })).toMatchObject({
      status: 422,
      body: { status: 422, title: 'This product has options; variant ID is required' },
    });
  });

  test('asks for a modifier that is required', async () => {
    const found = await product(({ options, texts }) => options.length === 0 && texts.length === 1);
    await stockOf(found.id, { tracking: 'none', minimum: 0, maximum: 0 });
    expect((await post({ line_items: [{ product_id: found.id, quantity: 1 }] })).status).toBe(422);
    const said = [{ option_id: found.texts[0], option_value: 'For Grandma' }];
    const include = '?include=line_items.physical_items.options';
    const cart = await till.cart(
      { line_items: [{ product_id: found.id, quantity: 1, option_selections: said }] },
      include,
    );
    expect(itemsOf(cart, 'physical_items')[0]?.['options']).toMatchObject([{ value: 'For Grandma', valueId: 0 }]);
  });

  const line = { product_id: TOWEL, quantity: 1 };
  test.each([
    [{}, 'line_items'],
    [{ line_items: [] }, 'line_items'],
    [{ line_items: [{ quantity: 1 }] }, 'line_items.0.product_id'],
    [{ line_items: [{ product_id: 1, quantity: 1 }] }, 'line_items.0.product_id'],
    [{ line_items: [{ ...line, quantity: 0 }] }, 'line_items.0.quantity'],
    [{ line_items: [{ ...line, variant_id: 1 }] }, 'line_items.0.variant_id'],
    [{ line_items: [{ ...line, list_price: -1 }] }, 'line_items.0.list_price'],
    [{ line_items: [{ ...line, list_price: 1.001 }] }, 'line_items.0.list_price'],
    [
      { line_items: [{ ...line, option_selections: [{ option_id: 1, option_value: 1 }] }] },
      'line_items.0.option_selections.0.option_id',
    ],
    [{ line_items: [{ ...line, gift_wrapping: { wrap_together: true } }] }, 'line_items.0.gift_wrapping'],
    [{ line_items: [line], customer_id: 99_999 }, 'customer_id'],
    [{ line_items: [line], channel_id: 77 }, 'channel_id'],
    [{ line_items: [line], currency: { code: 'XXX' } }, 'currency.code'],
    [{ line_items: [line], locale: 'english' }, 'locale'],
    [{ custom_items: [{ name: '', quantity: 1, list_price: 1 }] }, 'custom_items.0.name'],
    [{ custom_items: [{ name: 'x'.repeat(251), quantity: 1, list_price: 1 }] }, 'custom_items.0.name'],
    [{ custom_items: [{ name: 'Bow', quantity: 1 }] }, 'custom_items.0.list_price'],
    [{ gift_certificates: [{ ...CERTIFICATE, theme: 'Easter' }] }, 'gift_certificates.0.theme'],
    [{ gift_certificates: [{ ...CERTIFICATE, amount: 0.5 }] }, 'gift_certificates.0.amount'],
    [{ gift_certificates: [{ ...CERTIFICATE, amount: 1001 }] }, 'gift_certificates.0.amount'],
    [{ gift_certificates: [{ ...CERTIFICATE, message: 'x'.repeat(201) }] }, 'gift_certificates.0.message'],
    [{ gift_certificates: [{ ...CERTIFICATE, sender: undefined }] }, 'gift_certificates.0.sender'],
  ])('%j is refused at %s', async (body, field) => {
    expect(await post(body)).toMatchObject({
      status: 422,
      body: { status: 422, errors: { [field]: expect.any(String) } },
    });
  });

  test('is a conflict outside the limits of a product, and 422 beyond what is there', async () => {
    await stockOf(TOWEL, { tracking: 'product', minimum: 2, maximum: 4, level: 3 });
    const wish = (quantity: number) => post({ line_items: [{ product_id: TOWEL, quantity }] });
    expect([await wish(1), await wish(5), await wish(4), await wish(3)].map(({ status }) => status)).toEqual([
      409, 409, 422, 201,
    ]);
    await stockOf(TOWEL, { tracking: 'none', minimum: 0, maximum: 0 });
  });

  test('asks for the cart scope; reading is open to the read-only one', async () => {
    const cart = await till.cart();
    const reader = await Caller.of(emulator.url, MAPLE, ['store_cart_read_only']);
    const stranger = await Caller.of(emulator.url, MAPLE, ['store_v2_orders']);
    expect((await reader.get(`/v3/carts/${String(cart['id'])}`)).status).toBe(200);
    expect((await reader.send('POST', '/v3/carts', {})).status).toBe(403);
    expect((await stranger.get(`/v3/carts/${String(cart['id'])}`)).status).toBe(403);
  });

  test('is not there for another store', async () => {
    const cart = await till.cart();
    const fjord = await Caller.of(emulator.url, FJORD);
    expect((await fjord.get(`/v3/carts/${String(cart['id'])}`)).status).toBe(404);
  });
});
