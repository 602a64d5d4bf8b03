import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import type { Answer } from './emulator-caller.ts';
import { control, EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { listenTo } from './heard-events.ts';
import { everyThing, pageAt, thingAt } from './platform-pages.ts';
import type { Thing } from './platform-pages.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
/** One product that is counted as a whole, one by variant, one that nobody counts. */
let whole: Thing;
let byVariant: Thing;
let uncounted: Thing;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE, ['store_inventory', 'store_v2_products_read_only', 'store_v2_orders']);
  const products = await everyThing(maple, '/v3/catalog/products?include=variants');
  const first = (tracking: string) => products.find((each) => each['inventory_tracking'] === tracking) ?? {};
  [whole, byVariant, uncounted] = [first('product'), first('variant'), first('none')];
});
afterAll(() => emulator.stop());

const variantsOf = (product: Thing) => product['variants'] as readonly Thing[];
const variantId = (product: Thing, index = 0) => variantsOf(product)[index]?.['id'];
const levelOf = async (product: Thing) => {
  const path = `/v3/catalog/products/${String(product['id'])}?include=variants`;
  return variantsOf(await thingAt(maple, path)).map((variant) => Number(variant['inventory_level']));
};
const absolute = (items: readonly Thing[], more: Thing = {}): Promise<Answer> =>
  maple.put('/v3/inventory/adjustments/absolute', {
    items: items.map((item) => ({ location_id: 1, ...item })),
    ...more,
  });
const relative = (items: readonly Thing[]): Promise<Answer> =>
  maple.send('POST', '/v3/inventory/adjustments/relative', {
    reason: 'counted again',
    items: items.map((item) => ({ location_id: 1, ...item })),
  });
const ACCEPTED = { status: 200, body: { transaction_id: expect.stringMatching(/^[0-9a-f-]{36}$/) } };

describe('adjustments', () => {
  test('set a level, by SKU, variant or product; the catalogue shows it', async () => {
    const [one, two] = variantsOf(byVariant);
    expect(
      await absolute([
        { sku: one?.['sku'], quantity: 11 },
        { variant_id: two?.['id'], quantity: 12 },
        { product_id: whole['id'], quantity: 13 },
      ]),
    ).toMatchObject(ACCEPTED);
    expect((await levelOf(byVariant)).slice(0, 2)).toEqual([11, 12]);
    expect(await levelOf(whole)).toEqual([13]);
  });

  test('add to a level or take from it, one after the other', async () => {
    await absolute([{ product_id: whole['id'], quantity: 20 }]);
    const items = [-5, 2, -1].map((quantity) => ({ product_id: whole['id'], quantity }));
    expect(await relative(items)).toMatchObject(ACCEPTED);
    expect(await levelOf(whole)).toEqual([16]);
  });

  test('are noted with their reason, and count for orders', async () => {
    await control(emulator.url, 'PUT', `/stores/${MAPLE}/stock/${String(whole['id'])}`, { minimum: 0, maximum: 0 });
    await absolute([{ product_id: whole['id'], quantity: 2 }], { reason: 'stocktaking' });
    const { body } = await control(emulator.url, 'GET', `/stores/${MAPLE}/stock`);
    expect((body['log'] as readonly Thing[]).at(-1)).toMatchObject({
      product_id: whole['id'],
      level: 2,
      reason: 'stocktaking',
      order_id: null,
    });
    const { form_fields: _fields, ...billing_address } = (await maple.one('/v2/orders/120'))[
      'billing_address'
    ] as Thing;
    const order = (quantity: number) =>
      maple.send('POST', '/v2/orders', { billing_address, products: [{ product_id: whole['id'], quantity }] });
    expect((await order(3)).status).toBe(400);
    expect((await order(2)).status).toBe(200);
    expect(await levelOf(whole)).toEqual([0]);
  });

  test('of what nobody counts are kept until somebody does', async () => {
    const at = { product_id: uncounted['id'] };
    expect(await relative([{ ...at, quantity: 1 }])).toMatchObject({
      status: 422,
      body: {
        title: `Items with identity: [product_id ${String(uncounted['id'])}] requires absolute adjustment before relative`,
        errors: {},
      },
    });
    expect((await absolute([{ ...at, quantity: 4 }])).status).toBe(200);
    expect((await relative([{ ...at, quantity: 3 }])).status).toBe(200);
    expect((await thingAt(maple, `/v3/catalog/products/${String(uncounted['id'])}`))['inventory_level']).toBe(0);
    const tracking = variantsOf(uncounted).length > 1 ? 'variant' : 'product';
    await control(emulator.url, 'PUT', `/stores/${MAPLE}/stock/${String(uncounted['id'])}`, { tracking });
    expect((await levelOf(uncounted))[0]).toBe(7);
  });

  test('are told to subscribers: by how much, and whose they are', async () => {
    await absolute([
      { product_id: whole['id'], quantity: 5 },
      { variant_id: variantId(byVariant), quantity: 5 },
    ]);
    const ears = await listenTo(maple, ['store/product/inventory/updated', 'store/sku/inventory/updated']);
    await absolute([
      { product_id: whole['id'], quantity: 3 },
      { variant_id: variantId(byVariant), quantity: 9 },
    ]);
    await absolute([{ product_id: whole['id'], quantity: 3 }]);
    const heard = await ears.heard();
    expect(heard).toHaveLength(2);
    expect(heard).toContainEqual({
      scope: 'store/product/inventory/updated',
      data: { type: 'product', id: whole['id'], inventory: { product_id: whole['id'], method: 'absolute', value: -2 } },
    });
    expect(heard).toContainEqual({
      scope: 'store/sku/inventory/updated',
      data: {
        type: 'sku',
        id: variantId(byVariant),
        inventory: {
          product_id: byVariant['id'],
          method: 'absolute',
          value: 4,
          variant_id: variantId(byVariant),
        },
      },
    });
    await ears.stop();
  });
});

