import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Clock } from '#emulator/clock.ts';
import type { StoreEvent } from '#emulator/events.ts';
import { Ledger } from '#emulator/ledger.ts';
import { MailLog } from '#emulator/mail.ts';
import { defaultSwitches } from '#emulator/switches.ts';
import { EXCEPTION_SCOPE } from '#emulator/webhooks/hook.ts';
import type { Hook } from '#emulator/webhooks/hook.ts';
import { Webhooks } from '#emulator/webhooks/webhooks.ts';

const START_MS = Date.parse('2026-11-20T10:00:00Z');
const [MINUTE_MS, DAY_MS] = [60_000, 86_400_000];
const UPDATED: StoreEvent = { scope: 'store/order/updated', orderId: 106, channelId: 1 };

interface Sent {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;
}

/** Posts that were made; answered with `status`, or not at all where that is null. */
const sent: Sent[] = [];
let status: number | null = 200;

beforeEach(() => {
  sent.length = 0;
  status = 200;
  vi.useFakeTimers({ now: START_MS, toFake: ['Date'] });
  vi.stubGlobal('fetch', (url: string, init: { headers: Record<string, string>; body: string }) => {
    sent.push({ url, headers: init.headers, body: JSON.parse(init.body) as Record<string, unknown> });
    return status === null ? Promise.reject(new TypeError('refused')) : Promise.resolve(new Response(null, { status }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function service() {
  const clock = new Clock(START_MS);
  const nowMs = () => clock.nowMs();
  const [ledger, mail, switches] = [new Ledger(nowMs), new MailLog(nowMs), defaultSwitches()];
  const webhooks = new Webhooks({
    clock,
    ledger,
    mail,
    switches,
    storeId: () => 1001,
    clientSecret: (id) => `of ${id}`,
  });
  webhooks.fortune.change({ delayMs: 0 });
  const hook = (change: Partial<Hook> = {}): Hook => {
    const made = webhooks.hooks.add((id) => ({
      id,
      storeHash: 's',
      clientId: 'app',
      scope: 'store/order/*',
      destination: 'https://app.example/hooks',
      headers: null,
      status: 'active',
      createdS: 1,
      updatedS: 1,
      worksFromMs: 0,
      lastUsedMs: clock.nowMs(),
      ...change,
    }));
    webhooks.watchIdle(made);
    return made;
  };
  const { dispatcher } = webhooks;
  return { clock, ledger, mail, switches, webhooks, dispatcher, hook };
}

const scopes = () => sent.map(({ body }) => body['scope']);

describe('an event goes to', () => {
  test('the hooks of its store that are active, awake and subscribed', async () => {
    const { webhooks, dispatcher, hook } = service();
    const one = hook();
    hook({ scope: 'store/shipment/*' });
    hook({ status: 'inactive' });
    hook({ status: 'deactivated' });
    hook({ worksFromMs: START_MS + 1 });
    hook({ storeHash: 't' });
    const channel = hook({ scope: 'store/channel/1/order/updated', destination: 'https://app.example/channel' });
    webhooks.publish('s', UPDATED);
    await dispatcher.advance(0);
    expect(sent.map(({ url }) => url).toSorted()).toEqual([channel.destination, one.destination]);
    expect(dispatcher.figures).toMatchObject({ matched: 2, sent: 2, delivered: 2, failed: 0 });
  });

  test('nobody by the name of another store, and its body tells the store by number', async () => {
    const { webhooks, dispatcher, hook } = service();
    hook({ headers: { 'x-key': 'k' } });
    webhooks.publish('t', UPDATED);
    webhooks.publish('s', UPDATED);
    await dispatcher.advance(0);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      headers: { 'x-key': 'k', 'content-type': 'application/json' },
      body: { store_id: '1001', producer: 'stores/s', created_at: START_MS / 1000 },
    });
  });

  test('the app that goes, as a last word to a hook that is no more; other apps hear nothing', async () => {
    const { webhooks, dispatcher, hook } = service();
    hook({ scope: 'store/app/uninstalled' });
    hook({ scope: 'store/app/uninstalled', clientId: 'other', destination: 'https://other.example/' });
    webhooks.uninstalled('s', 'app');
    expect(webhooks.hooks.ofClient('s', 'app')).toEqual([]);
    status = 500;
    await dispatcher.advance(DAY_MS);
    expect(sent.map(({ url }) => url)).toEqual(['https://app.example/hooks']);
    expect(dispatcher.figures).toMatchObject({ sent: 1, failed: 1, abandoned: 1 });
  });

  test('nobody where the switch keeps an uninstall quiet', async () => {
    const { webhooks, dispatcher, hook, switches } = service();
    switches.uninstalledEvent = false;
    hook({ scope: 'store/app/uninstalled' });
    webhooks.uninstalled('s', 'app');
    await dispatcher.advance(DAY_MS);
    expect(sent).toEqual([]);
  });
});

describe('a delivery that fails', () => {
  test('is made again on the ladder, under its own id and with a new signature, until it is taken', async () => {
    const { webhooks, dispatcher, hook } = service();
    hook();
    webhooks.publish('s', UPDATED);
    status = null;
    await dispatcher.advance(4 * MINUTE_MS);
    expect(sent).toHaveLength(3);
    status = 204;
    await dispatcher.advance(DAY_MS);
    expect(sent).toHaveLength(4);
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(sent.map(({ headers }) => Number(headers['webhook-timestamp']) - START_MS / 1000)).toEqual([
      0, 60, 240, 540,
    ]);
    expect(new Set(sent.map(({ headers }) => headers['webhook-signature'])).size).toBe(4);
    expect(new Set(sent.map(({ body }) => body['created_at'])).size).toBe(1);
    expect(dispatcher.figures).toMatchObject({ matched: 1, sent: 4, failed: 3, delivered: 1, abandoned: 0 });
  });

  test('for 48 hours ends in a deactivated hook, with a mail to the developer and everybody on the list', async () => {
    const { webhooks, dispatcher, hook, mail } = service();
    const failing = hook();
    webhooks.hooks.setEmails('s', 'app', ['ops@example.com', 'ops@example.com']);
    status = 500;
    webhooks.publish('s', UPDATED);
    await dispatcher.advance(2 * DAY_MS + 4 * MINUTE_MS - 1);
    expect([sent.length, failing.status]).toEqual([11, 'active']);
    await dispatcher.advance(1);
    expect([sent.length, failing.status]).toEqual([12, 'deactivated']);
    expect(mail.list().map(({ to }) => to)).toEqual(['developer@app.example.com', 'ops@example.com']);
    webhooks.publish('s', UPDATED);
    expect(dispatcher.waiting).toBe(0);
  });

  test('takes the others of its hook with it when that is deactivated, and those of no other hook', async () => {
    const { webhooks, dispatcher, hook } = service();
    const failing = hook();
    status = 500;
    webhooks.publish('s', UPDATED);
    await dispatcher.advance(2 * DAY_MS);
    webhooks.publish('s', UPDATED);
    const healthy = hook({ scope: 'store/shipment/*', destination: 'https://other.example/' });
    webhooks.fortune.change({ delayMs: 10 * MINUTE_MS });
    webhooks.publish('s', { scope: 'store/shipment/created', shipmentId: 1, orderId: 106 });
    await dispatcher.advance(4 * MINUTE_MS);
    expect([failing.status, healthy.status]).toEqual(['deactivated', 'active']);
    expect(dispatcher.pending().map(({ item }) => item.hook)).toEqual([healthy]);
  });

  test('is not made again for a hook that was removed or switched off meanwhile', async () => {
    const { webhooks, dispatcher, hook } = service();
    const [removed, off] = [hook(), hook({ destination: 'https://other.example/' })];
    status = 500;
    webhooks.publish('s', UPDATED);
    await dispatcher.advance(0);
    webhooks.hooks.remove(removed);
    off.status = 'inactive';
    await dispatcher.advance(DAY_MS);
    expect([sent.length, dispatcher.figures.abandoned, dispatcher.waiting]).toEqual([2, 2, 0]);
  });
});

describe('delivery exceptions', () => {
  test('tell of a retry once in ten minutes per destination, and of the end always; never of themselves', async () => {
    const { webhooks, dispatcher, hook } = service();
    const failing = hook();
    hook({ scope: EXCEPTION_SCOPE, destination: 'https://watch.example/' });
    status = 500;
    webhooks.publish('s', UPDATED);
    webhooks.publish('s', UPDATED);
    await dispatcher.advance(0);
    const codes = () => sent.filter(({ body }) => body['scope'] === EXCEPTION_SCOPE).map(({ body }) => body['data']);
    expect(codes()).toEqual([
      {
        type: 'webhook',
        id: failing.id,
        error_code: 90_001,
        message: `Non-200 response received when delivering to ${failing.destination}, will retry`,
      },
    ]);
    status = 200;
    await dispatcher.advance(10 * MINUTE_MS);
    expect(codes().length).toBeGreaterThan(1);
    expect(scopes()).toContain(EXCEPTION_SCOPE);
  });

  test('are for the hook of the same app in the same store only', async () => {
    const { webhooks, dispatcher, hook } = service();
    hook();
    hook({ scope: EXCEPTION_SCOPE, clientId: 'other', destination: 'https://watch.example/' });
    hook({ scope: EXCEPTION_SCOPE, storeHash: 't', destination: 'https://watch.example/' });
    status = 500;
    webhooks.publish('s', UPDATED);
    await dispatcher.advance(0);
    expect(scopes()).not.toContain(EXCEPTION_SCOPE);
  });
});

describe('a hook that hears nothing', () => {
  test('for ninety days is deactivated; an event in between puts that off', async () => {
    const { clock, webhooks, hook, dispatcher, mail } = service();
    const [idle, used] = [hook(), hook({ scope: 'store/shipment/created', destination: 'https://other.example/' })];
    clock.advance(60 * DAY_MS);
    webhooks.publish('s', { scope: 'store/shipment/created', shipmentId: 1, orderId: 106 });
    await dispatcher.settled();
    clock.advance(30 * DAY_MS - 1);
    expect([idle.status, used.status]).toEqual(['active', 'active']);
    clock.advance(1);
    expect([idle.status, used.status]).toEqual(['deactivated', 'active']);
    clock.advance(60 * DAY_MS - 1);
    expect(used.status).toBe('active');
    clock.advance(1);
    expect(used.status).toBe('deactivated');
    expect(mail.list().map(({ subject }) => subject.includes('90 days'))).toEqual([true, true]);
  });
});

describe('a domain under ninety per cent', () => {
  test('is blocked for three minutes, in which nothing is sent to it; other domains and apps are', async () => {
    const { webhooks, dispatcher, hook } = service();
    hook();
    status = 500;
    for (let index = 0; index < 100; index++) webhooks.publish('s', UPDATED);
    await dispatcher.advance(0);
    expect(sent).toHaveLength(100);
    const [otherDomain, otherApp] = [
      hook({ destination: 'https://other.example/' }),
      hook({ clientId: 'other', destination: 'https://app.example/other' }),
    ];
    status = 200;
    sent.length = 0;
    webhooks.publish('s', UPDATED);
    await dispatcher.advance(0);
    expect(sent.map(({ url }) => url).toSorted()).toEqual([otherApp.destination, otherDomain.destination]);
    expect(dispatcher.figures.deferred).toBe(1);
    await dispatcher.advance(2 * MINUTE_MS + 59_000);
    expect(sent).toHaveLength(2);
  });
});

test('an answer that comes in after a reset is noted by nobody', async () => {
  const { webhooks, dispatcher, hook, ledger, clock } = service();
  hook();
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal('fetch', () => new Promise((resolve) => (answer = resolve)));
  webhooks.publish('s', UPDATED);
  clock.advance(0);
  expect(dispatcher.underWay).toBe(1);
  webhooks.reset();
  answer(new Response(''));
  await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  expect([ledger.find().length, dispatcher.figures.delivered, webhooks.hooks.ofStore('s')]).toEqual([0, 0, []]);
});

test('a copy is the same message under another id, marked in the ledger', async () => {
  const { webhooks, dispatcher, hook, ledger } = service();
  hook();
  webhooks.fortune.change({ duplicate: 1 });
  webhooks.publish('s', UPDATED);
  await dispatcher.advance(0);
  expect(new Set(sent.map(({ body }) => body['hash'])).size).toBe(1);
  expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
  expect(ledger.find({ kind: 'webhook' }).map(({ faults }) => faults)).toEqual([[], ['duplicate']]);
});
