import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { EMULATOR_ENV, MAPLE } from './emulator-visitor.ts';
import { everyThing, pageAt, thingAt } from './platform-pages.ts';
import type { Thing } from './platform-pages.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let all: Thing[];
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  all = await everyThing(maple, '/v3/catalog/products');
});
afterAll(() => emulator.stop());

const idsOf = (things: readonly Thing[]) => things.map((thing) => thing['id']);
const where = (test: (product: Thing) => boolean) => idsOf(all.filter(test));
const found = async (query: string) => idsOf(await everyThing(maple, `/v3/catalog/products?${query}`));
const first = () => all[0] ?? {};
const categoriesOf = (product: Thing) => product['categories'] as readonly number[];

describe('the catalogue', () => {
  test('is what order lines are made of', async () => {
    const orders = await maple.list('/v2/orders?limit=40');
    const lines = (
      await Promise.all(orders.map((each) => maple.list(`/v2/orders/${String(each['id'])}/products`)))
    ).flat();
    const sold = lines.filter((line) => line['product_id'] !== 0);
    expect(sold.length).toBeGreaterThan(20);
    const byId = new Map(all.map((product) => [product['id'], product]));
    for (const line of sold)
      expect(byId.get(line['product_id'])).toMatchObject({
        name: line['name'],
        type: line['type'],
        option_set_id: line['option_set_id'],
        bin_picking_number: line['bin_picking_number'],
      });
  });

  test('has prices in numbers, and a base variant only where there are no options', async () => {
    const complex = await everyThing(maple, '/v3/catalog/products?include=variants');
    for (const product of complex) {
      expect(product).toMatchObject({ price: expect.any(Number), calculated_price: product['price'], map_price: 0 });
      const variants = product['variants'] as readonly Thing[];
      expect(product['base_variant_id']).toBe(variants.length === 1 ? variants[0]?.['id'] : null);
    }
    expect(new Set(idsOf(all)).size).toBe(all.length);
  });

  test('needs the scope of products', async () => {
    const stranger = await Caller.of(emulator.url, MAPLE, ['store_v2_orders']);
    expect((await stranger.get('/v3/catalog/products')).status).toBe(403);
    expect((await stranger.get('/v3/catalog/products/77/variants')).status).toBe(403);
    const reader = await Caller.of(emulator.url, MAPLE, ['store_v2_products_read_only']);
    expect((await reader.get('/v3/catalog/products/77')).status).toBe(200);
  });
});

