import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readOrder, PATCH as changeOrder } from '#app/api/orders/[orderId]/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import { call, installAndOpen, load, MAPLE, open, OWNER, STAFF, type CallAnswer } from './app.ts';
import { control, platformOrder, platformWrites } from './emulator.ts';

const ORDER = 150;
let bearer: Record<string, string>;

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
});

beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('DELETE', '/ledger');
});

async function seen(orderId = ORDER): Promise<{ base: string; status: { id: number }; staffNotes: string }> {
  const answer = await call(readOrder, `/api/orders/${orderId}`, {
    headers: bearer,
    params: { orderId: String(orderId) },
  });
  return answer.body['row'] as never;
}

interface Change {
  readonly orderId?: number;
  readonly base: string;
  readonly change: unknown;
  readonly key?: string;
  readonly as?: Record<string, string>;
}

function change({
  orderId = ORDER,
  base,
  change: fields,
  key = crypto.randomUUID(),
  as = bearer,
}: Change): Promise<CallAnswer> {
  return call(changeOrder, `/api/orders/${orderId}`, {
    method: 'PATCH',
    headers: { ...as, 'idempotency-key': key },
    params: { orderId: String(orderId) },
    body: { base, change: fields },
  });
}

const auditRows = () => runtime().prisma.auditEntry.findMany({ where: { orderId: ORDER }, orderBy: { id: 'asc' } });
const intentOf = (idempotencyKey: string) => runtime().prisma.intent.findFirstOrThrow({ where: { idempotencyKey } });
const intents = () => runtime().prisma.intent.findMany({ where: { orderId: ORDER }, orderBy: { createdAt: 'asc' } });
const otherStatus = (id: number) => (id === 10 ? 11 : 10);

