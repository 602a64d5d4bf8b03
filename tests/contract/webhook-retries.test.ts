import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { EMULATOR_ENV, MAPLE, control } from './emulator-visitor.ts';
import { platformCaller } from './platform-caller.ts';
import type { PlatformCaller } from './platform-caller.ts';
import { startReceiver } from './webhook-receiver.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ env: { ...EMULATOR_ENV, EMULATOR_QUOTA: 'unlimited' } });
});
afterAll(() => emulator.stop());

let call: PlatformCaller;
let receiver: WebhookReceiver;
let alerts: WebhookReceiver;
beforeEach(async () => {
  [receiver, alerts] = [await startReceiver(), await startReceiver()];
  await control(emulator.url, 'POST', '/reset');
  await control(emulator.url, 'PUT', '/webhooks', { delay_ms: 0 });
  call = await platformCaller(emulator.url, MAPLE);
  return async () => {
    await receiver.stop();
    await alerts.stop();
  };
});

const LADDER_S = [60, 180, 300, 600, 900, 1800, 3600, 7200, 21_600, 50_400, 86_400];
const DAY_S = 86_400;

async function pass(seconds: number): Promise<Record<string, unknown>> {
  return (await control(emulator.url, 'POST', '/webhooks/advance', { advance_ms: seconds * 1000 })).body;
}

async function subscribe(scope: string, destination: string): Promise<string> {
  const answer = await call('POST', '/v3/hooks', { scope, destination });
  return `/v3/hooks/${Object(answer.body['data']).id}`;
}

const touch = (orderId = 200) => call('PUT', `/v2/orders/${orderId}`, { staff_notes: `note ${Math.random()}` });
const figures = async () => Object((await control(emulator.url, 'GET', '/webhooks')).body['figures']);
const hookAt = async (path: string) => Object((await call('GET', path)).body['data']);

interface LedgerLine {
  readonly at: string;
  readonly status: number;
}

async function attemptTimes(): Promise<number[]> {
  const { body } = await control(emulator.url, 'GET', '/ledger?kind=webhook');
  return (body['entries'] as LedgerLine[]).map(({ at }) => Date.parse(at) / 1000);
}

