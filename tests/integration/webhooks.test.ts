import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runtime } from '#lib/process/runtime.ts';
import { FJORD, installAndOpen, MAPLE } from './app.ts';
import { control, ledger } from './emulator.ts';
import { restartProcess } from './fresh-process.ts';
import { rowCounts } from './rows.ts';
import { apiCalls, differences, indexRows, syncState, work, writeAsOther } from './sync-rig.ts';
import { deliver, eventBody, hookHeaders, signed } from './webhook-sender.ts';

let headers: Record<string, string>;

async function installFresh(): Promise<void> {
  await control('POST', '/reset');
  await control('PUT', '/webhooks', { drop_rate: 1 });
  await runtime().prisma.$executeRaw`DELETE FROM stores`;
  await restartProcess();
  await installAndOpen();
  await work();
  headers = await hookHeaders();
  await control('DELETE', '/ledger');
}

const events = () => runtime().prisma.webhookEvent.findMany({ orderBy: { id: 'asc' } });
/** Single reads of orders, as a refresh makes them. */
const reads = async (orderId: number) => (await apiCalls(`/v2/orders/${orderId}\\?`)).length;

describe('forged deliveries', () => {
  // One store for all: each test shows that nothing happens.
  beforeAll(installFresh);
  const body = eventBody(150);
  const right = () => ({ ...headers, ...signed(body) });
  const [other] = ['b'.repeat(40)];
  const changed = (name: string, value: string) => () => ({ ...right(), [name]: value });
  const without =
    (...names: string[]) =>
    () =>
      Object.fromEntries(Object.entries(right()).filter(([name]) => !names.includes(name)));
  const SECRET = 'x-orderdeck-hook';

  test.each<[string, () => Record<string, string>, string?]>([
    ['neither secret nor signature', () => ({})],
    ['a signature without the store’s secret', without(SECRET)],
    ['an empty secret', changed(SECRET, '')],
    ['a secret of another length', changed(SECRET, `${MAPLE}.short`)],
    ['another secret', changed(SECRET, `${MAPLE}.${'A'.repeat(43)}`)],
    [
      'the secret for a store that is not installed',
      () => ({ ...right(), [SECRET]: headers[SECRET]?.replace(MAPLE, 'zzzz9999') ?? '' }),
    ],
    ['a secret with a letter more', () => ({ ...right(), [SECRET]: `${headers[SECRET]}A` })],
    ['two secrets in one header', () => ({ ...right(), [SECRET]: `${headers[SECRET]}, ${headers[SECRET]}` })],
    ['a store hash that leads elsewhere', changed(SECRET, `../${MAPLE}.${'A'.repeat(43)}`)],
    ['the client secret as the secret', changed(SECRET, `${MAPLE}.integration-client-secret-of-no-real-store-1`)],
    ['a session token in place of the secret', changed(SECRET, `Bearer eyJhbGciOiJIUzI1NiJ9.e30.${'a'.repeat(43)}`)],
    ['a signature by another secret', () => ({ ...headers, ...signed(body, { secret: other }) })],
    ['a signature of another body', () => ({ ...headers, ...signed(eventBody(151)) })],
    ['a body that was indented', right, JSON.stringify(JSON.parse(body), null, 2)],
    ['a body with a space more', right, `${body} `],
    ['a body that was cut', right, body.slice(0, -1)],
    ['another id than was signed', changed('webhook-id', 'msg_2')],
    ['another time than was signed', changed('webhook-timestamp', String(Math.floor(Date.now() / 1_000) - 9))],
    ['NaN for a time', changed('webhook-timestamp', 'NaN')],
    ['a time with letters behind', () => ({ ...right(), 'webhook-timestamp': `${right()['webhook-timestamp']}abc` })],
    ['an old time that was not signed', changed('webhook-timestamp', '1700000000')],
    [
      'an old signature by another secret',
      () => ({ ...headers, ...signed(body, { secret: other, atMs: Date.now() - 172_800_000 }) }),
    ],
    ['version 2 only', () => ({ ...right(), 'webhook-signature': `v2,${right()['webhook-signature']?.slice(3)}` })],
    ['no signature beside id and time', without('webhook-signature')],
    ['no id beside time and signature', without('webhook-id')],
    ['no time beside id and signature', without('webhook-timestamp')],
    ['an empty signature', changed('webhook-signature', '')],
    ['a signature of the id only', changed('webhook-signature', 'v1,aWQ=')],
  ])('with %s: 401, and nothing happens', async (_what, forged, forgedBody = body) => {
    const before = await rowCounts();
    expect((await deliver({ headers: forged(), body: forgedBody })).status).toBe(401);
    await work();
    expect(await rowCounts()).toEqual(before);
    expect(await ledger({ kind: 'api' })).toEqual([]);
    expect(await syncState()).toMatchObject({ eventsIgnored: 0, eventsLate: 0 });
  });

  test('a body of more than 64 KB is not read to its end', async () => {
    const huge = `${body.slice(0, -1)},"more":"${'x'.repeat(70_000)}"}`;
    expect((await deliver({ headers: { ...headers, ...signed(huge) }, body: huge })).status).toBe(413);
    expect(await events()).toEqual([]);
  });
});

