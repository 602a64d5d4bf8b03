import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { POST as queryOrders } from '#app/api/orders/query/route.ts';
import { GET as readOrders } from '#app/api/views/route.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import { createKeyTasks } from '#lib/jobs/key-tasks.ts';
import { createStoreClient } from '#lib/process/store-context.ts';
import { runtime } from '#lib/process/runtime.ts';
import { isSealedWithNewest, openToken, sealToken } from '#lib/session/token-seal.ts';
import { call, FJORD, installAndOpen, MAPLE } from './app.ts';
import { installStoreRow } from './install-rows.ts';

const STORES = Number(process.env['KEY_STORES'] ?? 25);

const app = runtime();
const first = app.env.TOKEN_ENCRYPTION_KEYS;
const second = { id: 'second', bytes: new Uint8Array(randomBytes(32)) };
const useKeys = (...keys: typeof first) => Object.assign(app.env, { TOKEN_ENCRYPTION_KEYS: keys });
const run = () => createKeyTasks(app)['reseal-tokens']({}, undefined as never) as Promise<void>;
const rows = () => app.prisma.store.findMany({ include: { sync: true }, orderBy: { storeHash: 'asc' } });
const [oldKey] = first;

beforeEach(async () => {
  useKeys(...first);
  await installAndOpen();
  await installAndOpen(FJORD);
});
afterAll(() => useKeys(...first));

test('a new key takes over from the old one: nothing fails before, meanwhile or after', async () => {
  if (oldKey === undefined) throw new Error('the tests have no key');
  const { bearer } = await installAndOpen();
  const secret = await sealToken('hook-secret', MAPLE as StoreHash, { keys: first });
  await app.prisma.syncState.updateMany({ where: { storeHash: MAPLE }, data: { sealedHookSecret: secret } });
  useKeys(second, oldKey);
  const { store } = createStoreClient(app, MAPLE as StoreHash, 'userRead');
  const asked = Array.from({ length: 20 }, async (_, index) => {
    if (index === 10) await run();
    await store.time();
    return (await call(readOrders, '/api/views', { headers: bearer })).status;
  });
  expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
  for (const { sealedToken } of await rows()) expect(isSealedWithNewest(sealedToken, { keys: [second] })).toBe(true);
  const hooks = (await rows()).find(({ storeHash }) => storeHash === MAPLE)?.sync?.sealedHookSecret;
  expect(isSealedWithNewest(hooks ?? '', { keys: [second] })).toBe(true);
  useKeys(second);
  await expect(createStoreClient(app, MAPLE as StoreHash, 'userRead').store.time()).resolves.toBeTruthy();
});

test('what is sealed with the newest key stays as it is, to the letter', async () => {
  const before = await rows();
  await run();
  expect((await rows()).map(({ sealedToken }) => sealedToken)).toEqual(before.map(({ sealedToken }) => sealedToken));
});

test('what no key opens stays, and keeps nobody else from the new one', async () => {
  if (oldKey === undefined) throw new Error('the tests have no key');
  await app.prisma.store.updateMany({ where: { storeHash: FJORD }, data: { sealedToken: 'nonsense' } });
  useKeys(second, oldKey);
  await run();
  const sealed = Object.fromEntries((await rows()).map((row) => [row.storeHash, row.sealedToken]));
  expect(sealed[FJORD]).toBe('nonsense');
  expect(isSealedWithNewest(sealed[MAPLE] ?? '', { keys: [second] })).toBe(true);
});

test(`${STORES} stores get the new key while people work: no request fails, and the old key can go`, async () => {
  if (oldKey === undefined) throw new Error('the tests have no key');
  const hashes: StoreHash[] = [];
  for (let made = 0; made < STORES; made += 1) {
    const { storeHash } = await installStoreRow();
    const sealedToken = await sealToken(`token of ${storeHash}`, storeHash, { keys: first });
    await app.prisma.store.update({ where: { storeHash }, data: { sealedToken } });
    hashes.push(storeHash);
  }
  const { bearer } = await installAndOpen();
  useKeys(second, oldKey);
  const came: Record<number, number> = {};
  const resealed = new AbortController();
  const person = async () => {
    do {
      const { status } = await call(queryOrders, '/api/orders/query', { method: 'POST', headers: bearer, body: {} });
      came[status] = (came[status] ?? 0) + 1;
    } while (!resealed.signal.aborted);
  };
  const people = [person(), person(), person()];
  await run();
  resealed.abort();
  await Promise.all(people);
  useKeys(second);
  await person();
  console.log(`keys: ${STORES} stores sealed anew, requests meanwhile and after by status ${JSON.stringify(came)}`);
  expect(Object.keys(came)).toEqual(['200']);
  expect(came[200]).toBeGreaterThan(3);
  const sealed = await app.prisma.store.findMany({ where: { storeHash: { in: [...hashes, MAPLE, FJORD] } } });
  expect(sealed).toHaveLength(STORES + 2);
  expect(sealed.filter(({ sealedToken }) => !isSealedWithNewest(sealedToken, { keys: [second] }))).toEqual([]);
  for (const { storeHash, sealedToken } of sealed.slice(0, 5))
    await expect(openToken(sealedToken, storeHash as StoreHash, { keys: [second] })).resolves.toBeTruthy();
}, 120_000);
