import { beforeAll, describe, expect, inject, test } from 'vitest';
import { Caller } from './emulator-caller.ts';
import type { Answer } from './emulator-caller.ts';
import { MAPLE } from './emulator-visitor.ts';

/** Every scope that there is, so that each list can be read with one token. */
const SCOPES = [
  'store_v2_orders',
  'store_v2_transactions',
  'store_v2_information_read_only',
  'store_v2_customers_read_only',
  'store_v2_products_read_only',
  'store_inventory_read_only',
  'store_channel_settings_read_only',
  'store_payments_methods_read',
  'store_order_fulfillment_read_only',
  'store_logs_read_only',
  'store_v2_content_read_only',
  'store_stored_payment_instruments_read_only',
  'store_cart_read_only',
  'store_checkout_read_only',
];

let caller: Caller;
beforeAll(async () => {
  caller = await Caller.of(inject('emulatorUrl'), MAPLE, SCOPES);
});

/** The refusal of V2: one object in a list, that tells its own status. */
function isV2Refusal({ status, body }: Answer): boolean {
  return Array.isArray(body) && body.length === 1 && Object(body[0]).status === status;
}

const V2_LISTS = [
  '/v2/orders',
  '/v2/orders/112/products',
  '/v2/orders/120/shipping_addresses',
  '/v2/orders/120/shipments',
  '/v2/orders/120/coupons',
  '/v2/orders/120/taxes',
  '/v2/orders/109/messages',
  '/v2/currencies',
  '/v2/countries',
  '/v2/countries/states',
  '/v2/countries/226/states',
  '/v2/tax_classes',
  '/v2/payments/methods',
];

describe.each(V2_LISTS)('the V2 list %s', (path) => {
  test.each(['page=0', 'page=-1', 'page=x', 'page=1.5', 'page=', 'limit=0', 'limit=-5', 'limit=ten', 'limit='])(
    'refuses %s with 400',
    async (query) => {
      const answer = await caller.get(`${path}?${query}`);
      expect([answer.status, isV2Refusal(answer)]).toEqual([400, true]);
    },
  );

  test('refuses more than 250 a page with 413, and a field that it does not know with 400', async () => {
    const [tooMany, unknown] = [await caller.get(`${path}?limit=251`), await caller.get(`${path}?no_such_field=1`)];
    expect([tooMany.status, isV2Refusal(tooMany)]).toEqual([413, true]);
    expect([unknown.status, isV2Refusal(unknown)]).toEqual([400, true]);
    expect(JSON.stringify(unknown.body)).toContain('no_such_field');
  });

  test('is 204 without a body past its end, and page by page what it is at once', async () => {
    expect(await caller.get(`${path}?page=9999&limit=250`)).toMatchObject({ status: 204, body: undefined });
    const atOnce = await caller.list(`${path}?limit=9`);
    const pages = [];
    for (let page = 1; page <= 3; page++) pages.push(...(await caller.list(`${path}?limit=3&page=${page}`)));
    expect(pages).toEqual(atOnce);
  });
});

const V3_LISTS = [
  '/v3/customers',
  '/v3/customers/addresses',
  '/v3/catalog/products',
  '/v3/catalog/variants',
  '/v3/catalog/products/79/variants',
  '/v3/inventory/items',
  '/v3/inventory/locations/1/items',
  '/v3/channels',
  '/v3/orders/metafields',
  '/v3/orders/120/metafields',
  '/v3/store/systemlogs',
  '/v3/content/scripts',
  '/v3/hooks',
];

interface Paged {
  readonly data: readonly unknown[];
  readonly meta: { readonly pagination: Record<string, unknown> & { readonly links: Record<string, string> } };
}

describe.each(V3_LISTS)('the V3 list %s', (path) => {
  const at = async (query: string) => {
    const answer = await caller.get(`${path}?${query}`);
    if (answer.status !== 200) throw new Error(`${path}?${query} answered ${answer.status}`);
    return answer.body as Paged;
  };

  test.each(['page=0', 'page=-1', 'page=x', 'page=1.5', 'limit=0', 'limit=-5', 'limit=ten'])(
    'refuses %s with 422 and names the field',
    async (query) => {
      const { status, body } = await caller.get(`${path}?${query}`);
      const name = query.split('=')[0] ?? '';
      expect([status, Object(body).status, Object.keys(Object(body).errors ?? {})]).toEqual([422, 422, [name]]);
    },
  );

  test('tells its pages, and links them to each other', async () => {
    const first = await at('limit=2');
    const { total, total_pages: pages } = first.meta.pagination;
    expect(first.data.length).toBe(Math.min(2, Number(total)));
    expect(pages).toBe(Math.max(Math.ceil(Number(total) / 2), 1));
    expect(first.meta.pagination).toMatchObject({ count: first.data.length, per_page: 2, current_page: 1 });
    expect(first.meta.pagination.links['previous']).toBeUndefined();
    const { next } = first.meta.pagination.links;
    expect(next === undefined).toBe(Number(pages) === 1);
    if (next === undefined) return;
    const second = await at(next.replace(/^\?/, ''));
    expect(second.meta.pagination).toMatchObject({ current_page: 2, total, total_pages: pages });
    expect([...first.data, ...second.data]).toEqual((await at('limit=4')).data);
    expect(second.meta.pagination.links['previous']).toContain('page=1');
  });

  test('is an empty list past its end, and passes over fields that it does not know', async () => {
    const { data, meta } = await at('page=99999&limit=50');
    expect([data, meta.pagination['count']]).toEqual([[], 0]);
    const [plain, odd] = [await at('limit=3'), await at('limit=3&no_such_field=1')];
    expect(odd.data).toEqual(plain.data);
  });
});

