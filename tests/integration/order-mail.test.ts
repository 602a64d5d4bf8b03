import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readChannel, PUT as changeChannel } from '#app/api/settings/recipients/[channelId]/route.ts';
import { GET as readStore, PUT as changeStore } from '#app/api/settings/recipients/route.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import type { RecipientsView } from '#lib/order-mail/contract.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, installAndOpen, load, MAPLE, open, STAFF } from './app.ts';
import { control, platformWrites } from './emulator.ts';
import { keepLog } from './routes/canaries.ts';
import { otherApp, type Platform } from './shippable.ts';

type Bearer = Record<string, string>;
type Lists = RecipientsView['recipients'];

const STORE = '/v3/orders/settings';
const CHANNEL = `${STORE}/channels/1`;
const LISTS = { orderPlaced: ['ada@maple.example', 'bo@maple.example'], forwardInvoice: [] };

let owner: Bearer;
let platform: Platform;

beforeAll(async () => {
  owner = (await installAndOpen()).bearer;
  platform = await otherApp();
});
beforeEach(async () => {
  await control('DELETE', '/faults');
  await platform('PUT', STORE, wire({ orderPlaced: ['orders@maple.example'], forwardInvoice: [] }));
  await platform('PUT', CHANNEL, wire(null));
  await control('DELETE', '/ledger');
  await runtime().prisma.auditEntry.deleteMany();
});

const wire = (lists: Lists) => ({
  notifications: {
    order_placed: { email_addresses: lists?.orderPlaced ?? null },
    forward_invoice: { email_addresses: lists?.forwardInvoice ?? null },
  },
});
const keyed = (as: Bearer, key: string) => ({ ...as, 'idempotency-key': key });
const read = async (of: 'store' | 'channel' = 'store', as = owner) => {
  const options = { headers: as, params: { channelId: '1' } };
  const handler = of === 'store' ? readStore : readChannel;
  return (await call(handler, '/api/settings/recipients', options)).body as unknown as RecipientsView;
};
async function change(of: 'store' | 'channel', body: unknown, as = owner, key: string = crypto.randomUUID()) {
  const handler = of === 'store' ? changeStore : changeChannel;
  const options = { method: 'PUT', headers: keyed(as, key), params: { channelId: '1' }, body };
  return call(handler, '/api/settings/recipients', options);
}
const writes = async () => (await platformWrites()).map(({ method, path }) => `${method} ${path}`);

describe('whom the store mails about orders', () => {
  test('is read, and changed once for one click', async () => {
    const { recipients, base } = await read();
    expect(recipients).toEqual({ orderPlaced: ['orders@maple.example'], forwardInvoice: [] });
    const key = crypto.randomUUID();
    const [first, again] = [
      await change('store', { base, recipients: LISTS }, owner, key),
      await change('store', { base, recipients: LISTS }, owner, key),
    ];
    expect([first.status, again.status, first.body['recipients'], again.body]).toEqual([200, 200, LISTS, first.body]);
    expect(await writes()).toEqual([expect.stringMatching(/^PUT .*\/v3\/orders\/settings$/)]);
    expect(await platform('GET', STORE)).toMatchObject(wire(LISTS));
  });

  test('is nobody where a list is empty', async () => {
    const { base } = await read();
    await change('store', { base, recipients: { orderPlaced: [], forwardInvoice: [] } });
    expect((await read()).recipients).toEqual({ orderPlaced: [], forwardInvoice: [] });
  });

  test('stands in the record by how many, never by who; no address is logged', async () => {
    const log = keepLog();
    const { base } = await read();
    await change('store', { base, recipients: LISTS });
    const [row] = await runtime().prisma.auditEntry.findMany();
    expect(row).toMatchObject({
      action: 'mail.recipients',
      outcome: 'done',
      subject: 'order mail store',
      before: { orderPlaced: 1, forwardInvoice: 0 },
      after: { orderPlaced: 2, forwardInvoice: 0 },
    });
    const intents = await runtime().prisma.intent.findMany({ where: { action: 'mail.recipients' } });
    expect(log.length).toBeGreaterThan(0);
    expect(
      JSON.stringify([row?.before, row?.after, intents, log], (_, value: unknown) =>
        typeof value === 'bigint' ? 0 : value,
      ),
    ).not.toContain('@maple.example');
  });

  test('that somebody else changed meanwhile is not overwritten', async () => {
    const { base } = await read();
    await platform('PUT', STORE, wire({ orderPlaced: ['new@maple.example'], forwardInvoice: [] }));
    await control('DELETE', '/ledger');
    expect(await change('store', { base, recipients: LISTS })).toMatchObject({
      status: 409,
      body: { code: 'conflict', message: expect.stringContaining('Somebody changed these addresses') },
    });
    expect(await writes()).toEqual([]);
    const now = await read();
    expect((await change('store', { base: now.base, recipients: LISTS })).status).toBe(200);
  });

  test('and stands as wanted already is not sent again', async () => {
    const { base } = await read();
    await platform('PUT', STORE, wire(LISTS));
    await control('DELETE', '/ledger');
    expect(await change('store', { base, recipients: LISTS })).toMatchObject({
      status: 200,
      body: { recipients: LISTS },
    });
    expect(await writes()).toEqual([]);
  });
});

