import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { runtime } from '#lib/process/runtime.ts';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { installAndOpen, MAPLE } from './app.ts';
import { control, emulatorUrl } from './emulator.ts';
import { appSettings, EMULATOR_SETTINGS } from './settings.ts';
import { apiCalls, differences, indexRows, platformOrders, syncState, writeAsOther } from './sync-rig.ts';
import { killed, startReceiver, startWorkerProcess } from './worker-process.ts';

const ORDERS = 3_000;
const KILLS = 5;

// A larger store than other tests have, on an emulator of its own: a sync that is over in a moment cannot be killed.
const emulator = await startEmulator({ env: { ...EMULATOR_SETTINGS, EMULATOR_ORDERS: String(ORDERS) } });
Object.assign(process.env, appSettings(emulator.url, process.env['DATABASE_URL'] ?? ''));
afterAll(() => emulator.stop());

test(
  'a first sync whose worker is killed five times, while orders are made, changed and archived',
  { timeout: 240_000 },
  async () => {
    await using receiver = await startReceiver();
    await installAndOpen();
    // Slow enough that a kill meets it at work.
    await control('PUT', '/latency', { ms: 150 });
    const settings = { ...appSettings(emulator.url, process.env['DATABASE_URL'] ?? ''), APP_URL: receiver.url };
    const [first] = await platformOrders();
    const pages = Math.ceil((await platformOrders()).length / 250);
    await control('DELETE', '/ledger');
    let kills = 0;
    for (; kills < KILLS; kills += 1) {
      const before = await syncState();
      const worker = startWorkerProcess(settings);
      await expect
        .poll(async () => (await syncState())?.leaseNumber, { timeout: 40_000 })
        .not.toBe(before?.leaseNumber);
      await sleep(100 + 150 * kills);
      await killed(worker);
      await meddle((first?.id ?? 0) + kills * 50);
      // What a killed worker holds would run out by itself in ten seconds.
      await runtime().prisma.$executeRaw`UPDATE sync_states SET lease_until = now() WHERE lease_until IS NOT NULL`;
      await runtime().prisma.$executeRaw`UPDATE webhook_events SET claimed_at = NULL WHERE done_at IS NULL`;
      if ((await syncState())?.phase === 'done') break;
    }
    expect(kills).toBe(KILLS);
    await control('PUT', '/latency', { ms: 0 });
    const worker = startWorkerProcess(settings);
    try {
      await expect.poll(async () => (await syncState())?.phase, { timeout: 90_000, interval: 250 }).toBe('done');
      const waiting = () => runtime().prisma.webhookEvent.count({ where: { doneAt: null } });
      await expect.poll(waiting, { timeout: 60_000, interval: 250 }).toBe(0);
      await expect.poll(() => differences(), { timeout: 60_000, interval: 500 }).toEqual([]);
    } finally {
      await killed(worker);
    }
    const rows = await indexRows();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const [days] = await runtime().prisma.$queryRaw<{ orders: number }[]>`
    SELECT sum(orders)::int AS orders FROM order_day_counts WHERE store_hash = ${MAPLE}`;
    expect(days?.orders).toBe(rows.filter(({ place }) => place === 'listed').length);
    // Each kill costs the page that was being written, and the one that was on its way.
    const read = (await apiCalls('/v2/orders\\?')).filter(
      ({ path }) => path.includes('consignment_structure') && /sort=id(:|%3A)asc/.test(path),
    );
    expect(read.length).toBeLessThanOrEqual(pages + 2 * KILLS + 1);
  },
);

/** Ten of each kind, as other apps do. */
async function meddle(fromId: number): Promise<void> {
  const { access_token: token } = await control('POST', '/tokens', { store_hash: MAPLE });
  const send = async (method: string, path: string, body?: object): Promise<void> => {
    const answer = await fetch(`${emulatorUrl()}/stores/${MAPLE}${path}`, {
      method,
      headers: { 'x-auth-token': String(token), accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    await answer.arrayBuffer();
    expect(answer.ok).toBe(true);
  };
  const billing_address = {
    first_name: 'Jane',
    last_name: 'Doe',
    zip: '78751',
    country_iso2: 'US',
    email: 'jane@example.com',
  };
  const products = [{ name: 'Mug', quantity: 1, price_ex_tax: 10, price_inc_tax: 10.83 }];
  for (let at = 0; at < 10; at += 1) {
    await send('POST', '/v2/orders', { billing_address, products });
    await writeAsOther(fromId + 2 * at, { staff_notes: `changed ${fromId + at}` });
    await send('DELETE', `/v2/orders/${fromId + 2 * at + 1}`);
  }
}