describe('what belongs to an order that is not there is 404', () => {
  const BELOW = [
    '',
    '/products',
    '/products/1',
    '/fees',
    '/consignments',
    '/shipping_addresses',
    '/shipping_addresses/1',
    '/shipping_addresses/1/shipping_quotes',
    '/consignments/shipping/1/shipping_quotes',
    '/shipments',
    '/shipments/count',
    '/shipments/1',
    '/coupons',
    '/taxes',
    '/messages',
  ];

  test.each(BELOW)('in V2: %s', async (below) => {
    for (const id of ['99', '999999', 'abc', '-1', '1.5', '12345678901', '0']) {
      const answer = await caller.get(`/v2/orders/${id}${below}`);
      expect([id, answer.status, isV2Refusal(answer)]).toEqual([id, 404, true]);
    }
  });

  test.each(['/products/999999999', '/shipping_addresses/999999', '/shipments/999999', '/shipments/x'])(
    'and so is %s of one that is there',
    async (below) => {
      const answer = await caller.get(`/v2/orders/120${below}`);
      expect([answer.status, isV2Refusal(answer)]).toEqual([404, true]);
    },
  );

  test.each(['/metafields', '/metafields/1', '/transactions'])('in V3: %s', async (below) => {
    for (const id of ['99', '999999']) {
      const { status, body } = await caller.get(`/v3/orders/${id}${below}`);
      expect([id, status, Object(body).status]).toEqual([id, 404, 404]);
    }
  });

  test.each([
    '/v2/order_statuses/99',
    '/v2/order_statuses/x',
    '/v2/currencies/99',
    '/v2/countries/999',
    '/v2/countries/999/states',
    '/v2/countries/226/states/99999',
    '/v2/tax_classes/99',
    '/v2/shipping/zones/999',
    '/v2/shipping/zones/999/methods',
    '/v2/shipping/zones/1/methods/999',
    '/v3/channels/5',
    '/v3/catalog/products/1',
    '/v3/catalog/products/1/variants',
    '/v3/catalog/products/79/variants/1',
    '/v3/catalog/products/1/options',
    '/v3/catalog/products/1/modifiers',
    '/v3/hooks/1',
    '/v3/content/scripts/11111111-1111-4111-8111-111111111111',
    '/v3/carts/11111111-1111-4111-8111-111111111111',
    '/v3/checkouts/11111111-1111-4111-8111-111111111111',
    '/v3/orders/payment_actions/refunds/999999',
  ])('%s', async (path) => {
    expect((await caller.get(path)).status).toBe(404);
  });
});

describe('the scopes that open a path', () => {
  const ORDERS = ['store_v2_orders_read_only', 'store_v2_orders'];
  const INFORMATION = ['store_v2_information_read_only', 'store_v2_information'];
  const TRANSACTIONS = ['store_v2_transactions_read_only', 'store_v2_transactions'];
  const READS: readonly (readonly [string, readonly string[]])[] = [
    ['/v2/orders/count', ORDERS],
    ['/v2/orders/120/fees', ORDERS],
    ['/v2/order_statuses', ORDERS],
    ['/v3/orders/metafields', ORDERS],
    ['/v3/orders/settings', ORDERS],
    ['/v3/orders/120/transactions', TRANSACTIONS],
    ['/v3/orders/payment_actions/refunds', [...TRANSACTIONS, ...ORDERS]],
    ['/v2/store', INFORMATION],
    ['/v2/time', INFORMATION],
    ['/v2/countries/count', INFORMATION],
    ['/v3/settings/email-statuses', INFORMATION],
    ['/v3/customers', ['store_v2_customers_read_only', 'store_v2_customers']],
    ['/v3/catalog/products', ['store_v2_products_read_only', 'store_v2_products']],
    ['/v3/inventory/items', ['store_inventory_read_only', 'store_inventory']],
    ['/v3/channels', ['store_channel_settings_read_only', 'store_channel_settings']],
    ['/v3/orders/pickups', ['store_order_fulfillment_read_only', 'store_order_fulfillment_manage']],
    ['/v3/store/systemlogs', ['store_logs_read_only']],
    ['/v2/payments/methods', ['store_payments_methods_read']],
    ['/v3/content/scripts', ['store_v2_content_read_only', 'store_v2_content']],
  ];
  const ALL = [...new Set(READS.flatMap(([, scopes]) => scopes))];

  test.each(READS)('%s', async (path, scopes) => {
    const base = inject('emulatorUrl');
    for (const scope of scopes)
      expect([scope, (await (await Caller.of(base, MAPLE, [scope])).get(path)).status]).not.toEqual([scope, 403]);
    const others = ALL.filter((scope) => !scopes.includes(scope));
    expect((await (await Caller.of(base, MAPLE, others)).get(path)).status).toBe(403);
  });
});

describe('another method', () => {
  test.each([
    ['PATCH', '/v2/orders/120'],
    ['POST', '/v2/orders/120'],
    ['PUT', '/v2/orders'],
    ['POST', '/v2/orders/count'],
    ['DELETE', '/v2/orders/120/products'],
    ['PUT', '/v2/orders/120/messages'],
    ['DELETE', '/v2/store'],
    ['POST', '/v3/channels'],
    ['DELETE', '/v3/orders/settings'],
    ['PUT', '/v3/orders/120/transactions'],
  ])('%s %s is 405', async (method, path) => {
    expect((await caller.send(method, path, method === 'DELETE' ? undefined : {})).status).toBe(405);
  });

  test.each(['/v2/nothing', '/v3/nothing', '/v3/orders', '/v2/orders/120/nothing'])(
    '%s is no path: 404',
    async (path) => {
      expect((await caller.get(path)).status).toBe(404);
    },
  );
});
