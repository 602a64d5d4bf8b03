import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CallAnswer } from './app.ts';
import { control } from './emulator.ts';
import { reconcileAt } from './money-rig.ts';
import {
  auditOf,
  AWAITING_FULFILLMENT,
  cardRequest,
  charges,
  intentsOf,
  newOrder,
  nextWindow,
  orderOf,
  paymentCalls,
  sendCharge,
  setUpPayments,
  tokenCalls,
  type PayRig,
} from './pay-rig.ts';
import { killed } from './worker-process.ts';

/** How often each trial is made. All of them: PAY_TRIALS=300. */
const TRIALS = Number(process.env['PAY_TRIALS'] ?? 10);
const KILLS = Math.max(1, Math.round(TRIALS / 10));
const LONG_MS = 60_000 + TRIALS * 3_000;

let rig: PayRig;
const tally: Record<string, Record<string, number>> = {};
const count = (trial: string, what: string) => {
  const of = (tally[trial] ??= {});
  of[what] = (of[what] ?? 0) + 1;
};

beforeAll(async () => {
  rig = await setUpPayments();
});
beforeEach(() => control('DELETE', '/faults'));
afterAll(() => {
  if (TRIALS > 10) console.table(tally);
});

async function trial() {
  await nextWindow();
  // The ledger tells so many calls at once and no more.
  await control('DELETE', '/ledger');
  const orderId = await newOrder(rig, rig.cardHolder);
  const body = await cardRequest(rig.owner, orderId);
  const click = (bearer: PayRig['owner'], key: string) => sendCharge(bearer, orderId, body, key);
  return { orderId, body, click };
}
type Click = Awaited<ReturnType<typeof trial>>['click'];

const MOMENTS = {
  'double click': (click, key) => Promise.all([click(rig.owner, key), click(rig.owner, key)]),
  'two tabs': (click, key) => Promise.all([click(rig.owner, key), click(rig.owner, crypto.randomUUID())]),
  'two staff': (click, key) => Promise.all([click(rig.owner, key), click(rig.staff, crypto.randomUUID())]),
} satisfies Record<string, (click: Click, key: string) => Promise<readonly CallAnswer[]>>;

