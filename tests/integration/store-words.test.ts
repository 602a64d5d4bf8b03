import { runOnce } from 'graphile-worker';
import { afterEach, describe, expect, test } from 'vitest';
import { env } from '#lib/env.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { install, installAndOpen, load, MAPLE, open } from './app.ts';
import { control, ledger } from './emulator.ts';

afterEach(() => control('DELETE', '/faults'));

const HOUR_MS = 60 * 60_000;

async function ageFacts(ms: number): Promise<void> {
  const factsAt = new Date(Date.now() - ms);
  await runtime().prisma.store.update({ where: { storeHash: MAPLE }, data: { factsAt, channels: [] } });
}

const work = () => runOnce({ connectionString: env().DATABASE_URL, taskList: createTasks(runtime()) });

describe('the words of a store', () => {
  test('come with the session: channels by name, the fifteen statuses with the store’s labels', async () => {
    const { session } = await installAndOpen();
    expect(session.store.channels.length).toBeGreaterThan(1);
    expect(session.store.channels.every(({ id, name }) => id > 0 && name !== '')).toBe(true);
    expect(session.store.statuses).toHaveLength(15);
    const ids = session.store.statuses.map(({ id }) => id);
    expect(new Set(ids).size).toBe(15);
    // The control panel's order, which is not the order of their numbers.
    expect(ids.indexOf(7)).toBeLessThan(ids.indexOf(2));
    expect(ids[0]).toBe(0);
  });

  test('are read again when somebody opens the app an hour later, and not before', async () => {
    await installAndOpen();
    await work();
    await ageFacts(HOUR_MS - 60_000);
    await open(await load());
    await work();
    expect((await open(await load())).session.store.channels).toEqual([]);
    await ageFacts(HOUR_MS + 60_000);
    await open(await load());
    await work();
    expect((await open(await load())).session.store.channels.length).toBeGreaterThan(1);
  });

  test('that a store does not let the app read cost neither its name nor its zone', async () => {
    await control('POST', '/faults', { match: { path: '/v3/channels' }, action: { kind: 'status', status: 403 } });
    const { session } = await open(await install());
    expect(session.store).toMatchObject({ name: 'Maple & Main', timeZone: 'America/New_York' });
    expect(session.store.statuses).toHaveLength(15);
    expect(await ledger({ path: '/v3/channels' })).not.toHaveLength(0);
  });
});
