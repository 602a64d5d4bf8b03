import { beforeEach, describe, expect, test } from 'vitest';
import { runOnce } from 'graphile-worker';
import { GET as uninstallCallback } from '#app/api/uninstall/route.ts';
import { env } from '#lib/env.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { genuineToken } from '#tests/fixtures/twisted-tokens.ts';
import { APP, FJORD, install, installAndOpen, load, MAPLE, open, OWNER } from './app.ts';
import { control, ledger } from './emulator.ts';
import { rowCounts } from './rows.ts';

beforeEach(async () => {
  await control('DELETE', '/faults');
  await installAndOpen();
});

/** Runs every job that is due, as the worker does. */
const work = () => runOnce({ connectionString: env().DATABASE_URL, taskList: createTasks(runtime()) });
const store = () => runtime().prisma.store.findUnique({ where: { storeHash: MAPLE } });

async function failedJobs(): Promise<number> {
  const jobs = await runtime().prisma.$queryRaw<unknown[]>`
    SELECT FROM graphile_worker._private_jobs WHERE key LIKE 'probe %' AND last_error IS NOT NULL AND locked_at IS NULL`;
  return jobs.length;
}

async function uninstallNotice(): Promise<void> {
  const { BIGCOMMERCE_CLIENT_ID: clientId, BIGCOMMERCE_CLIENT_SECRET: clientSecret } = env();
  const now = new Date(Date.now() + 3_000);
  const token = genuineToken({ clientId, clientSecret, storeHash: MAPLE, userId: OWNER, ownerId: OWNER, now });
  expect((await uninstallCallback(new Request(`${APP}/api/uninstall?signed_payload_jwt=${token}`))).status).toBe(200);
}

describe('after an install', () => {
  test('the store’s name, zone and currency are read', async () => {
    await work();
    expect(await store()).toMatchObject({ name: 'Maple & Main', timeZone: 'America/New_York', currencyCode: 'USD' });
  });
});

describe('after an uninstall notice', () => {
  test('a genuine one deletes every row of the store, and leaves the other store’s', async () => {
    await installAndOpen(FJORD);
    await control('POST', '/uninstall', { store_hash: MAPLE });
    await uninstallNotice();
    await work();
    expect(await store()).toBeNull();
    for (const [table, rows] of Object.entries(await rowsOf(MAPLE))) expect([table, rows]).toEqual([table, 0]);
    expect((await rowsOf(FJORD))['stores']).toBe(1);
  });

  test('a false one changes nothing for long: the token works, so the store goes on', async () => {
    await uninstallNotice();
    expect((await store())?.status).toBe('suspended');
    await work();
    expect((await store())?.status).toBe('active');
  });

  test('while the platform cannot be asked, the store stays suspended and the job stays', async () => {
    await control('POST', '/faults', { match: { path: '/v2/time' }, action: { kind: 'status', status: 503 } });
    await uninstallNotice();
    await work();
    expect((await store())?.status).toBe('suspended');
    await control('DELETE', '/faults');
    // The worker writes a failure down after it has moved on; until then the job would get its later date back.
    await expect.poll(failedJobs).toBe(1);
    await runtime().prisma.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await work();
    expect((await store())?.status).toBe('active');
  });

  test('a purge of the old install does not touch the new one', async () => {
    await uninstallNotice();
    await open(await install());
    const before = await rowCounts();
    const old = await runtime().prisma.$queryRaw<{ payload: { installId: string } }[]>`
      SELECT payload FROM graphile_worker._private_jobs WHERE key LIKE 'probe %'`;
    expect(old).toHaveLength(1);
    await runtime().tenancy.purge({ storeHash: MAPLE as never, installId: old[0]?.payload.installId ?? '' });
    await work();
    expect((await store())?.status).toBe('active');
    expect((await rowCounts())['store_users']).toBe(before['store_users']);
  });
});

test('the sweep deletes what can no longer matter, and nothing else', async () => {
  await load();
  const { prisma } = runtime();
  await prisma.$executeRaw`UPDATE session_codes SET expires_at = now() - interval '1 minute' WHERE used_at IS NULL`;
  await prisma.$executeRaw`INSERT INTO spent_tokens (jti, use, spent_at) VALUES ('old-token', 'load', now() - interval '8 days')`;
  const before = await rowCounts();
  await createTasks(runtime())['sweep-sessions']({}, undefined as never);
  const after = await rowCounts();
  expect(await prisma.spentToken.findUnique({ where: { jti: 'old-token' } })).toBeNull();
  expect(after['session_codes']).toBeLessThan(before['session_codes'] ?? 0);
  expect(after['sessions']).toBe(before['sessions']);
  expect(after['stores']).toBe(before['stores']);
});

test('no job’s row holds a credential', async () => {
  const jobs = await runtime().prisma.$queryRaw<
    { payload: unknown }[]
  >`SELECT payload FROM graphile_worker._private_jobs`;
  expect(JSON.stringify(jobs)).not.toMatch(/eyJ|token/i);
  expect((await ledger()).length).toBeGreaterThan(0);
});

/** Rows of one store in every table that names a store; a table that nobody listed here is found by its column. */
async function rowsOf(storeHash: string): Promise<Record<string, number>> {
  const { prisma } = runtime();
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'store_hash'`;
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ n: bigint }[]>(
      `SELECT count(*) AS n FROM "${name}" WHERE store_hash = $1`,
      storeHash,
    );
    counts[name] = Number(row?.n);
  }
  expect(Object.keys(counts).length).toBeGreaterThan(4);
  return counts;
}