describe('a charge', () => {
  test.each(Object.keys(MOMENTS) as (keyof typeof MOMENTS)[])(
    'of a %s is sent once, and taken once',
    async (moment) => {
      for (let at = 0; at < TRIALS; at += 1) {
        const { orderId, click } = await trial();
        const answers = await MOMENTS[moment](click, crypto.randomUUID());
        expect(await paymentCalls(orderId)).toHaveLength(1);
        expect(await charges(rig, orderId)).toHaveLength(1);
        const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
        expect(statuses[0]).toBe(200);
        expect(moment === 'double click' ? [200, 409] : [409, 422]).toContain(statuses[1]);
        count(moment, statuses.join(' and '));
      }
    },
    LONG_MS,
  );

  test(
    'whose answer is lost is never sent again, and ends as the order’s transactions show',
    async () => {
      for (let at = 0; at < TRIALS; at += 1) {
        const { orderId, click } = await trial();
        const isUnseen = at % 2 === 1;
        const lost = { match: { method: 'POST', path: '*/payments-host/*' }, action: { kind: 'drop_after' }, times: 1 };
        await control('POST', '/faults', lost);
        // Every second time the order's transactions cannot be read right after either: only the job can find out.
        const match = { method: 'GET', path: '*/transactions' };
        if (isUnseen) await control('POST', '/faults', { match, action: { kind: 'drop_before' }, skip: 1 });
        const key = crypto.randomUUID();
        const first = await click(rig.owner, key);
        await control('DELETE', '/faults');
        expect(first.status).toBe(isUnseen ? 502 : 200);
        if (isUnseen) {
          // An impatient click, in this dialog and in a new one, before anybody knows.
          expect((await click(rig.owner, key)).status).toBe(502);
          expect((await click(rig.staff, crypto.randomUUID())).status).toBe(409);
          await reconcileAt(31_000);
        }
        expect(await intentsOf(orderId)).toMatchObject([{ state: 'done' }]);
        expect((await click(rig.owner, key)).body).toMatchObject({ result: 'paid' });
        expect([(await paymentCalls(orderId)).length, (await charges(rig, orderId)).length]).toEqual([1, 1]);
        expect(await auditOf(orderId)).toHaveLength(1);
        count('answer lost', isUnseen ? 'done by the job' : 'done at once');
      }
    },
    LONG_MS,
  );

  test(
    'that is lost before it arrives is asked about after two minutes, never sent again',
    async () => {
      const { orderId, click } = await trial();
      const match = { method: 'POST', path: '*/payments-host/*' };
      await control('POST', '/faults', { match, action: { kind: 'drop_before' }, times: 1 });
      expect((await click(rig.owner, crypto.randomUUID())).status).toBe(502);
      await reconcileAt(60_000);
      expect(await intentsOf(orderId)).toMatchObject([{ state: 'unknown', askedAt: null }]);
      await reconcileAt(121_000);
      expect(await intentsOf(orderId)).toMatchObject([{ state: 'unknown', askedAt: expect.any(Date) }]);
      const again = await click(rig.owner, crypto.randomUUID());
      expect([again.status, again.body['message']]).toEqual([409, expect.stringMatching(/Answer the question/)]);
      expect([(await tokenCalls(orderId)).length, (await charges(rig, orderId)).length]).toEqual([1, 0]);
    },
    LONG_MS,
  );

  test(
    'that is declined while its answer is lost ends as declined, and the order can be paid after',
    async () => {
      const { orderId, click, body } = await trial();
      await control('PUT', '/payments', { charges: 30106 });
      const match = { method: 'POST', path: '*/payments-host/*' };
      await control('POST', '/faults', { match, action: { kind: 'drop_after' }, times: 1 });
      const key = crypto.randomUUID();
      expect((await click(rig.owner, key)).status).toBe(502);
      await control('PUT', '/payments', { charges: 'by_instrument' });
      await reconcileAt(31_000);
      expect((await click(rig.owner, key)).body).toMatchObject({ result: 'declined' });
      expect((await sendCharge(rig.owner, orderId, body)).body).toMatchObject({ result: 'paid' });
      expect([(await paymentCalls(orderId)).length, (await charges(rig, orderId)).length]).toEqual([2, 1]);
    },
    LONG_MS,
  );

  test(
    'whose process is killed is made once or not at all, and ends as the platform shows',
    async () => {
      for (let at = 0; at < KILLS; at += 1) {
        const { orderId, body } = await trial();
        const match = { method: 'POST', path: '*/payments-host/*' };
        await control('POST', '/faults', { match, action: { kind: 'latency_after', ms: 20_000 }, times: 1 });
        const child = spawn(process.execPath, [CLICK], {
          env: {
            ...process.env,
            PAY_CLICK: JSON.stringify({
              ...{ orderId, body, headers: { ...rig.owner, 'idempotency-key': crypto.randomUUID() } },
            }),
          },
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        await once(child.stdout, 'data');
        await expect.poll(async () => (await charges(rig, orderId)).length, { timeout: 30_000, interval: 50 }).toBe(1);
        await killed(child);
        await control('DELETE', '/faults');
        await reconcileAt(31_000);
        expect(await intentsOf(orderId)).toMatchObject([{ state: 'done' }]);
        expect(await orderOf(orderId)).toMatchObject({ status_id: AWAITING_FULFILLMENT });
        expect([(await paymentCalls(orderId)).length, (await charges(rig, orderId)).length]).toEqual([1, 1]);
        expect(await auditOf(orderId)).toHaveLength(1);
        count('killed between charge and record', 'done by the job');
      }
    },
    60_000 + KILLS * 30_000,
  );
});

const CLICK = fileURLToPath(new URL('./pay-click.ts', import.meta.url));
