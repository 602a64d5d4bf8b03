import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { Caller } from './emulator-caller.ts';
import { control, EMULATOR_ENV, FJORD, MAPLE, PanelVisitor } from './emulator-visitor.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  const env = { ...EMULATOR_ENV, EMULATOR_ORDERS: '300', EMULATOR_QUOTA: 'unlimited', EMULATOR_STORES: '10' };
  emulator = await startEmulator({ env });
});
afterAll(() => emulator.stop());

interface Store {
  readonly store_hash: string;
  readonly name: string;
  readonly users: readonly { readonly id: number; readonly role: string }[];
}

async function stores(): Promise<readonly Store[]> {
  return (await control(emulator.url, 'GET', '/stores')).body['stores'] as Store[];
}

test('ten stores are listed, the fixed ones first, and answer each for itself', async () => {
  const all = await stores();
  expect(all.map((store) => store.store_hash).slice(0, 2)).toEqual([MAPLE, FJORD]);
  expect(all).toHaveLength(10);
  const names = new Set<unknown>();
  for (const { store_hash: hash, name } of all) {
    const caller = await Caller.of(emulator.url, hash);
    expect(await caller.one('/v2/store')).toMatchObject({ id: hash, name });
    expect((await caller.one('/v2/orders/count'))['count']).toBeGreaterThan(0);
    const [newest] = await caller.list('/v2/orders?sort=id:desc&limit=1');
    names.add(JSON.stringify(newest?.['billing_address']));
    expect((await new Caller(emulator.url, hash === MAPLE ? FJORD : MAPLE, caller.token).get('/v2/store')).status).toBe(
      401,
    );
  }
  expect(names.size).toBeGreaterThan(8);
});

test('their people sign in to the panel, and a reset keeps them', async () => {
  const before = await stores();
  const last = before.at(-1);
  const visitor = new PanelVisitor(emulator.url);
  await visitor.signIn(last?.store_hash ?? '', last?.users[0]?.id ?? 0);
  expect(await visitor.text(`/manage/${last?.store_hash}/orders`)).toContain(last?.name);
  await control(emulator.url, 'POST', '/reset');
  expect(await stores()).toEqual(before);
});