describe('genuine deliveries', () => {
  beforeEach(installFresh);
  test('are answered with an empty 200, and the order is read', async () => {
    await writeAsOther(150, { staff_notes: 'changed elsewhere' });
    expect(await differences()).toEqual(['150 is stale']);
    await control('DELETE', '/ledger');
    const body = eventBody(150);
    expect(await deliver({ headers: { ...headers, ...signed(body) }, body })).toEqual({ status: 200, length: 0 });
    await work();
    expect(await reads(150)).toBe(1);
    expect(await differences()).toEqual([]);
    const state = await syncState();
    expect(state?.lastEventAt).not.toBeNull();
    expect(state?.lastEventLagMs).toBeGreaterThanOrEqual(0);
    expect((await events()).every(({ doneAt }) => doneAt !== null)).toBe(true);
  });

  test('need no signature where the platform does not sign', async () => {
    expect((await deliver({ headers, body: eventBody(150) })).status).toBe(200);
    await work();
    expect(await reads(150)).toBe(1);
  });

  test('signed two days ago are hints all the same, and counted', async () => {
    const body = eventBody(150, { created_at: Math.floor(Date.now() / 1_000) - 172_800 });
    const late = signed(body, { atMs: Date.now() - 172_800_000 });
    await writeAsOther(150, { staff_notes: 'changed two days ago' });
    expect((await deliver({ headers: { ...headers, ...late }, body })).status).toBe(200);
    await work();
    expect(await differences()).toEqual([]);
    expect((await syncState())?.eventsLate).toBe(1);
  });

  test.each([
    ['an empty body', ''],
    ['no JSON', 'not json'],
    ['an unknown scope', eventBody(150, { scope: 'store/coffee/brewed' })],
    ['another store’s event', eventBody(150, {}, FJORD)],
    ['no data', eventBody(150, { data: null })],
    ['an order number of words', eventBody(150, { data: { id: 'one hundred' } })],
  ])('with %s are accepted, ignored and counted', async (_what, body) => {
    expect(await deliver({ headers: { ...headers, ...signed(body) }, body })).toEqual({ status: 200, length: 0 });
    await work();
    expect(await events()).toEqual([]);
    expect(await ledger({ kind: 'api' })).toEqual([]);
    expect((await syncState())?.eventsIgnored).toBe(1);
  });

  test('with a number as text are about that order', async () => {
    await deliver({ headers, body: eventBody(150, { data: { type: 'order', id: '150' } }) });
    await work();
    expect(await reads(150)).toBe(1);
  });

  test('of one event a thousand times, two hundred at once: a thousand 200, one read, one event', async () => {
    const body = eventBody(150);
    const delivery = { headers: { ...headers, ...signed(body, { id: 'msg_1' }) }, body };
    const statuses: number[] = [];
    for (let round = 0; round < 5; round += 1)
      statuses.push(
        ...(await Promise.all(Array.from({ length: 200 }, () => deliver(delivery)))).map(({ status }) => status),
      );
    expect(statuses).toEqual(Array.from({ length: 1_000 }, () => 200));
    await work();
    expect(await reads(150)).toBe(1);
    expect(await events()).toHaveLength(1);
  });

  test('of many events about one order are one read', async () => {
    const bodies = Array.from({ length: 40 }, () => eventBody(150));
    await Promise.all(bodies.map((body) => deliver({ headers: { ...headers, ...signed(body) }, body })));
    await Promise.all([work(), work()]);
    expect(await reads(150)).toBe(1);
    expect((await events()).filter(({ doneAt }) => doneAt !== null)).toHaveLength(40);
  });

  test('that came while their order was read are read for after a while, not forgotten', async () => {
    await deliver({ headers, body: eventBody(150) });
    await work();
    await deliver({ headers, body: eventBody(150) });
    await work();
    expect(await reads(150)).toBe(1);
    expect((await events()).filter(({ doneAt }) => doneAt === null)).toHaveLength(1);
    await runtime().prisma
      .$executeRaw`UPDATE webhook_events SET claimed_at = claimed_at - interval '3 seconds', done_at = done_at - interval '3 seconds'`;
    await runtime().prisma.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await work();
    expect(await reads(150)).toBe(2);
    expect((await events()).filter(({ doneAt }) => doneAt === null)).toEqual([]);
  });

  test('about many orders are one list', async () => {
    const ids = (await indexRows()).slice(40, 80).map(({ id }) => id);
    for (const id of ids) await writeAsOther(id, { staff_notes: `changed ${randomUUID()}` });
    await control('DELETE', '/ledger');
    const { now_ms: platformMs } = await control('GET', '/clock');
    const created = { created_at: Math.floor(Number(platformMs) / 1_000) };
    for (const id of ids) await deliver({ headers, body: eventBody(id, created) });
    await runtime().prisma.$executeRaw`UPDATE webhook_events SET received_at = created_at`;
    await work();
    expect((await apiCalls('/v2/orders')).map(({ path }) => path)).toEqual([
      expect.stringContaining('min_date_modified'),
    ]);
    expect(await differences()).toEqual([]);
  });

  test('of an order that is archived or gone take it off the list', async () => {
    await writeAsOther(150, { is_deleted: true });
    await deliver({ headers, body: eventBody(150, { scope: 'store/order/archived' }) });
    await deliver({ headers, body: eventBody(99_999) });
    await work();
    const rows = await indexRows();
    expect(rows.find(({ id }) => id === 150)?.place).toBe('archived');
    expect(rows.find(({ id }) => id === 99_999)?.place).toBe('gone');
    expect(await differences()).toEqual([]);
  });

  test('of a shipment bring its tracking number', async () => {
    const shipped = await runtime().prisma.indexedOrder.findFirst({ where: { itemsShipped: { gt: 0 } } });
    const orderId = shipped?.orderId ?? 0;
    const data = { type: 'shipment', id: 1, orderId };
    await deliver({ headers, body: eventBody(0, { scope: 'store/shipment/updated', data }) });
    await work();
    const row = await runtime().prisma.indexedOrder.findFirst({ where: { orderId } });
    expect(row?.trackingReadAt).not.toBeNull();
    expect((await apiCalls(`/v2/orders/${orderId}/shipments`)).length).toBe(1);
  });

  test('wait while the platform cannot be read, and none is lost', async () => {
    await writeAsOther(150, { staff_notes: 'changed in an outage' });
    await control('POST', '/faults', {
      match: { path: '/v2/orders/150' },
      action: { kind: 'rate_limited', headers: 'none' },
      times: 3,
    });
    await deliver({ headers, body: eventBody(150) });
    await work();
    expect((await events()).map(({ doneAt, claimedAt }) => [doneAt, claimedAt])).toEqual([[null, null]]);
    expect((await syncState())?.lastFailure).toBe('too_many_requests');
    await restartProcess();
    await runtime().prisma.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await work();
    expect(await differences()).toEqual([]);
    expect((await syncState())?.lastFailure).toBeNull();
  });

  test('of an order that cannot be read are done, and the order is listed with the reason', async () => {
    await control('POST', '/faults', { match: { path: '/v2/orders/150' }, action: { kind: 'html' } });
    await deliver({ headers, body: eventBody(150) });
    await deliver({ headers, body: eventBody(151) });
    await work();
    expect((await runtime().prisma.quarantinedOrder.findMany()).map(({ orderId }) => orderId)).toEqual([150]);
    expect((await events()).every(({ doneAt }) => doneAt !== null)).toBe(true);
  });
});
