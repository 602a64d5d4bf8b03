import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { POST as queryOrders } from '#app/api/orders/query/route.ts';
import { POST as createView } from '#app/api/views/route.ts';
import { GET as uninstallCallback } from '#app/api/uninstall/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import { genuineToken } from '#tests/fixtures/twisted-tokens.ts';
import { APP, call, FJORD, install, installAndOpen, MAPLE, open, OWNER } from './app.ts';
import { control, ledger } from './emulator.ts';
import { linkFacts } from './routes/callers.ts';
import { rowsOfStore } from './rows.ts';
import { differences, syncState, work } from './sync-rig.ts';

const INTERLEAVINGS = Number(process.env['PURGE_INTERLEAVINGS'] ?? 4);

const POLL = { timeout: 30_000, interval: 20 };
/** Several first syncs stand behind each of these. */
const TEST_TIMEOUT_MS = 120_000;

const store = (storeHash: string) => runtime().prisma.store.findUnique({ where: { storeHash } });
const list = (bearer: Record<string, string>) =>
  call(queryOrders, '/api/orders/query', { method: 'POST', headers: bearer, body: {} });

/** As the platform does it: the token is dead, and the app is told. */
async function uninstall(storeHash: string): Promise<void> {
  await control('POST', '/uninstall', { store_hash: storeHash });
  const now = new Date(Date.now() + 3_000);
  const token = genuineToken({ ...linkFacts(storeHash, OWNER), ownerId: OWNER, now });
  expect((await uninstallCallback(new Request(`${APP}/api/uninstall?signed_payload_jwt=${token}`))).status).toBe(200);
}

/** When the next install comes: somewhere around the purge, and in every fourth round just after it. */
async function momentOf(round: number): Promise<void> {
  if (round % 4 === 3) await expect.poll(() => store(FJORD), POLL).toBeNull();
  else await sleep((round * 17) % 120);
}

const countOf = (rows: Record<string, string[]>) => Object.values(rows).reduce((sum, of) => sum + of.length, 0);

beforeAll(async () => {
  await installAndOpen(FJORD);
  await installAndOpen(MAPLE);
});
beforeEach(() => control('DELETE', '/faults'));

test(
  'an uninstall leaves no row of the store in any table, no job that runs for it, and every row of the others',
  async () => {
    const { bearer } = await installAndOpen(FJORD);
    await work();
    const headers = { ...bearer, 'idempotency-key': crypto.randomUUID() };
    const body = { name: 'Mine', isShared: true, query: '', columns: [], sort: 'id:desc' };
    expect((await call(createView, '/api/views', { method: 'POST', headers, body })).status).toBe(200);
    const [before, others] = [await rowsOfStore(FJORD), await rowsOfStore(MAPLE)];
    const filled = Object.keys(before).filter((table) => (before[table]?.length ?? 0) > 0);
    expect(filled).toEqual(
      expect.arrayContaining(['indexed_orders', 'saved_views', 'search_words', 'sessions', 'stores']),
    );
    await uninstall(FJORD);
    const toldAt = performance.now();
    await work();
    const purgedMs = Math.round(performance.now() - toldAt);
    console.log(`uninstall: ${countOf(before)} rows of ${filled.length} tables, gone ${purgedMs} ms after the notice`);
    expect(countOf(await rowsOfStore(FJORD))).toBe(0);
    expect(await rowsOfStore(MAPLE)).toEqual(others);
    await control('DELETE', '/ledger');
    await runtime().prisma.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL`;
    await work();
    expect((await ledger({ store_hash: FJORD, kind: 'api' })).length).toBe(0);
    expect((await list(bearer)).status).toBe(401);
  },
  TEST_TIMEOUT_MS,
);

test(
  `an install that comes while the earlier one is purged stays whole, in ${INTERLEAVINGS} interleavings`,
  async () => {
    const ends: Record<string, number> = {};
    for (let round = 0; round < INTERLEAVINGS; round += 1) {
      await installAndOpen(FJORD);
      const earlier = await store(FJORD);
      await uninstall(FJORD);
      let comesAgain: Response | undefined;
      await Promise.all([
        work(),
        momentOf(round).then(async () => {
          comesAgain = await install(FJORD);
        }),
      ]);
      if (comesAgain === undefined) throw new Error('the install did not answer');
      const { bearer } = await open(comesAgain);
      await work();
      const now = await store(FJORD);
      expect(now).toMatchObject({ status: 'active' });
      expect(now?.installId).not.toBe(earlier?.installId);
      expect((await list(bearer)).status).toBe(200);
      expect(await syncState(FJORD)).toMatchObject({ installId: now?.installId, phase: 'done' });
      expect(await differences(FJORD)).toEqual([]);
      const wasPurged = now?.indexNumber !== earlier?.indexNumber;
      ends[wasPurged ? 'purged first' : 'installed first'] =
        (ends[wasPurged ? 'purged first' : 'installed first'] ?? 0) + 1;
    }
    console.log(`purge and install at once: ${JSON.stringify(ends)}`);
  },
  TEST_TIMEOUT_MS + INTERLEAVINGS * 5_000,
);

test(
  'an approval while the first sync reads gives it the new token: no order is lost',
  async () => {
    await installAndOpen(MAPLE);
    await control('DELETE', '/ledger');
    const slow = { match: { store_hash: MAPLE, path: '/v2/orders*' }, action: { kind: 'latency', ms: 400 } };
    await control('POST', '/faults', slow);
    const working = work();
    const pages = async () => (await ledger({ store_hash: MAPLE, kind: 'api', path: '/v2/orders' })).length;
    await expect.poll(pages, POLL).toBeGreaterThan(0);
    const before = await store(MAPLE);
    const again = await install(MAPLE);
    await control('DELETE', '/faults');
    await working;
    await work();
    const { bearer } = await open(again);
    const now = await store(MAPLE);
    expect(now).toMatchObject({ status: 'active' });
    expect(now?.sealedToken).not.toBe(before?.sealedToken);
    expect(await syncState(MAPLE)).toMatchObject({ installId: now?.installId, phase: 'done' });
    expect(await differences(MAPLE)).toEqual([]);
    expect((await list(bearer)).status).toBe(200);
    const refused = (await ledger({ store_hash: MAPLE, kind: 'api', limit: '20000' })).filter(
      ({ status }) => status === 401,
    );
    expect(refused.length).toBeLessThanOrEqual(4);
  },
  TEST_TIMEOUT_MS,
);
