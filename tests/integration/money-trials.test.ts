import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CallAnswer } from './app.ts';
import { control } from './emulator.ts';
import {
  ACTIONS,
  clickOf,
  intents,
  moneyCalls,
  platformJson,
  reconcileAt,
  setUpMoney,
  type MoneyRig,
  type TrialAction,
} from './money-rig.ts';

/** How often each trial is made. All of them: MONEY_TRIALS=1000 and MONEY_LOST=500. */
const TRIALS = Number(process.env['MONEY_TRIALS'] ?? 3);
const LOST = Number(process.env['MONEY_LOST'] ?? 3);
const LONG_MS = 60_000 + (TRIALS + LOST) * 1_000;

let rig: MoneyRig;
const tally: Record<string, Record<string, number>> = {};
const count = (trial: string, what: string) => {
  const of = (tally[trial] ??= {});
  of[what] = (of[what] ?? 0) + 1;
};

beforeAll(async () => {
  rig = await setUpMoney();
});
beforeEach(() => rig.reset());
afterAll(() => {
  if (TRIALS + LOST > 6) console.table(tally);
});

/** How far the platform says it is: null when it shows nothing. */
async function shown(action: TrialAction): Promise<string | null> {
  if (action === 'refund') {
    const { data } = await platformJson(`/v3/orders/${rig.paid}/payment_actions/refunds`);
    return (data as unknown[]).length === 1 ? 'made' : (data as unknown[]).length === 0 ? null : 'twice';
  }
  const { payment_status: status } = await platformJson(`/v2/orders/${rig.authorized}`);
  // Where the machine is busy, the gateway has answered meanwhile.
  return ['pending', action, 'captured'].some((word) => String(status).includes(word)) ? 'made' : null;
}

const MOMENTS = {
  'double click': (click, key) => Promise.all([click(rig.owner, key), click(rig.owner, key)]),
  'two tabs': (click, key) => Promise.all([click(rig.owner, key), click(rig.owner, crypto.randomUUID())]),
  'two staff': (click, key) => Promise.all([click(rig.owner, key), click(rig.staff, crypto.randomUUID())]),
} satisfies Record<string, (click: Awaited<ReturnType<typeof clickOf>>, key: string) => Promise<readonly CallAnswer[]>>;

describe.each(ACTIONS)('%s', (action) => {
  test.each(Object.keys(MOMENTS) as (keyof typeof MOMENTS)[])(
    'of a %s is called once',
    async (moment) => {
      for (let at = 0; at < TRIALS; at += 1) {
        await rig.reset();
        const answers = await MOMENTS[moment](await clickOf(action, rig), crypto.randomUUID());
        expect(await moneyCalls(action)).toHaveLength(1);
        expect(await shown(action)).toBe('made');
        const statuses = answers.map(({ status }) => status).toSorted((a, b) => a - b);
        expect(statuses[0]).toBe(200);
        // The same click again hears the same, or that it is under way; another one that it is not possible any more.
        expect(moment === 'double click' ? [200, 409] : [409, 422]).toContain(statuses[1]);
        count(`${action}, ${moment}`, statuses.join(' and '));
      }
    },
    LONG_MS,
  );

  test(
    'whose answer is lost is never called again, and ends as the platform shows',
    async () => {
      for (let at = 0; at < LOST; at += 1) {
        await rig.reset();
        const click = await clickOf(action, rig);
        const path = action === 'refund' ? '*/payment_actions/refunds' : `*/payment_actions/${action}`;
        await control('POST', '/faults', { match: { method: 'POST', path }, action: { kind: 'drop_after' }, times: 1 });
        // Every second time the platform cannot be read right after either: only the job can find out.
        if (at % 2 === 1)
          await control('POST', '/faults', {
            match: { method: 'GET', path: '/v*' },
            action: { kind: 'drop_before' },
            ...(action === 'refund' ? { skip: 4 } : { skip: 2 }),
          });
        const key = crypto.randomUUID();
        const first = await click(rig.owner, key);
        await control('DELETE', '/faults');
        const [intent] = await intents();
        if (first.status === 200) expect(intent?.state).toBe('done');
        else {
          expect(first).toMatchObject({ status: 502, body: { code: 'outcome_unknown' } });
          // An impatient click, in this dialog and in a new one, before anybody knows.
          expect((await click(rig.owner, key)).status).toBe(502);
          expect((await click(rig.staff, crypto.randomUUID())).status).toBe(409);
          await reconcileAt(31_000);
          expect((await intents())[0]?.state).toBe('done');
        }
        expect((await click(rig.owner, key)).status).toBe(200);
        expect(await moneyCalls(action)).toHaveLength(1);
        expect(await shown(action)).toBe('made');
        count(`${action}, answer lost`, first.status === 200 ? 'done at once' : 'done by the job');
      }
    },
    LONG_MS,
  );

  test(
    'that is lost before it arrives is asked about after two minutes, never sent again',
    async () => {
      const click = await clickOf(action, rig);
      const path = action === 'refund' ? '*/payment_actions/refunds' : `*/payment_actions/${action}`;
      await control('POST', '/faults', { match: { method: 'POST', path }, action: { kind: 'drop_before' }, times: 1 });
      expect((await click(rig.owner, crypto.randomUUID())).status).toBe(502);
      await reconcileAt(60_000);
      expect((await intents())[0]).toMatchObject({ state: 'unknown', askedAt: null });
      await reconcileAt(121_000);
      expect((await intents())[0]).toMatchObject({ state: 'unknown', askedAt: expect.any(Date) });
      const again = await click(rig.owner, crypto.randomUUID());
      expect(again.status).toBe(409);
      expect(again.body['message']).toMatch(/Answer the question/);
      expect(await shown(action)).toBeNull();
      expect(await moneyCalls(action)).toHaveLength(1);
    },
    LONG_MS,
  );
});
