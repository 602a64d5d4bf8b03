import { beforeEach, describe, expect, test } from 'vitest';
import { POST as queryOrders } from '#app/api/orders/query/route.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, install, installAndOpen, load, MAPLE, open } from './app.ts';
import { control, ledger } from './emulator.ts';

let bearer: Record<string, string>;

beforeEach(async () => {
  await control('DELETE', '/faults');
  ({ bearer } = await installAndOpen());
  await control('DELETE', '/ledger');
});

const list = (headers = bearer) => call(queryOrders, '/api/orders/query', { method: 'POST', headers, body: {} });
const refuse = () =>
  control('POST', '/faults', {
    match: { store_hash: MAPLE, path: '/v2/*' },
    action: { kind: 'status', status: 401, body: {} },
  });

describe('a token that the platform refuses', () => {
  test('marks the store after two calls, and nobody knocks again', async () => {
    await refuse();
    expect(await list()).toMatchObject({ status: 409, body: { code: 'store_needs_approval' } });
    for (let tries = 0; tries < 5; tries += 1) expect((await list()).status).toBe(409);
    expect((await ledger({ kind: 'api' })).length).toBeLessThanOrEqual(2);
    const page = await load();
    expect(page.status).toBe(409);
    expect(await page.text()).toContain('must approve Orderdeck again');
  });

  test('is over with a new approval, for sessions that are open too', async () => {
    await refuse();
    await list();
    await control('DELETE', '/faults');
    await open(await install());
    expect((await list()).status).toBe(200);
  });

  test('is over when the hourly call finds that it was a mistake, and only then', async () => {
    await refuse();
    await list();
    const probe = () => createTasks(runtime())['probe-unapproved-stores']({}, undefined as never);
    await probe();
    expect((await list()).status).toBe(409);
    await control('DELETE', '/faults');
    await probe();
    expect((await list()).status).toBe(200);
  });

  test('marks nothing when another token has taken its place', async () => {
    const before = await runtime().prisma.store.findUniqueOrThrow({ where: { storeHash: MAPLE } });
    await open(await install());
    expect(await runtime().tenancy.markTokenRefused(MAPLE as never, before.sealedToken)).toBe(false);
    expect((await list()).status).toBe(200);
  });
});

test('a permission that is missing for one family of calls leaves the store open', async () => {
  await control('POST', '/faults', {
    match: { path: '/v2/orders*' },
    action: { kind: 'status', status: 403, body: {} },
    times: 1,
  });
  expect(await list()).toMatchObject({ status: 409, body: { code: 'store_needs_approval' } });
  expect((await list()).status).toBe(200);
});