describe('adjustments that are refused', () => {
  test('one wrong item refuses all', async () => {
    await absolute([{ variant_id: variantId(byVariant), quantity: 8 }]);
    const good = { variant_id: variantId(byVariant), quantity: 1 };
    expect(await relative([good, { product_id: 999_999, quantity: 1 }])).toMatchObject({
      status: 422,
      body: { status: 422, title: expect.stringContaining('product_id 999999'), errors: {} },
    });
    expect((await relative([good, { ...good, quantity: -10 }])).status).toBe(422);
    expect((await levelOf(byVariant))[0]).toBe(8);
  });

  test('by the variant where the product is counted, and the other way round', async () => {
    expect(await absolute([{ variant_id: variantId(whole), quantity: 1 }])).toMatchObject({
      status: 422,
      body: {
        title: `[Item with variant_id ${String(variantId(whole))} is tracked by product, please update stock by product id]`,
      },
    });
    expect((await absolute([{ product_id: byVariant['id'], quantity: 1 }])).status).toBe(422);
  });

  test.each([
    [{ quantity: -1 }, 'items.0.quantity'],
    [{ quantity: 1.5 }, 'items.0.quantity'],
    [{ quantity: 2_147_483_648 }, 'items.0.quantity'],
    [{ quantity: undefined }, 'items.0.quantity'],
    [{ location_id: undefined }, 'items.0.location_id'],
    [{ sku: 'AND-ONE-MORE' }, 'items.0'],
    [{ product_id: undefined }, 'items.0'],
  ])('%j: 422', async (change, field) => {
    const item = { product_id: whole['id'], quantity: 1, ...change };
    expect(await absolute([item])).toMatchObject({ status: 422, body: { errors: { [field]: expect.any(String) } } });
  });

  test('at an unknown location, without items, with too many', async () => {
    const item = { product_id: whole['id'], quantity: 1 };
    expect((await absolute([{ ...item, location_id: 2 }])).status).toBe(422);
    expect((await absolute([])).status).toBe(422);
    expect((await maple.put('/v3/inventory/adjustments/absolute', {})).status).toBe(422);
    expect((await absolute(Array.from({ length: 2_001 }, () => item))).status).toBe(422);
    expect((await maple.send('POST', '/v3/inventory/adjustments/absolute', { items: [item] })).status).toBe(405);
  });

  test('without the scope to write', async () => {
    const reader = await Caller.of(emulator.url, MAPLE, ['store_inventory_read_only']);
    expect((await reader.get('/v3/inventory/items')).status).toBe(200);
    expect((await reader.put('/v3/inventory/adjustments/absolute', { items: [] })).status).toBe(403);
    const products = await Caller.of(emulator.url, MAPLE, ['store_v2_products']);
    expect((await products.get('/v3/inventory/items')).status).toBe(403);
  });
});

describe('items', () => {
  test('are what is counted, with what there is at each location', async () => {
    await absolute([{ variant_id: variantId(byVariant, 1), quantity: 31 }]);
    const all = await everyThing(maple, '/v3/inventory/items');
    const products = await everyThing(maple, '/v3/catalog/products');
    const tracked = products.filter((each) => each['inventory_tracking'] !== 'none').map((each) => each['id']);
    const identities = all.map((item) => item['identity'] as Thing);
    expect([...new Set(identities.map((each) => each['product_id']))]).toEqual(tracked);
    const { data } = await pageAt(maple, `/v3/inventory/items?variant_id:in=${String(variantId(byVariant, 1))}`);
    expect(data).toEqual([
      {
        identity: {
          sku: variantsOf(byVariant)[1]?.['sku'],
          variant_id: variantId(byVariant, 1),
          product_id: byVariant['id'],
          sku_id: variantId(byVariant, 1),
        },
        locations: [
          {
            location_id: 1,
            location_code: 'BC-LOCATION-1',
            location_name: 'Default location',
            location_enabled: true,
            available_to_sell: 31,
            total_inventory_onhand: 31,
            settings: {
              safety_stock: 0,
              is_in_stock: true,
              warning_level: 5,
              bin_picking_number: byVariant['bin_picking_number'],
            },
          },
        ],
      },
    ]);
  });

  test('of one location, by SKU and product; a page has up to a thousand', async () => {
    const path = '/v3/inventory/locations/1/items';
    const found = async (query: string) => (await pageAt(maple, `${path}?limit=1000&${query}`)).data;
    const all = await found('');
    expect(all.length).toBeGreaterThan(250);
    expect(await found(`product_id:in=${String(byVariant['id'])}`)).toHaveLength(variantsOf(byVariant).length);
    expect(await found(`sku:in=${String(whole['sku'])}`)).toMatchObject([
      { identity: { product_id: whole['id'] }, available_to_sell: (await levelOf(whole))[0] },
    ]);
    expect((await maple.get('/v3/inventory/locations/9/items')).status).toBe(404);
    expect((await pageAt(maple, '/v3/inventory/items?location_id:in=9')).data).toEqual([]);
    expect((await pageAt(maple, '/v3/inventory/items?location_code:in=BC-LOCATION-1')).data).toHaveLength(50);
  });
});