describe('retries', () => {
  test('follow the published ladder to the second, and then the hook is off and its owner has mail', async () => {
    receiver.status = 500;
    const hook = await subscribe('store/order/updated', `${receiver.url}/hooks`);
    await call('PUT', '/v3/hooks/admin', { emails: ['ops@example.com'] });
    await touch();
    await pass(3 * DAY_S);
    const times = await attemptTimes();
    const waits = times.slice(1).map((time, index) => Math.round(time - (times[index] ?? 0)));
    expect(waits).toHaveLength(LADDER_S.length);
    waits.forEach((wait, index) => expect(Math.abs(wait - (LADDER_S[index] ?? 0))).toBeLessThanOrEqual(3));
    expect(await hookAt(hook)).toMatchObject({ is_active: false });
    const admin = Object((await call('GET', '/v3/hooks/admin')).body['data']);
    expect(admin.hooks_list).toMatchObject([{ status: 'deactivated' }]);
    const { mails } = (await control(emulator.url, 'GET', '/mail')).body;
    expect(mails).toMatchObject([{ to: 'developer@app.example.com' }, { to: 'ops@example.com' }]);
  });

  test('end with the first answer that is right; the message keeps its webhook-id and hash', async () => {
    receiver.status = 500;
    await subscribe('store/order/updated', `${receiver.url}/hooks`);
    await touch();
    await pass(61);
    receiver.status = 204;
    await pass(DAY_S);
    expect(receiver.deliveries).toHaveLength(3);
    expect(new Set(receiver.deliveries.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(receiver.deliveries.map(({ content }) => content['hash'])).size).toBe(1);
    const stamps = receiver.deliveries.map(({ headers }) => Number(headers['webhook-timestamp']));
    expect((stamps[2] ?? 0) - (stamps[0] ?? 0)).toBeGreaterThanOrEqual(240);
  });

  test('a hook that was deactivated works again after PUT', async () => {
    receiver.status = 500;
    const hook = await subscribe('store/order/updated', `${receiver.url}/hooks`);
    await touch();
    await pass(3 * DAY_S);
    receiver.status = 200;
    receiver.deliveries.length = 0;
    await touch();
    await pass(0);
    expect(receiver.deliveries).toHaveLength(0);
    expect((await call('PUT', hook, { is_active: true })).body['data']).toMatchObject({ is_active: true });
    await touch();
    await pass(0);
    expect(receiver.deliveries).toHaveLength(1);
  });

  test('real time alone moves them too', async () => {
    receiver.status = 500;
    await subscribe('store/order/updated', `${receiver.url}/hooks`);
    await touch();
    await pass(0);
    receiver.status = 200;
    await control(emulator.url, 'POST', '/clock', { advance_ms: 59_500 });
    await expect.poll(() => receiver.deliveries.length, { timeout: 5_000 }).toBe(2);
  });
});

describe('delivery exceptions', () => {
  const codes = () => alerts.deliveries.map(({ content }) => Object(content['data']).error_code);

  test('tell of retries once in ten minutes per destination, and of the end', async () => {
    receiver.status = 500;
    const hook = await subscribe('store/order/updated', `${receiver.url}/hooks`);
    await subscribe('store/hook/deliveryException', `${alerts.url}/alerts`);
    await touch();
    await touch();
    await pass(0);
    expect(codes()).toEqual([90_001]);
    expect(alerts.deliveries[0]?.content).toMatchObject({
      scope: 'store/hook/deliveryException',
      data: { type: 'webhook', id: Number(hook.split('/').at(-1)), message: expect.stringContaining(receiver.url) },
    });
    await pass(300);
    expect(codes()).toEqual([90_001]);
    await pass(3 * DAY_S);
    expect(codes().filter((code) => code === 90_002)).toHaveLength(1);
    expect(codes().filter((code) => code === 90_001).length).toBeLessThanOrEqual(LADDER_S.length);
  });
});

describe('the success ratio', () => {
  /** So many events in a row; the receiver answers as it is set. */
  async function storm(count: number): Promise<void> {
    for (let done = 0; done < count; done++) await touch(200 + (done % 50));
    await pass(0);
  }

  test('is not looked at below a hundred deliveries in two minutes', async () => {
    receiver.status = 500;
    await subscribe('store/order/updated', `${receiver.url}/hooks`);
    await storm(99);
    expect((await control(emulator.url, 'GET', '/webhooks')).body['blocked']).toEqual([]);
  });

  test('under 90 % blocks the domain for the client, for three minutes, whatever the path', async () => {
    await subscribe('store/order/updated', `${receiver.url}/hooks`);
    await subscribe('store/order/archived', `${receiver.url}/innocent`);
    await subscribe('store/hook/deliveryException', `http://localhost:${new URL(alerts.url).port}/alerts`);
    await call('PUT', '/v3/hooks/admin', { emails: ['ops@example.com'] });
    await storm(95);
    receiver.status = 500;
    await storm(15);
    const { data } = (await call('GET', '/v3/hooks/admin')).body;
    const [blocked] = Object(data).blocked_domains;
    expect(blocked).toMatchObject({ destination: 'http://127.0.0.1', reasons: [{ count: expect.any(Number) }] });
    expect(blocked.time_left).toBeGreaterThan(170);
    expect(blocked.time_left).toBeLessThanOrEqual(180);
    const sent = receiver.deliveries.length;
    expect(sent).toBeLessThan(112);
    expect(alerts.deliveries.map(({ content }) => Object(content['data']).error_code)).toContain(90_003);
    expect(JSON.stringify((await control(emulator.url, 'GET', '/mail')).body)).toContain('ops@example.com');

    receiver.status = 200;
    await call('DELETE', '/v2/orders/260');
    await pass(0);
    expect(receiver.deliveries).toHaveLength(sent);
    await pass(600);
    expect(await figures()).toMatchObject({ waiting: 0, lost: 0 });
    expect(receiver.deliveries.some(({ path }) => path === '/innocent')).toBe(true);
  });

  test('some of the events of a block are lost where the switch says so', async () => {
    await control(emulator.url, 'PUT', '/switches', { blockedEvents: 'some_lost' });
    receiver.status = 500;
    await subscribe('store/order/updated', `${receiver.url}/hooks`);
    await storm(100);
    receiver.status = 200;
    await storm(30);
    const { lost, deferred } = await figures();
    expect([lost > 0, deferred > 0, lost + deferred]).toEqual([true, true, 30]);
  });
});

describe('a hook without events', () => {
  test('is deactivated after 90 days, and not before', async () => {
    const hook = await subscribe('store/order/updated', `${receiver.url}/hooks`);
    await pass(60 * DAY_S);
    await touch();
    await pass(89 * DAY_S);
    expect(await hookAt(hook)).toMatchObject({ is_active: true });
    await pass(2 * DAY_S);
    expect(await hookAt(hook)).toMatchObject({ is_active: false });
  });
});
