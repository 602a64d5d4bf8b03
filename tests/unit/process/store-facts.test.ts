import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoreHash } from '#lib/core/ids.ts';
import { readStoreFacts, toContextStore, toContextUser } from '#lib/process/store-context.ts';
import { sealToken } from '#lib/session/token-seal.ts';
import { installRuntime, removeRuntime } from '#tests/fixtures/fake-runtime.ts';
import { MAPLE, storeRow, userRow } from '#tests/fixtures/tenancy-context.ts';

let rig: ReturnType<typeof installRuntime>;
const marked = vi.fn<(storeHash: StoreHash, sealed: string) => Promise<boolean>>(() => Promise.resolve(true));
let sealedToken: string;

beforeEach(async () => {
  rig = installRuntime();
  sealedToken = await sealToken('token-1', MAPLE, { keys: rig.runtime.env.TOKEN_ENCRYPTION_KEYS });
  marked.mockClear();
  const findStore = () => Promise.resolve(storeRow({ sealedToken }));
  Object.assign(rig.runtime.tenancy, { findStore, markTokenRefused: marked });
});
afterEach(() => {
  vi.unstubAllGlobals();
  removeRuntime();
});

const STORE = {
  id: 'maple1',
  name: 'Maple',
  currency: 'CAD',
  timezone: { name: 'America/Toronto', raw_offset: -18_000 },
};
const CHANNELS = { data: [{ id: 1, name: 'Shop', type: 'storefront' }], meta: { pagination: { total_pages: 1 } } };
const STATUSES = [{ id: 11, name: 'Awaiting Fulfillment', system_label: 'x', custom_label: 'To pack', order: 1 }];

/** A platform that answers each of the three calls with JSON, or with a status. */
function answering(answers: { store?: unknown; channels?: unknown; order_statuses?: unknown }) {
  const all: Record<string, unknown> = { store: STORE, channels: CHANNELS, order_statuses: STATUSES, ...answers };
  const tokens: (string | null)[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    tokens.push(new Headers(init.headers).get('x-auth-token'));
    const answer = all[new URL(url).pathname.split('/').at(-1) ?? ''];
    return Promise.resolve(typeof answer === 'number' ? new Response(null, { status: answer }) : Response.json(answer));
  });
  return tokens;
}

describe('what is read of a store', () => {
  test('is its name, zone and currency, its channels and its own words for statuses', async () => {
    const tokens = answering({});
    await expect(readStoreFacts(rig.runtime, MAPLE)).resolves.toEqual({
      name: 'Maple',
      timeZone: 'America/Toronto',
      currencyCode: 'CAD',
      channels: [{ id: 1, name: 'Shop' }],
      statuses: [{ id: 11, label: 'To pack' }],
    });
    expect(tokens).toEqual(['token-1', 'token-1', 'token-1']);
  });

  test.each([
    ['channels', { channels: 403 }, { channels: null, statuses: [{ id: 11 }] }],
    ['statuses', { order_statuses: 403 }, { channels: [{ id: 1 }], statuses: null }],
    ['both', { channels: 403, order_statuses: 403 }, { channels: null, statuses: null }],
  ])('without leave to read %s is the rest', async (_, answers, expected) => {
    answering(answers);
    await expect(readStoreFacts(rig.runtime, MAPLE)).resolves.toMatchObject({ name: 'Maple', ...expected });
  });

  test.each([
    ['the store itself is closed', { store: 403 }, 'store_needs_approval'],
    ['the token is dead', { store: 401, channels: 401, order_statuses: 401 }, 'store_needs_approval'],
    ['the channels are not there', { channels: 404 }, 'not_found'],
    ['the channels are nonsense', { channels: { data: 'x' } }, 'platform_unreadable'],
    ['the statuses are empty', { order_statuses: 204 }, 'platform_unreadable'],
    ['the currency is none', { store: { ...STORE, currency: '' } }, 'platform_unreadable'],
  ])('is nothing when %s', async (_, answers, code) => {
    answering(answers);
    await expect(readStoreFacts(rig.runtime, MAPLE)).rejects.toMatchObject({ code });
  });

  test('marks the store whose token is refused, not one that lacks a permission', async () => {
    answering({ channels: 403 });
    await readStoreFacts(rig.runtime, MAPLE);
    expect(marked).not.toHaveBeenCalled();
    answering({ store: 401, channels: 401, order_statuses: 401 });
    await expect(readStoreFacts(rig.runtime, MAPLE)).rejects.toThrow();
    expect(marked).toHaveBeenCalledWith(MAPLE, sealedToken);
  });

  test('leaves names and numbers in the log, and neither token nor text', async () => {
    answering({});
    await readStoreFacts(rig.runtime, MAPLE);
    const calls = rig.lines.filter((line) => line['msg'] === 'platform call');
    expect(calls.map((line) => line['operation']).sort()).toEqual([
      'getChannels',
      'getOrderStatuses',
      'getStoreInformation',
    ]);
    expect(JSON.stringify(rig.lines)).not.toMatch(/token-1|Shop|Toronto/);
  });
});

test('a context has of store and person what handlers need, and no token or address', () => {
  const contexts = [
    toContextStore(storeRow()),
    toContextUser(userRow({ role: 'money', locale: 'de' }), { settings: { maskedRoles: ['money'] } }),
  ];
  expect(contexts).toEqual([
    { storeHash: 'maple1', name: 'Maple', timeZone: 'America/New_York', currencyCode: 'USD' },
    { id: 2, role: 'money', locale: 'de', isMasked: true },
  ]);
});
