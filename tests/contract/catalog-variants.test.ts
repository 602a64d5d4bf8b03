import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE } from './emulator-visitor.ts';
import { everyThing, pageAt, thingAt } from './platform-pages.ts';
import type { Thing } from './platform-pages.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
let maple: Caller;
let products: Thing[];
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
  maple = await Caller.of(emulator.url, MAPLE);
  products = await everyThing(maple, '/v3/catalog/products?include=variants,options,modifiers,images,custom_fields');
});
afterAll(() => emulator.stop());

const partsOf = (thing: Thing | undefined, name: string) => (thing?.[name] ?? []) as readonly Thing[];
const withOptions = () => products.find((each) => partsOf(each, 'variants').length > 4);

describe('parts of a product', () => {
  test('options have the ids that orders name', async () => {
    const orders = await maple.list('/v2/orders?limit=80');
    const lines = (
      await Promise.all(orders.map((each) => maple.list(`/v2/orders/${String(each['id'])}/products`)))
    ).flat();
    const chosen = lines.filter((line) => partsOf(line, 'product_options').length > 0 && line['product_id'] !== 0);
    expect(chosen.length).toBeGreaterThan(10);
    for (const line of chosen) {
      const product = products.find((each) => each['id'] === line['product_id']);
      const options = [...partsOf(product, 'options'), ...partsOf(product, 'modifiers')];
      for (const option of partsOf(line, 'product_options'))
        expect(options).toContainEqual(
          expect.objectContaining({ id: option['product_option_id'], display_name: option['display_name'] }),
        );
      expect(partsOf(product, 'variants')).toContainEqual(
        expect.objectContaining({ id: line['variant_id'], sku: line['sku'] }),
      );
    }
  });

  test('variants are all combinations of the options, each named by its values', () => {
    const product = withOptions();
    const options = partsOf(product, 'options');
    const count = options.reduce((product, option) => product * partsOf(option, 'option_values').length, 1);
    const variants = partsOf(product, 'variants');
    expect(variants).toHaveLength(count);
    const combinations = variants.map((variant) =>
      partsOf(variant, 'option_values')
        .map((value) => value['id'])
        .join(),
    );
    expect(new Set(combinations).size).toBe(count);
    for (const value of variants.flatMap((variant) => partsOf(variant, 'option_values'))) {
      const option = options.find((each) => each['id'] === value['option_id']);
      expect(option?.['display_name']).toBe(value['option_display_name']);
      expect(partsOf(option, 'option_values')).toContainEqual(
        expect.objectContaining({ id: value['id'], label: value['label'] }),
      );
    }
  });

  test('a variant has a price of its own or null; what it costs is always told', () => {
    const variants = products.flatMap((product) =>
      partsOf(product, 'variants').map((variant) => ({ variant, price: product['price'] })),
    );
    expect(variants.some(({ variant }) => variant['price'] !== null)).toBe(true);
    for (const { variant, price } of variants) expect(variant['calculated_price']).toBe(variant['price'] ?? price);
  });

  test('modifiers say whether they must be filled in', () => {
    const modifiers = products.flatMap((product) => partsOf(product, 'modifiers'));
    expect(new Set(modifiers.map((each) => each['type']))).toEqual(new Set(['text', 'checkbox']));
    expect(new Set(modifiers.map((each) => each['required']))).toEqual(new Set([true, false]));
    for (const modifier of modifiers.filter((each) => each['type'] === 'checkbox'))
      expect(partsOf(modifier, 'option_values')[0]).toMatchObject({
        value_data: { checked_value: true },
        option_id: modifier['id'],
      });
  });

  test('images, the first of them the thumbnail; nothing that was not asked for', async () => {
    const images = partsOf(withOptions(), 'images');
    expect(images.map((image) => image['is_thumbnail'])).toEqual(images.map((_, index) => index === 0));
    const more = 'primary_image,reviews,videos,bulk_pricing_rules,parent_relations,channels';
    const product = await thingAt(maple, `/v3/catalog/products/${String(withOptions()?.['id'])}?include=${more}`);
    expect(product).toMatchObject({ primary_image: images[0], reviews: [], videos: [], channels: expect.any(Array) });
    expect(product).not.toHaveProperty('variants');
  });
});