describe('changing an order', () => {
  test('sends only what changed, once, and leaves an intent and an audit row', async () => {
    const { base, status } = await seen();
    const statusId = otherStatus(status.id);
    const [auditBefore, intentsBefore] = [await auditRows(), await intents()];
    const answer = await change({ base, change: { statusId } });
    expect(answer).toMatchObject({ status: 200, body: { row: { id: ORDER, status: { id: statusId } } } });
    const writes = await platformWrites();
    expect(writes).toMatchObject([
      { method: 'PUT', path: `/stores/${MAPLE}/v2/orders/${ORDER}`, body: { status_id: statusId } },
    ]);
    const [audit] = (await auditRows()).slice(auditBefore.length);
    const [intent] = (await intents()).slice(intentsBefore.length);
    expect(intent).toMatchObject({
      state: 'done',
      userId: OWNER,
      change: { statusId },
      before: { statusId: status.id },
    });
    expect(audit).toMatchObject({
      outcome: 'done',
      userId: OWNER,
      intentId: intent?.id,
      before: { statusId: status.id },
      after: { statusId },
      platformStatus: 200,
    });
  });

  test('saves staff notes as typed', async () => {
    const { base } = await seen();
    const staffNotes = 'Gift — wrap it.\n<b>not bold</b> \u202Eright to left\u202C 👩🏽‍🚒 ünïcödé';
    expect((await change({ base, change: { staffNotes } })).status).toBe(200);
    expect((await platformOrder(MAPLE, ORDER))['staff_notes']).toBe(staffNotes);
    expect((await seen()).staffNotes).toBe(staffNotes);
  });

  test('shows both versions when somebody was faster, and sends nothing', async () => {
    const { base, status } = await seen();
    await control('POST', `/stores/${MAPLE}/orders/${ORDER}`, { staff_notes: `outside ${Date.now()}` });
    const answer = await change({ base, change: { statusId: otherStatus(status.id) } });
    expect(answer).toMatchObject({
      status: 409,
      body: { code: 'conflict', conflict: { current: { statusId: status.id }, currentStatus: { id: status.id } } },
    });
    expect(await platformWrites()).toEqual([]);
    const { currentBase } = answer.body['conflict'] as { currentBase: string };
    expect((await change({ base: currentBase, change: { statusId: otherStatus(status.id) } })).status).toBe(200);
  });

  test('of two people at once lets one win and tells the other', async () => {
    const { base } = await seen();
    const both = await Promise.all([
      change({ base, change: { staffNotes: `first ${Date.now()}` } }),
      change({ base, change: { staffNotes: `second ${Date.now()}` } }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await platformWrites()).toHaveLength(1);
  });

  test('of a double click sends one, and answers both alike or says that one is on its way', async () => {
    const { base, status } = await seen();
    const key = crypto.randomUUID();
    const same = { base, change: { statusId: otherStatus(status.id) }, key };
    const answers = await Promise.all(Array.from({ length: 20 }, () => change(same)));
    expect(await platformWrites()).toHaveLength(1);
    expect(answers.every((answer) => [200, 409].includes(answer.status))).toBe(true);
    expect((await change(same)).status).toBe(200);
    expect(await platformWrites()).toHaveLength(1);
  });

  test('refuses a key used for another body, a missing key, and a bad one', async () => {
    const { base, status } = await seen();
    const key = crypto.randomUUID();
    expect((await change({ base, change: { statusId: otherStatus(status.id) }, key })).status).toBe(200);
    expect((await change({ base, change: { statusId: 5 }, key })).status).toBe(422);
    expect((await change({ base, change: { statusId: 5 }, key: 'x' })).status).toBe(400);
    expect(await platformWrites()).toHaveLength(1);
  });
});

describe('when the platform does not say yes', () => {
  test('its refusal is told in plain words, and recorded', async () => {
    const { base, status } = await seen();
    const rule = {
      match: { method: 'PUT' },
      action: { kind: 'status', status: 400, body: [{ status: 400, message: "The field 'customer_id' is invalid." }] },
      times: 1,
    };
    await control('POST', '/faults', rule);
    const answer = await change({ base, change: { statusId: otherStatus(status.id) } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'refused_by_platform' } });
    expect((await auditRows()).at(-1)).toMatchObject({ outcome: 'refused', platformStatus: 400 });
    expect((await seen()).status.id).toBe(status.id);
  });

  test('a lost answer after the change was made is found by reading, never sent again', async () => {
    const { base, status } = await seen();
    const statusId = otherStatus(status.id);
    await control('POST', '/faults', { match: { method: 'PUT' }, action: { kind: 'drop_after' }, times: 1 });
    expect(await change({ base, change: { statusId } })).toMatchObject({
      status: 200,
      body: { row: { status: { id: statusId } } },
    });
    expect(await platformWrites()).toHaveLength(1);
    expect((await intents()).at(-1)?.state).toBe('done');
  });

  test('a request that was lost on the way stays unclear until a job knows', async () => {
    const { base, status } = await seen();
    const key = crypto.randomUUID();
    await control('POST', '/faults', { match: { method: 'PUT' }, action: { kind: 'drop_before' }, times: 1 });
    const answer = await change({ base, change: { statusId: otherStatus(status.id) }, key });
    expect(answer).toMatchObject({ status: 502, body: { code: 'outcome_unknown' } });
    expect(await intentOf(key)).toMatchObject({ state: 'unknown', finishedAt: null });
    const audited = (await auditRows()).length;
    await age(3 * 60_000);
    await createTasks(runtime())['reconcile-intents']({}, undefined as never);
    expect(await intentOf(key)).toMatchObject({ state: 'failed' });
    expect((await auditRows()).slice(audited)).toMatchObject([{ outcome: 'unknown', after: { statusId: status.id } }]);
    expect((await platformWrites()).length).toBeLessThanOrEqual(1);
    expect((await seen()).status.id).toBe(status.id);
  });

  test('the job finds a change that was made after all', async () => {
    const { base, status } = await seen();
    const statusId = otherStatus(status.id);
    await control('POST', '/faults', { match: { method: 'PUT' }, action: { kind: 'drop_before' }, times: 1 });
    const key = crypto.randomUUID();
    expect((await change({ base, change: { statusId }, key })).status).toBe(502);
    await control('POST', `/stores/${MAPLE}/orders/${ORDER}`, { status_id: statusId });
    await age(60_000);
    await createTasks(runtime())['reconcile-intents']({}, undefined as never);
    expect(await intentOf(key)).toMatchObject({ state: 'done' });
    expect((await auditRows()).at(-1)).toMatchObject({ outcome: 'done', after: { statusId } });
  });

  test('a 429 is waited out, and the write is not lost', async () => {
    const { base, status } = await seen();
    const headers = { 'X-Rate-Limit-Time-Reset-Ms': '300' };
    await control('POST', '/faults', { match: { method: 'PUT' }, action: { kind: 'rate_limited', headers }, times: 1 });
    expect((await change({ base, change: { statusId: otherStatus(status.id) } })).status).toBe(200);
  });

  test('an order that is gone is told as such', async () => {
    const answer = await change({ orderId: 999_999, base: 'x'.repeat(22), change: { statusId: 5 } });
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });
});

test('a viewer may not, and the try is recorded', async () => {
  const viewer = await open(await load(MAPLE, STAFF));
  const { base } = await seen();
  const answer = await change({ base, change: { statusId: 5 }, as: viewer.bearer });
  expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect(await platformWrites()).toEqual([]);
  expect((await auditRows()).at(-1)).toMatchObject({ outcome: 'denied', userId: STAFF, action: 'order.change' });
});

/** Makes every open intent look that much older. */
async function age(ms: number): Promise<void> {
  const interval = `${ms} milliseconds`;
  await runtime().prisma
    .$executeRaw`UPDATE intents SET created_at = created_at - ${interval}::interval WHERE finished_at IS NULL`;
}
