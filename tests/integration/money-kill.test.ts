import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { control } from './emulator.ts';
import { killed } from './worker-process.ts';
import {
  audit,
  dialogOf,
  intents,
  moneyCalls,
  platformJson,
  reconcileAt,
  setUpMoney,
  type MoneyRig,
} from './money-rig.ts';

/** How often a process is killed. All of them: MONEY_KILLS=200. */
const KILLS = Number(process.env['MONEY_KILLS'] ?? 2);
const CLICK = fileURLToPath(new URL('./money-click.ts', import.meta.url));

let rig: MoneyRig;
const tally: Record<string, number> = {};

beforeAll(async () => {
  rig = await setUpMoney();
});
afterAll(() => {
  if (KILLS > 2) console.table(tally);
});

function click(body: unknown) {
  const headers = { ...rig.owner, 'idempotency-key': crypto.randomUUID() };
  const child = spawn(process.execPath, [CLICK], {
    env: { ...process.env, MONEY_CLICK: JSON.stringify({ orderId: rig.paid, headers, body }) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return child;
}

const refunds = async () =>
  (await platformJson(`/v3/orders/${rig.paid}/payment_actions/refunds`))['data'] as readonly unknown[];

test(
  'a refund whose process is killed is made once or not at all, and ends as the platform shows',
  async () => {
    for (let at = 0; at < KILLS; at += 1) {
      await rig.reset();
      const dialog = await dialogOf(rig.owner, rig.paid);
      // The answer drips: the refund is made, and its process cannot have recorded that yet.
      const isAfterSending = at % 2 === 0;
      if (isAfterSending)
        await control('POST', '/faults', {
          match: { method: 'POST', path: '*/payment_actions/refunds' },
          action: { kind: 'slow_bytes', chunk_bytes: 1, pause_ms: 100 },
          times: 1,
        });
      const child = click(dialog);
      await once(child.stdout, 'data');
      if (isAfterSending) await expect.poll(refunds, { timeout: 20_000, interval: 20 }).toHaveLength(1);
      await pause(Math.random() * (isAfterSending ? 60 : 250));
      await killed(child);
      await control('DELETE', '/faults');
      // What was on its way when the process died arrives, or does not.
      await pause(100);
      await reconcileAt(31_000);
      await reconcileAt(121_000);
      const [made, calls, [intent]] = [(await refunds()).length, await moneyCalls('refund'), await intents()];
      expect(made).toBeLessThanOrEqual(1);
      expect(calls.length).toBeLessThanOrEqual(1);
      const end = intent === undefined ? 'never planned' : intent.askedAt === null ? intent.state : 'asked';
      if (made === 1) expect(end).toBe('done');
      else expect(['never planned', 'failed', 'asked']).toContain(end);
      expect((await audit()).length).toBe(end === 'done' || end === 'failed' ? 1 : 0);
      const when = isAfterSending ? 'between send and record' : 'at any moment';
      tally[`${when}: ${end}`] = (tally[`${when}: ${end}`] ?? 0) + 1;
    }
  },
  60_000 + KILLS * 10_000,
);
