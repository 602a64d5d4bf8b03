import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startEmulator } from '#tests/fixtures/emulator-process.ts';
import { CLIENT_ID, CLIENT_SECRET, DANA, EMULATOR_ENV, MAPLE, control, exchange } from './emulator-visitor.ts';
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
beforeEach(async () => {
  receiver = await startReceiver();
  await control(emulator.url, 'POST', '/reset');
  await behave({ delay_ms: 0 });
  call = await platformCaller(emulator.url, MAPLE);
  return () => receiver.stop();
});

const behave = (body: object) => control(emulator.url, 'PUT', '/webhooks', body);

/** Lets virtual time pass, and waits for every delivery in it. */
async function pass(seconds: number): Promise<Record<string, unknown>> {
  return (await control(emulator.url, 'POST', '/webhooks/advance', { advance_ms: seconds * 1000 })).body;
}

async function subscribe(scope: string, path = '/hooks', more: object = {}): Promise<Record<string, unknown>> {
  const answer = await call('POST', '/v3/hooks', { scope, destination: receiver.url + path, ...more });
  expect(answer.status).toBe(200);
  return Object(answer.body['data']);
}

const scopesSeen = () => receiver.deliveries.map(({ content }) => content['scope']);
const figures = async () => Object((await control(emulator.url, 'GET', '/webhooks')).body['figures']);

/** A change of an order that nobody else makes. */
const touch = (orderId = 200) => call('PUT', `/v2/orders/${orderId}`, { staff_notes: `note ${Math.random()}` });

describe('a delivery', () => {
  test('carries the envelope of the reference, signed with the client secret, with the headers of its hook', async () => {
    await subscribe('store/order/updated', '/hooks', { headers: { 'x-secret': 'abc' } });
    await behave({ timestamps: 'real' });
    await touch();
    await pass(0);
    const [delivery] = receiver.deliveries;
    expect(delivery?.content).toEqual({
      scope: 'store/order/updated',
      store_id: '1001733842',
      data: { type: 'order', id: 200 },
      hash: expect.stringMatching(/^[0-9a-f]{40}$/),
      created_at: expect.any(Number),
      producer: `stores/${MAPLE}`,
    });
    expect(delivery?.headers).toMatchObject({ 'x-secret': 'abc', 'content-type': 'application/json' });
    const verifier = new Webhook(Buffer.from(CLIENT_SECRET).toString('base64'));
    const headers = delivery?.headers as Record<string, string>;
    expect(verifier.verify(delivery?.body ?? '', headers)).toEqual(delivery?.content);
    expect(() => verifier.verify(`${delivery?.body} `, headers)).toThrow();
  });

  test('is stamped by the virtual clock, so that a verifier which lives in another time refuses it', async () => {
    await subscribe('store/order/updated');
    await touch();
    await pass(0);
    const { now_ms: nowMs } = (await control(emulator.url, 'GET', '/clock')).body;
    const stamped = Number(receiver.deliveries[0]?.headers['webhook-timestamp']);
    expect(Math.abs(stamped - Number(nowMs) / 1000)).toBeLessThan(60);
  });

  test('has no signature when the platform does not sign', async () => {
    await behave({ signed: false });
    await subscribe('store/order/updated');
    await touch();
    await pass(0);
    expect(Object.keys(receiver.deliveries[0]?.headers ?? {})).not.toContain('webhook-signature');
  });

  test('stands in the ledger with the status of its answer', async () => {
    receiver.status = 503;
    await subscribe('store/order/updated');
    await touch();
    await pass(0);
    const { entries } = (await control(emulator.url, 'GET', '/ledger?kind=webhook')).body;
    expect(entries).toMatchObject([
      {
        kind: 'webhook',
        method: 'POST',
        path: `${receiver.url}/hooks`,
        status: 503,
        store_hash: MAPLE,
        client_id: CLIENT_ID,
        body: { scope: 'store/order/updated' },
      },
    ]);
  });

  test('waits for the delay, in virtual time', async () => {
    await behave({ delay_ms: 30_000 });
    await subscribe('store/order/updated');
    await touch();
    await pass(20);
    expect(receiver.deliveries).toHaveLength(0);
    await pass(10);
    expect(receiver.deliveries).toHaveLength(1);
  });
});

