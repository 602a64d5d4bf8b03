import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { changesBetween } from '#lib/checkouts/rules.ts';
import type { CheckoutView } from '#lib/checkouts/view-contract.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import { runtime } from '#lib/process/runtime.ts';
import { installAndOpen, MAPLE, STAFF, type CallAnswer } from './app.ts';
import { calls, Desk, orderPosts, towels } from './checkouts/rig.ts';
import { control } from './emulator.ts';
import { platform } from './order-create/rig.ts';
import { openAs } from './routes/callers.ts';
import { killed } from './worker-process.ts';

/** Trials of each kind. All of them: CHECKOUT_TRIALS=300. */
const TRIALS = Number(process.env['CHECKOUT_TRIALS'] ?? 4);
const KILLS = Math.max(2, Math.floor(TRIALS / 10));
const LIMIT_MS = 60_000 + TRIALS * 20_000;
const HOUR_MS = 3_600_000;
const CLICK = fileURLToPath(new URL('./checkouts/click.ts', import.meta.url));

const { prisma } = runtime();
const tally: Record<string, number> = {};
let desk: Desk;
let colleague: Desk;

beforeAll(async () => {
  desk = new Desk((await installAndOpen()).bearer);
  colleague = new Desk(await openAs(MAPLE, STAFF, 'editor'));
});
beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('DELETE', '/ledger');
});
afterAll(() => {
  if (TRIALS > 10) console.table(tally);
});

const count = (what: string, by = 1) => void (tally[what] = (tally[what] ?? 0) + by);
const fault = (method: string, path: string, action: object) =>
  control('POST', '/faults', { match: { method, path }, action, times: 1 });
const reconcile = () => createTasks(runtime())['reconcile-intents']({}, undefined as never);
/** As if the open writes had been sent so long ago. */
const age = (ms: number) =>
  prisma.intent.updateMany({ where: { finishedAt: null }, data: { createdAt: new Date(Date.now() - ms) } });
const cartIdOf = async (id: string) => (await prisma.checkoutDraft.findUniqueOrThrow({ where: { id } })).cartId;
/** What the platform has of a checkout. */
async function ordersOf(id: string): Promise<readonly number[]> {
  const orders = await platform(MAPLE, `/v2/orders?cart_id=${await cartIdOf(id)}`);
  return ((orders ?? []) as { id: number }[]).map((order) => order.id);
}
const orderIdsOf = (answers: readonly CallAnswer[]) => answers.map(({ body }) => body['orderId']);

/** Digital goods alone need no delivery, which makes a trial cheap. */
async function ready(): Promise<CheckoutView> {
  return desk.bill(await desk.begin([{ ...towels(1), productId: 88 }]));
}

