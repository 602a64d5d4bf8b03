import { runOnce } from 'graphile-worker';
import { beforeAll, describe, expect, test } from 'vitest';
import { PUT as savePreference } from '#app/api/preferences/list/route.ts';
import { POST as openSession } from '#app/api/session/route.ts';
import { env } from '#lib/env.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, install, installAndOpen, load, MAPLE, open, readRedirect, STAFF } from './app.ts';
import { control, ledger } from './emulator.ts';

const work = () => runOnce({ connectionString: env().DATABASE_URL, taskList: createTasks(runtime()) });

/** Opens the app at a fragment of the list, as its boot script does. */
async function openAt(fragment: string, userId?: number) {
  const { code, path } = readRedirect(await load(MAPLE, userId));
  const body = { code, path: `${path}${fragment}` };
  const answer = await call(openSession, '/api/session', { method: 'POST', body });
  expect(answer.status).toBe(200);
  return answer.body as { first: Record<string, unknown>; beside: Record<string, unknown>; token: string };
}

describe('opening the list', () => {
  beforeAll(async () => {
    await install();
    const { session } = await open(await load());
    expect(session.first).toMatchObject({ kind: 'orders' });
    await work();
    expect(await runtime().prisma.syncState.findUnique({ where: { storeHash: MAPLE } })).toMatchObject({
      phase: 'done',
    });
  });

  test('brings rows and counts from the whole index, without a call to the platform', async () => {
    await control('DELETE', '/ledger');
    const { first, beside } = await openAt('');
    expect(first).toMatchObject({ kind: 'found', search: { query: '', page: 1, limit: 50 } });
    expect((first['page'] as { rows: unknown[] }).rows).toHaveLength(50);
    expect(beside).toMatchObject({ sync: { phase: 'ready', platform: 'up' }, preference: {} });
    expect((beside['views'] as { defaults: unknown[] }).defaults).toHaveLength(5);
    expect(await ledger({ kind: 'api' })).toEqual([]);
  });

  test('brings what the fragment asks for', async () => {
    const { first } = await openAt('#q=status%3Aawaiting-fulfillment&sort=total&limit=25');
    expect(first).toMatchObject({
      kind: 'found',
      search: { query: 'status:awaiting-fulfillment', sort: { field: 'total', direction: 'asc' }, limit: 25 },
    });
    const { rows } = first['page'] as { rows: { status: { id: number }; total: { amount: string } }[] };
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map(({ status }) => status.id))).toEqual(new Set([11]));
    const totals = rows.map(({ total }) => Number(total.amount));
    expect(totals).toEqual([...totals].sort((one, other) => one - other));
  });

  test('leaves a text that cannot be read to the screen, which shows where', async () => {
    expect((await openAt('#q=total%3A%3Emuch')).first).toEqual({ kind: 'none' });
  });

  test('keeps to the person’s own page size', async () => {
    const { bearer } = await open(await load(MAPLE, STAFF));
    const headers = { ...bearer, 'idempotency-key': crypto.randomUUID() };
    const saved = await call(savePreference, '/api/preferences/list', { method: 'PUT', headers, body: { limit: 100 } });
    expect(saved.status).toBe(200);
    const { first, beside } = await openAt('', STAFF);
    expect(first).toMatchObject({ kind: 'found', search: { limit: 100 } });
    expect(beside).toMatchObject({ preference: { limit: 100 } });
  });

  test('brings the rows of the view that the person opens the list with, unless the fragment says something', async () => {
    const { bearer } = await open(await load(MAPLE, STAFF));
    const prefer = async (preference: object) => {
      const headers = { ...bearer, 'idempotency-key': crypto.randomUUID() };
      await call(savePreference, '/api/preferences/list', { method: 'PUT', headers, body: preference });
    };
    await prefer({ startView: 'late', limit: 25 });
    await control('DELETE', '/ledger');
    const { first, beside } = await openAt('', STAFF);
    const { defaults } = beside['views'] as { defaults: { key: string; query: string }[] };
    const { query } = defaults.find(({ key }) => key === 'late') ?? expect.unreachable('no such view');
    const sort = { field: 'created', direction: 'asc' };
    expect(first).toMatchObject({ kind: 'found', search: { query, sort, page: 1, limit: 25 } });
    expect(await ledger({ kind: 'api' })).toEqual([]);
    expect((await openAt('#sort=total', STAFF)).first).toMatchObject({ search: { query: '', limit: 25 } });
    await prefer({ startView: 'late', hiddenViews: ['late'] });
    expect((await openAt('', STAFF)).first).toMatchObject({ search: { query: '', limit: 50 } });
    await prefer({});
  });

  test('brings the rows of the store’s choice to whoever chose nothing', async () => {
    await runtime().prisma.store.update({ where: { storeHash: MAPLE }, data: { settings: { startView: 'unpaid' } } });
    expect((await openAt('')).first).toMatchObject({ search: { query: expect.stringMatching(/^unpaid/) } });
    await runtime().prisma.store.update({ where: { storeHash: MAPLE }, data: { settings: {} } });
    expect((await openAt('')).first).toMatchObject({ search: { query: '' } });
  });

  test('works from the index while the platform does not', async () => {
    await control('POST', '/faults', { match: { path: '*' }, action: { kind: 'status', status: 503 } });
    const { first } = await openAt('');
    await control('DELETE', '/faults');
    expect(first).toMatchObject({ kind: 'found' });
  });
});

test('the first sync of another store leaves its list live', async () => {
  await installAndOpen('r7wd2xnp5');
  const { session } = await open(await load('r7wd2xnp5'));
  expect(session.first).toMatchObject({ kind: 'orders' });
});