describe('what is sent for what', () => {
  test('a changed status: updated and statusUpdated, store-wide and for the channel', async () => {
    await subscribe('store/order/*');
    await subscribe('store/channel/1/order/*', '/channel');
    await subscribe('store/channel/99/order/*', '/other-channel');
    const { body } = await call('GET', '/v2/orders/200');
    await call('PUT', '/v2/orders/200', { status_id: 12 });
    await pass(0);
    const data = (path: string) =>
      Object.fromEntries(
        receiver.deliveries
          .filter((delivery) => delivery.path === path)
          .map(({ content }) => [content['scope'], content['data']]),
      );
    const status = { previous_status_id: body['status_id'], new_status_id: 12 };
    expect(data('/hooks')).toEqual({
      'store/order/updated': { type: 'order', id: 200 },
      'store/order/statusUpdated': { type: 'order', id: 200, status },
    });
    expect(data('/channel')).toEqual({
      'store/channel/1/order/updated': { order_id: 200 },
      'store/channel/1/order/statusUpdated': { order_id: 200 },
    });
    expect(data('/other-channel')).toEqual({});
  });

  test('a status that stays is no statusUpdated; its statuses can be left out', async () => {
    await subscribe('store/order/statusUpdated');
    await touch();
    await pass(0);
    expect(receiver.deliveries).toHaveLength(0);
    await control(emulator.url, 'PUT', '/switches', { statusInNotice: false });
    await call('PUT', '/v2/orders/200', { status_id: 12 });
    await pass(0);
    expect(receiver.deliveries[0]?.content['data']).toEqual({ type: 'order', id: 200 });
  });

  test('an archived order, one or all', async () => {
    await subscribe('store/order/archived');
    await call('DELETE', '/v2/orders/200');
    await pass(0);
    expect(receiver.deliveries.map(({ content }) => content['data'])).toEqual([{ type: 'order', id: 200 }]);
    await call('DELETE', '/v2/orders?limit=3');
    await pass(0);
    expect(receiver.deliveries).toHaveLength(4);
  });

  test('changes by others: staff in the panel, messages, store settings', async () => {
    await subscribe('store/order/*');
    await subscribe('store/information/updated');
    await control(emulator.url, 'POST', `/stores/${MAPLE}/orders/200`, { staff_notes: 'by somebody else' });
    await pass(0);
    const written = await control(emulator.url, 'POST', `/stores/${MAPLE}/orders/200/messages`, { message: 'Hello?' });
    await pass(0);
    await control(emulator.url, 'POST', '/events', { store_hash: MAPLE, scope: 'store/information/updated' });
    await pass(0);
    expect(receiver.deliveries.map(({ content }) => [content['scope'], content['data']])).toEqual([
      ['store/order/updated', { type: 'order', id: 200 }],
      ['store/order/message/created', { type: 'order', id: 200, message: { order_message_id: written.body['id'] } }],
      ['store/information/updated', { type: 'store' }],
    ]);
  });

  test.each([
    [true, ['store/app/uninstalled']],
    [false, []],
  ])('the end of the app, where the switch is %s', async (uninstalledEvent, expected) => {
    await control(emulator.url, 'PUT', '/switches', { uninstalledEvent });
    const { body } = await control(emulator.url, 'POST', '/install', { store_hash: MAPLE, user_id: DANA });
    await exchange(emulator.url, String(body['url']));
    call = await platformCaller(emulator.url, MAPLE);
    await subscribe('store/app/uninstalled');
    await control(emulator.url, 'POST', '/uninstall', { store_hash: MAPLE });
    await pass(0);
    expect(scopesSeen()).toEqual(expected);
  });

  test('nothing is sent to a hook that is inactive, gone, or too new', async () => {
    const hook = await subscribe('store/order/updated', '/inactive', { is_active: false });
    const gone = await subscribe('store/order/updated', '/gone');
    await call('DELETE', `/v3/hooks/${gone['id']}`);
    await behave({ activation_ms: 60_000 });
    await subscribe('store/order/updated', '/new');
    await touch();
    await pass(60);
    expect(receiver.deliveries).toHaveLength(0);
    await call('PUT', `/v3/hooks/${hook['id']}`, { is_active: true });
    await touch();
    await pass(0);
    expect(receiver.deliveries.map(({ path }) => path).toSorted()).toEqual(['/inactive', '/new']);
  });
});