describe('a checkout that others change too', () => {
  test('is shown as it is now, and what is different can be told', async () => {
    const shown = await desk.begin([towels(2)]);
    const cart = `/v3/carts/${await cartIdOf(shown.id)}`;
    await platform(MAPLE, `${cart}/items`, 'POST', { custom_items: [{ name: 'Bow', quantity: 1, list_price: 3 }] });
    await control('DELETE', '/ledger');
    const late = await desk.ask('message', shown.id, { body: { version: shown.version, message: 'hello' } });
    expect(late).toMatchObject({ status: 409, body: { code: 'conflict', problem: 'changed' } });
    expect(await calls()).toEqual(['PUT /v3/checkouts/*', 'GET /v3/checkouts/*']);
    const { checkout } = late.body as { checkout: CheckoutView };
    expect(changesBetween(shown, checkout).map(({ what, name }) => `${what} ${name}`)).toEqual([
      'lineAdded Bow',
      'total ',
    ]);
    expect((await desk.order({ ...shown })).body['problem']).toBe('changed');
    const next = await desk.step('message', shown.id, { body: { version: checkout.version, message: 'hello' } });
    expect(next.customerMessage).toBe('hello');
  });

  test('in another tab is told without a write', async () => {
    const shown = await desk.begin();
    const { version } = shown;
    const [one, other] = await Promise.all([
      desk.ask('message', shown.id, { body: { version, message: 'one' } }),
      colleague.ask('coupon', shown.id, { body: { version, code: 'WELCOME5' } }),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([200, 409]);
    expect((await calls()).filter((call) => !call.startsWith('GET')).length).toBe(2);
    const loser = one.status === 409 ? one : other;
    expect(loser.body['problem']).toBe('changed');
  });
});

describe('a step whose answer is lost', () => {
  test.each(['drop_after', 'drop_before'])('is looked up and not sent again (%s)', async (kind) => {
    const begun = await desk.begin();
    await fault('POST', '/v3/checkouts/*/coupons', { kind });
    const key = crypto.randomUUID();
    const body = { version: begun.version, code: 'WELCOME5' };
    const answer = await desk.ask('coupon', begun.id, { key, body });
    const isMade = kind === 'drop_after';
    const { checkout } = answer.body as { checkout?: CheckoutView };
    expect(answer.status).toBe(isMade ? 200 : 502);
    if (!isMade) expect(answer.body).toMatchObject({ problem: 'unclear', checkout: { coupons: [] } });
    expect(checkout === undefined).toBe(isMade);
    const again = await desk.ask('coupon', begun.id, { key, body });
    expect(again.status).toBe(isMade ? 200 : 502);
    expect((await calls()).filter((call) => call.endsWith('/coupons'))).toHaveLength(1);
    await age(HOUR_MS);
    await reconcile();
    const rows = await prisma.auditEntry.findMany({
      where: { subject: `checkout:${begun.id}`, action: 'checkout.add_coupon' },
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual([isMade ? 'done' : 'unknown']);
    // Known not to have been made, it may be asked for anew.
    if (!isMade) expect((await desk.ask('coupon', begun.id, { body })).status).toBe(200);
  });

  test('of beginning leaves a cart that nobody uses, and says so', async () => {
    await fault('POST', '/v3/carts', { kind: 'drop_after' });
    const key = crypto.randomUUID();
    expect(await desk.tryBegin([towels(1)], key)).toMatchObject({ status: 502, body: { problem: 'unclear' } });
    expect((await desk.tryBegin([towels(1)], key)).status).toBe(502);
    expect((await calls()).filter((call) => call === 'POST /v3/carts')).toHaveLength(1);
    await age(HOUR_MS);
    await reconcile();
    expect((await desk.tryBegin([towels(1)])).status).toBe(200);
  });

  test('of dropping is done when the cart is no more', async () => {
    const begun = await desk.begin();
    await fault('DELETE', '/v3/carts/*', { kind: 'drop_after' });
    expect((await desk.ask('drop', begun.id)).status).toBe(204);
    expect(await prisma.checkoutDraft.count({ where: { id: begun.id } })).toBe(0);
  });
});

describe('one checkout makes one order', () => {
  test.each(['a double click', 'two tabs', 'two staff'])(
    'of %s',
    async (who) => {
      for (let trial = 0; trial < TRIALS; trial += 1) {
        const checkout = await ready();
        const key = crypto.randomUUID();
        const answers = await Promise.all([
          desk.order(checkout, key),
          who === 'a double click'
            ? desk.order(checkout, key)
            : (who === 'two tabs' ? desk : colleague).order(checkout),
        ]);
        const made = answers.filter(({ status }) => status === 200);
        // The same click is told that it is being worked on when it comes so soon.
        expect(answers.every(({ status }) => status === 200 || (who === 'a double click' && status === 409))).toBe(
          true,
        );
        expect(new Set(orderIdsOf(made)).size).toBe(1);
        expect(await ordersOf(checkout.id)).toEqual([Number(made[0]?.body['orderId'])]);
      }
      expect(await orderPosts()).toHaveLength(TRIALS);
      count(`${who}: checkouts`, TRIALS);
      count(`${who}: orders asked for`, (await orderPosts()).length);
    },
    LIMIT_MS,
  );

  test.each(['drop_after', 'drop_before'])(
    'when the answer is lost (%s)',
    async (kind) => {
      for (let trial = 0; trial < TRIALS; trial += 1) {
        const checkout = await ready();
        await fault('POST', '/v3/checkouts/*/orders', { kind });
        // Every other time the look right after it fails too.
        if (trial % 2 === 1) await fault('GET', '/v2/orders', { kind: 'status', status: 400 });
        const first = await desk.order(checkout);
        await control('DELETE', '/faults');
        const isSeen = kind === 'drop_after' && trial % 2 === 0;
        expect(first.body['code']).toBe(isSeen ? undefined : 'outcome_unknown');
        const second = await colleague.order(checkout);
        expect(second.body['problem']).toBe(kind === 'drop_after' ? undefined : 'ordering');
        if (kind === 'drop_before') {
          expect(
            (await desk.ask('message', checkout.id, { body: { version: checkout.version, message: 'x' } })).body[
              'problem'
            ],
          ).toBe('ordering');
          expect(await ordersOf(checkout.id)).toEqual([]);
          await age(HOUR_MS);
          await reconcile();
          expect((await desk.order(checkout)).status).toBe(200);
        }
        expect(await ordersOf(checkout.id)).toHaveLength(1);
      }
      const sent = (await orderPosts()).map(({ status }) => status);
      // 0: the connection was cut. One that was cut before it was carried out is asked for again once that is known.
      expect(sent).toHaveLength(kind === 'drop_after' ? TRIALS : 2 * TRIALS);
      count(`${kind}: checkouts`, TRIALS);
      count(`${kind}: orders asked for`, sent.length);
      await age(HOUR_MS);
      for (let run = 0; run <= TRIALS / 100; run += 1) await reconcile();
      expect(await prisma.intent.count({ where: { finishedAt: null, action: 'checkout.order' } })).toBe(0);
    },
    LIMIT_MS,
  );

  test('when another app made one already', async () => {
    const checkout = await ready();
    const made = (await platform(MAPLE, `/v3/checkouts/${await cartIdOf(checkout.id)}/orders`, 'POST', {})) as {
      data: { id: number };
    };
    await control('DELETE', '/ledger');
    expect(await desk.order(checkout)).toMatchObject({ status: 200, body: { orderId: made.data.id } });
    expect(await orderPosts()).toEqual([]);
    expect((await desk.ask('drop', checkout.id)).body).toMatchObject({ problem: 'ordered', orderId: made.data.id });
  });

  test(
    'whenever the process is killed',
    async () => {
      for (let trial = 0; trial < KILLS; trial += 1) {
        const { id, version } = await ready();
        // The answer drips: the order is made, and its process cannot have recorded that yet.
        const isAfterSending = trial % 2 === 0;
        if (isAfterSending)
          await fault('POST', '/v3/checkouts/*/orders', { kind: 'slow_bytes', chunk_bytes: 1, pause_ms: 100 });
        await control('DELETE', '/ledger');
        const headers = { ...desk.bearer, 'idempotency-key': crypto.randomUUID() };
        const child = spawn(process.execPath, [CLICK], {
          env: { ...process.env, CHECKOUT_CLICK: JSON.stringify({ id, headers, version }) },
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        await once(child.stdout, 'data');
        // Else as soon as it has read the checkout: before, while or after it sends.
        if (isAfterSending) await expect.poll(() => ordersOf(id), { timeout: 30_000, interval: 50 }).toHaveLength(1);
        else await expect.poll(calls, { timeout: 30_000, interval: 20 }).toContain('GET /v3/checkouts/*');
        await pause(Math.random() * 100);
        await killed(child);
        await control('DELETE', '/faults');
        // What was on its way when the process died arrives, or does not.
        await pause(100);
        await age(HOUR_MS);
        await reconcile();
        const before = await ordersOf(id);
        if (isAfterSending) expect(before).toHaveLength(1);
        const answer = await desk.order({ id, version });
        expect(answer.status).toBe(200);
        expect(await ordersOf(id)).toEqual([Number(answer.body['orderId'])]);
        count(
          `killed ${isAfterSending ? 'between sending and recording' : 'around sending'}: ${before.length} made by then`,
        );
      }
    },
    LIMIT_MS,
  );
});