describe('a channel', () => {
  test('follows the store until it has lists of its own, and again when they are lifted', async () => {
    const first = await read('channel');
    expect(first.recipients).toBeNull();
    const own = await change('channel', { base: first.base, recipients: LISTS });
    expect(own).toMatchObject({ status: 200, body: { recipients: LISTS } });
    expect((await read()).recipients?.orderPlaced).toEqual(['orders@maple.example']);
    const lifted = await change('channel', { base: own.body['base'], recipients: null });
    expect(lifted).toMatchObject({ status: 200, body: { recipients: null, base: first.base } });
    expect(await platform('GET', CHANNEL)).toMatchObject(wire(null));
  });

  test('that there is not is said to be none', async () => {
    const answer = await call(readChannel, '/api/settings/recipients/77', {
      headers: owner,
      params: { channelId: '77' },
    });
    expect(answer.status).toBe(404);
  });
});

describe('what cannot be', () => {
  test.each([
    { orderPlaced: ['nobody'], forwardInvoice: [] },
    { orderPlaced: Array.from({ length: 51 }, (_, at) => `p${at}@maple.example`), forwardInvoice: [] },
    { orderPlaced: null, forwardInvoice: [] },
    { orderPlaced: [] },
    null,
  ])('%j is refused for the store before anything is asked', async (recipients) => {
    const { base } = await read();
    await control('DELETE', '/ledger');
    expect((await change('store', { base, recipients })).status).toBe(400);
    expect(await writes()).toEqual([]);
  });

  test('what the platform refuses is told with its field', async () => {
    const { base } = await read();
    await control('POST', '/faults', {
      match: { method: 'PUT', path: STORE },
      action: {
        kind: 'status',
        status: 422,
        body: { status: 422, title: 'x', errors: { 'notifications.order_placed.email_addresses.0': 'error.email' } },
      },
      times: 1,
    });
    const answer = await change('store', { base, recipients: LISTS });
    expect(answer.status).toBe(422);
    expect((await read()).recipients?.orderPlaced).toEqual(['orders@maple.example']);
  });

  test('staff may neither read nor change it', async () => {
    await control('POST', '/allow-user', { store_hash: MAPLE, user_id: STAFF });
    const staff = (await open(await load(MAPLE, STAFF))).bearer;
    const { base } = await read();
    expect((await call(readStore, '/api/settings/recipients', { headers: staff })).status).toBe(403);
    expect((await change('store', { base, recipients: LISTS }, staff)).status).toBe(403);
    expect(await runtime().prisma.auditEntry.findMany({ select: { action: true, outcome: true } })).toEqual([
      { action: 'mail.recipients', outcome: 'denied' },
    ]);
  });
});

describe('an answer that is lost', () => {
  const lose = () =>
    control('POST', '/faults', { match: { method: 'PUT', path: STORE }, action: { kind: 'drop_after' }, times: 1 });

  test('is looked up at once', async () => {
    const { base } = await read();
    await lose();
    expect(await change('store', { base, recipients: LISTS })).toMatchObject({
      status: 200,
      body: { recipients: LISTS },
    });
    expect(await writes()).toHaveLength(1);
  });

  test('and cannot be looked up is settled by the reconciler, and never sent again', async () => {
    const { base } = await read();
    await lose();
    await control('POST', '/faults', {
      match: { method: 'GET', path: STORE },
      action: { kind: 'status', status: 400 },
      skip: 1,
    });
    expect(await change('store', { base, recipients: LISTS })).toMatchObject({
      status: 502,
      body: { code: 'outcome_unknown', message: expect.stringContaining('these addresses') },
    });
    await control('DELETE', '/faults');
    const [intent] = await runtime().prisma.intent.findMany({ where: { action: 'mail.recipients', state: 'unknown' } });
    await runtime().prisma.intent.updateMany({
      where: { id: intent?.id ?? '' },
      data: { createdAt: new Date(Date.now() - 60_000) },
    });
    await createTasks(runtime())['reconcile-intents']?.({}, {} as never);
    expect(await runtime().prisma.intent.findUnique({ where: { id: intent?.id ?? '' } })).toMatchObject({
      state: 'done',
    });
    expect(await writes()).toHaveLength(1);
  });
});