describe('when things go wrong on the way', () => {
  test('duplicates have the same hash and another webhook-id', async () => {
    await behave({ duplicate: 1 });
    await subscribe('store/order/updated');
    await touch();
    await pass(0);
    const [first, second] = receiver.deliveries;
    expect(receiver.deliveries).toHaveLength(2);
    expect(second?.body).toBe(first?.body);
    expect(second?.headers['webhook-id']).not.toBe(first?.headers['webhook-id']);
  });

  test('shuffled deliveries overtake each other, and all arrive', async () => {
    await behave({ shuffle: true, seed: 7 });
    await subscribe('store/order/updated');
    const ids = Array.from({ length: 12 }, (_, index) => 200 + index);
    for (const id of ids) await touch(id);
    await pass(10);
    const arrived = receiver.deliveries.map(({ content }) => Number(Object(content['data']).id));
    expect(arrived).not.toEqual(ids);
    expect(arrived.toSorted((a, b) => a - b)).toEqual(ids);
  });

  test('lost ones never come', async () => {
    await behave({ drop_rate: 0.5, seed: 3 });
    await subscribe('store/order/updated');
    for (let count = 0; count < 20; count++) await touch();
    await pass(7 * 86_400);
    const { lost, delivered, matched } = await figures();
    expect(lost).toBeGreaterThan(0);
    expect([lost + delivered, matched]).toEqual([20, 20]);
    expect(receiver.deliveries).toHaveLength(delivered);
  });

  test.each([
    ['a status above 299', { status: 302, headers: { location: '/elsewhere' } }],
    [
      'headers that are too many',
      { headers: Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`x-${i}`, '1'])) },
    ],
    ['a header that is too long', { headers: { 'x-long': 'x'.repeat(8_300) } }],
    ['no answer in time', { status: null }],
  ])('%s is a failure', async (_, answer) => {
    await behave({ timeout_ms: 100 });
    Object.assign(receiver, answer);
    await subscribe('store/order/updated');
    await touch();
    await pass(0);
    expect(await figures()).toMatchObject({ sent: 1, delivered: 0, failed: 1, waiting: 1 });
  });
});

test('a reset forgets what is under way, and settling waits for what was not tried yet', async () => {
  receiver.status = null;
  await subscribe('store/order/updated');
  await touch();
  await expect.poll(() => receiver.deliveries.length).toBe(1);
  await control(emulator.url, 'POST', '/reset');
  receiver.closeCalls();
  receiver.status = 200;
  expect(await figures()).toMatchObject({ matched: 0, sent: 0, failed: 0, under_way: 0 });
  await behave({ delay_ms: 150 });
  call = await platformCaller(emulator.url, MAPLE);
  await subscribe('store/order/updated');
  await touch();
  const { body } = await control(emulator.url, 'GET', '/webhooks?settle');
  expect(body['figures']).toMatchObject({ delivered: 1, waiting: 0 });
  expect((await control(emulator.url, 'GET', '/ledger?kind=webhook')).body['total']).toBe(1);
});