describe('filters', () => {
  test('by keyword: every word, in name, description, SKU or brand', async () => {
    const { name, sku } = first();
    const [word] = String(name).split(' ');
    expect(await found(`keyword=${String(word).toLowerCase()}`)).toEqual(
      where((each) => JSON.stringify([each['name'], each['description'], each['sku']]).includes(String(word))),
    );
    expect(await found(`keyword=${String(sku).toLowerCase()}&keyword_context=merchant`)).toEqual([first()['id']]);
    expect(await found(`keyword=${String(word)}%20nothing`)).toEqual([]);
    const brand = String(/ by (.*)\.</.exec(String(first()['description']))?.[1]);
    expect(await found(`keyword=${encodeURIComponent(brand)}`)).toContain(first()['id']);
  });

  test.each([
    ['name', (each: Thing) => String(each['name']).toUpperCase()],
    ['sku', (each: Thing) => String(each['sku'])],
    ['mpn', (each: Thing) => String(each['mpn'])],
    ['price', (each: Thing) => String(each['price'])],
    ['weight', (each: Thing) => String(each['weight'])],
    ['brand_id', (each: Thing) => String(each['brand_id'])],
    ['type', (each: Thing) => String(each['type'])],
    ['total_sold', (each: Thing) => String(each['total_sold'])],
    ['condition', (each: Thing) => String(each['condition']).toLowerCase()],
    ['is_featured', (each: Thing) => (each['is_featured'] === true ? '1' : '0')],
    ['inventory_level', (each: Thing) => String(each['inventory_level'])],
  ])('by %s', async (name, valueOf) => {
    const value = valueOf(all[5] ?? {});
    const expected = where((each) => valueOf(each) === value);
    expect(await found(`${name}=${encodeURIComponent(value)}`)).toEqual(expected);
  });

  test('by ids: some, not some, from, up to', async () => {
    expect(await found('id:in=78,80,9999')).toEqual([78, 80]);
    expect(await found('id=79')).toEqual([79]);
    expect(await found('id:min=78&id:less=81')).toEqual([78, 79, 80]);
    expect(await found('id:greater=78&id:max=81&id:not_in=80')).toEqual([79, 81]);
    expect(await found(`sku:in=${String(all[1]?.['sku'])},${String(all[3]?.['sku'])}`)).toEqual(
      idsOf([all[1] ?? {}, all[3] ?? {}]),
    );
  });

  test('by category: alone in it, or in all of them', async () => {
    const both = all.find((each) => categoriesOf(each).length === 2);
    const [one, other] = categoriesOf(both ?? {});
    expect(await found(`categories:in=${String(one)},${String(other)}`)).toEqual(
      where((each) => categoriesOf(each).includes(Number(one)) && categoriesOf(each).includes(Number(other))),
    );
    expect(await found(`categories=${String(other)}`)).toEqual(
      where((each) => categoriesOf(each).length === 1 && categoriesOf(each)[0] === other),
    );
  });

  test('by channel, visibility and date', async () => {
    const onAmazon = await found('channel_id:in=1037452');
    expect(onAmazon.length).toBeGreaterThan(10);
    expect(onAmazon.length).toBeLessThan(all.length);
    expect(await found('channel_id:in=1')).toEqual(idsOf(all));
    expect(await found('is_visible=false')).toEqual([]);
    const middle = String(all[100]?.['date_modified']);
    expect(await found(`date_modified:min=${encodeURIComponent(middle)}`)).toEqual(
      where((each) => Date.parse(String(each['date_modified'])) >= Date.parse(middle)),
    );
    expect(await found('date_last_imported:min=2020-01-01')).toEqual([]);
  });

  test.each([
    'id:in=seventy',
    'is_featured=yes',
    'type=virtual',
    'price=cheap',
    'include=prices',
    'include_fields=secret',
    'sort=weight',
    'direction=up',
    'page=0',
  ])('%s: 422', async (query) => {
    const field = query.slice(0, query.indexOf('='));
    expect(await maple.get(`/v3/catalog/products?${query}`)).toMatchObject({
      status: 422,
      body: { status: 422, errors: { [field]: expect.any(String) } },
    });
  });
});

describe('order, pages and fields', () => {
  test.each(['name', 'sku', 'price', 'total_sold', 'date_modified', 'inventory_level'])('by %s', async (name) => {
    const up = (await everyThing(maple, `/v3/catalog/products?sort=${name}`)).map((each) => each[name]);
    const sorted = up.toSorted((a, b) => (typeof a === 'string' ? a.localeCompare(String(b)) : Number(a) - Number(b)));
    expect(up).toEqual(sorted);
    const down = await everyThing(maple, `/v3/catalog/products?sort=${name}&direction=desc`);
    expect(down.map((each) => each[name])).toEqual(sorted.toReversed());
  });

  test('fifty a page and 250 at most; ten as soon as options or modifiers are asked for', async () => {
    const sizes = async (query: string) => (await pageAt(maple, `/v3/catalog/products${query}`)).data.length;
    expect(await sizes('')).toBe(50);
    expect(await sizes('?limit=9999')).toBe(all.length);
    expect(await sizes('?include=variants,images&limit=60')).toBe(60);
    expect(await sizes('?include=options')).toBe(10);
    expect(await sizes('?include=variants,modifiers&limit=250')).toBe(10);
    expect(await sizes('?include=options&limit=4')).toBe(4);
    const { meta } = await pageAt(maple, '/v3/catalog/products?include=options&limit=250&page=2');
    expect(meta.pagination).toMatchObject({ per_page: 10, total: all.length, total_pages: all.length / 10 });
  });

  test('only the fields that are asked for, and not those that are unwanted; the id stays', async () => {
    const always = ['gift_wrapping_options_list', 'gift_wrapping_options_type', 'id'];
    const some = await thingAt(maple, '/v3/catalog/products/77?include_fields=name,sku&include=variants');
    expect(Object.keys(some).toSorted()).toEqual([...always, 'name', 'sku', 'variants'].toSorted());
    const others = await thingAt(maple, '/v3/catalog/products/77?exclude_fields=description,id');
    expect(others).toHaveProperty('id', 77);
    expect(others).not.toHaveProperty('description');
  });

  test('one that is not there', async () => {
    expect(await maple.get('/v3/catalog/products/7')).toMatchObject({ status: 404, body: { status: 404 } });
    expect((await maple.get('/v3/catalog/products/7/variants')).status).toBe(404);
    expect((await maple.get('/v3/catalog/products/77/variants/7')).status).toBe(404);
  });
});
