import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '#lib/bigcommerce/operations.ts';
import { buildUrl } from '#lib/bigcommerce/path.ts';
import { parseStoreHash, type StoreHash } from '#lib/core/ids.ts';

const API = 'https://api.example.test';
const STORE = parseStoreHash('abc123') as StoreHash;
const NAMES = Object.keys(OPERATIONS) as OperationName[];

/** What a caller could smuggle in past the types. */
function hostile<T>(value: unknown): T {
  return value as T;
}

describe('addresses', () => {
  test('an id goes into its place', () => {
    expect(buildUrl(API, STORE, 'getOrderProducts', { order_id: 218 })).toBe(
      'https://api.example.test/stores/abc123/v2/orders/218/products',
    );
  });

  test('a base with a slash at its end makes no empty segment', () => {
    expect(buildUrl(`${API}/`, STORE, 'getOrders')).toBe('https://api.example.test/stores/abc123/v2/orders');
  });

  test('parameters are encoded once, and those without a value left out', () => {
    const url = buildUrl(
      API,
      STORE,
      'getOrders',
      {},
      { email: 'a+b@c.test', page: undefined, min_date_created: '2026-01-01T00:00:00+02:00' },
    );
    expect(url).toContain('email=a%2Bb%40c.test');
    expect(url).toContain('min_date_created=2026-01-01T00%3A00%3A00%2B02%3A00');
    expect(url).not.toContain('page');
  });

  test.each([
    0,
    -1,
    1.5,
    2_147_483_648,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    '1',
    '../../v3/customers',
    '..%2f',
    '1/../../..',
    '1?limit=1',
    '1#',
    ' 1',
    '١٢',
    null,
    undefined,
    {},
    [1],
    [[]],
    true,
    '1%2Fproducts',
    '%2e%2e',
    '1;',
    '\u0000',
    '1\n',
    1e21,
    { toString: () => '1' },
  ])('refuses %j as an id', (id) => {
    for (const name of NAMES.filter((one) => OPERATIONS[one].template.includes('{')))
      expect(() => buildUrl(API, STORE, name, { order_id: hostile(id) })).toThrow(RangeError);
  });

  const UUID = '095be615-a8ad-4c33-8e9c-c7612fbf6c9f';

  test('a UUID goes into a place that is named for one, and a number does not', () => {
    const url = buildUrl(API, STORE, 'deleteScript', { uuid: UUID });
    expect(url).toBe(`${API}/stores/abc123/v3/content/scripts/${UUID}`);
    expect(() => buildUrl(API, STORE, 'getOrder', { order_id: UUID })).toThrow(RangeError);
  });

  test.each([7, '7', '', ` ${UUID}`, `${UUID}\n`, `${UUID}/..`, `{${UUID}}`, UUID.slice(1), null, [UUID]])(
    'refuses %j as a UUID',
    (id) => {
      for (const name of ['deleteScript', 'updateScript'] as const)
        expect(() => buildUrl(API, STORE, name, { uuid: hostile(id) })).toThrow(RangeError);
    },
  );

  test.each([
    '',
    'abc',
    'abc123/../xyz',
    'ABC123',
    '..',
    'abc123?',
    'abc%2f12',
    'abc123\n',
    'a'.repeat(21),
    null,
    undefined,
    5,
  ])('refuses %j as a store', (hash) => {
    expect(() => buildUrl(API, hostile(hash), 'getOrders')).toThrow(RangeError);
  });

  test('no value of a parameter leaves the path of its operation', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 2_147_483_647 }), (value, id) => {
        const url = new URL(buildUrl(API, STORE, 'getOrder', { order_id: id }, { email: value }));
        expect(url.origin).toBe(API);
        expect(url.pathname).toBe(`/stores/abc123/v2/orders/${id}`);
        expect(url.hash).toBe('');
      }),
    );
  });
});

describe('archiving every order of a store', () => {
  const ids = [{}, { order_id: hostile<number>('') }, { order_id: hostile<number>(null) }, { orderId: 5 }];

  test('no DELETE operation can lose its id', () => {
    const deletes = NAMES.filter((name) => OPERATIONS[name].method === 'DELETE');
    expect(deletes).toContain('deleteOrder');
    for (const name of deletes) {
      for (const one of ids) expect(() => buildUrl(API, STORE, name, one)).toThrow(RangeError);
    }
  });

  test.each(['', ',', '0', '1,', '1,,2', 'all', '1 2', '-1'])('a list of ids to remove is none in %j', (list) => {
    expect(() => buildUrl(API, STORE, 'deletePickups', {}, { 'id:in': list })).toThrow(RangeError);
  });

  test('a list of ids to remove stands in the query', () => {
    const url = buildUrl(API, STORE, 'deletePickups', {}, { 'id:in': '7,13' });
    expect(url).toBe(`${API}/stores/abc123/v3/orders/pickups?id%3Ain=7%2C13`);
  });
});