describe('variants', () => {
  test('of a product are listed by themselves, page by page', async () => {
    const path = `/v3/catalog/products/${String(withOptions()?.['id'])}`;
    const all = partsOf(withOptions(), 'variants');
    expect(await everyThing(maple, `${path}/variants`)).toEqual(all);
    const { data, meta } = await pageAt(maple, `${path}/variants?limit=2&page=2&include_fields=sku`);
    expect(data).toEqual(all.slice(2, 4).map(({ id, sku }) => ({ id, sku })));
    expect(meta.pagination?.total).toBe(all.length);
    expect(await thingAt(maple, `${path}/variants/${String(all[1]?.['id'])}`)).toEqual(all[1]);
    expect(await everyThing(maple, `${path}/options`)).toEqual(withOptions()?.['options']);
    const modified = products.find((each) => partsOf(each, 'modifiers').length > 0);
    expect(await everyThing(maple, `/v3/catalog/products/${String(modified?.['id'])}/modifiers`)).toEqual(
      modified?.['modifiers'],
    );
  });

  test('of all products are found by SKU, product and number', async () => {
    const variant = partsOf(withOptions(), 'variants')[2];
    const found = (query: string) => everyThing(maple, `/v3/catalog/variants?${query}`);
    expect(await found(`sku=${encodeURIComponent(String(variant?.['sku']))}`)).toEqual([variant]);
    expect(await found(`id=${String(variant?.['id'])}`)).toEqual([variant]);
    expect(await found(`product_id:in=${String(withOptions()?.['id'])}`)).toEqual(withOptions()?.['variants']);
    expect(await found('')).toHaveLength(products.flatMap((each) => partsOf(each, 'variants')).length);
  });

  test('can be ordered as they are listed, by id or by their options', async () => {
    // Another one than the other tests look at: its stock is no longer counted after this.
    const product = products.findLast((each) => partsOf(each, 'variants').length > 4);
    const variant = partsOf(product, 'variants').at(-1);
    const options = partsOf(variant, 'option_values').map((value) => ({
      id: value['option_id'],
      value: String(value['id']),
    }));
    await control(maple.base, 'PUT', `/stores/${MAPLE}/stock/${String(product?.['id'])}`, {
      tracking: 'none',
      minimum: 0,
      maximum: 0,
    });
    const modifiers = partsOf(product, 'modifiers').filter((each) => each['required']);
    const filled = modifiers.map((modifier) => ({ id: modifier['id'], value: 'For Ada' }));
    const address = (await maple.one('/v2/orders/120'))['billing_address'];
    const wanted = { product_id: product?.['id'], quantity: 1 };
    for (const line of [
      { ...wanted, product_options: [...options, ...filled] },
      { ...wanted, variant_id: variant?.['id'], product_options: filled },
    ]) {
      const { form_fields: _fields, ...billing_address } = address as Thing;
      const { status, body } = await maple.send('POST', '/v2/orders', { billing_address, products: [line] });
      expect([status, body]).toEqual([200, expect.any(Object)]);
      const lines = await maple.list(`/v2/orders/${String((body as Thing)['id'])}/products`);
      expect(lines[0]).toMatchObject({ variant_id: variant?.['id'], sku: variant?.['sku'] });
    }
  });
});

describe('stock', () => {
  const put = (store: string, id: unknown, body: Thing) =>
    control(maple.base, 'PUT', `/stores/${store}/stock/${String(id)}`, body);

  test('of a product: of the whole, of its variants together, or nothing that is counted', async () => {
    const fjord = await Caller.of(emulator.url, FJORD);
    const product = (await everyThing(fjord, '/v3/catalog/products?include=variants')).find(
      (each) => partsOf(each, 'variants').length > 2,
    );
    const id = String(product?.['id']);
    const path = `/v3/catalog/products/${id}?include=variants`;
    const [one, two, ...others] = partsOf(product, 'variants').map((variant) => variant['id']);
    await put(FJORD, id, { tracking: 'variant', minimum: 2, maximum: 9 });
    for (const variant_id of others) await put(FJORD, id, { variant_id, level: 0 });
    await put(FJORD, id, { variant_id: one, level: 3 });
    await put(FJORD, id, { variant_id: two, level: 4 });
    const byVariant = await thingAt(fjord, path);
    expect(byVariant).toMatchObject({
      inventory_tracking: 'variant',
      inventory_level: 7,
      order_quantity_minimum: 2,
      order_quantity_maximum: 9,
    });
    expect(partsOf(byVariant, 'variants').map((variant) => variant['inventory_level'])).toEqual([
      3,
      4,
      ...others.map(() => 0),
    ]);
    const ids = async (query: string) =>
      (await everyThing(fjord, `/v3/catalog/products?${query}`)).map((each) => each['id']);
    expect(await ids('inventory_level:in=7')).toContain(Number(id));
    expect(await ids('inventory_low=1')).not.toContain(Number(id));
    await put(FJORD, id, { variant_id: one, level: 0 });
    await put(FJORD, id, { variant_id: two, level: 0 });
    expect(await ids('out_of_stock=1')).toContain(Number(id));
    await put(FJORD, id, { tracking: 'product', level: 12 });
    const whole = await thingAt(fjord, path);
    expect(whole).toMatchObject({ inventory_tracking: 'product', inventory_level: 12 });
    expect(partsOf(whole, 'variants')[0]).toMatchObject({ inventory_level: 0 });
    await put(FJORD, id, { tracking: 'none' });
    expect(await thingAt(fjord, path)).toMatchObject({ inventory_tracking: 'none', inventory_level: 0 });
    expect(await ids('out_of_stock=1')).not.toContain(Number(id));
  });
});
