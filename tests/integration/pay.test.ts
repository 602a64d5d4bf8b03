import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readPayments } from '#app/api/orders/[orderId]/payments/route.ts';
import { PUT as setLimits } from '#app/api/limits/[userId]/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, MAPLE, OWNER, STAFF } from './app.ts';
import { control } from './emulator.ts';
import { followNow, followUps } from './money-rig.ts';
import {
  auditOf,
  AWAITING_FULFILLMENT,
  cardRequest,
  changeOrder,
  charges,
  desk,
  deskAnswer,
  intentsOf,
  newOrder,
  nextWindow,
  orderOf,
  panelOrder,
  paymentCalls,
  sendCharge,
  sendRecord,
  setSwitch,
  setUpPayments,
  tokenCalls,
  wayRequest,
  type PayRig,
} from './pay-rig.ts';

let rig: PayRig;
beforeAll(async () => {
  rig = await setUpPayments();
});
beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('PUT', '/payments', { charges: 'by_instrument' });
  await setSwitch(rig.owner, true);
  await nextWindow();
});

const messageOf = ({ body }: { readonly body: Record<string, unknown> }) => String(body['message']);

describe('each way to pay', () => {
  test('a stored card: one token, one charge, and the order moves on; who and why is kept', async () => {
    const orderId = await newOrder(rig, rig.cardHolder);
    const answer = await sendCharge(rig.staff, orderId, await cardRequest(rig.staff, orderId));
    expect([answer.status, answer.body]).toEqual([200, { result: 'paid', left: { amount: '0', currencyCode: 'USD' } }]);
    expect(await orderOf(orderId)).toMatchObject({ status_id: AWAITING_FULFILLMENT, payment_status: 'captured' });
    expect([(await tokenCalls(orderId)).length, (await paymentCalls(orderId)).length]).toEqual([1, 1]);
    expect(await charges(rig, orderId)).toMatchObject([{ amount: 100, method: 'credit_card' }]);
    expect(await auditOf(orderId)).toMatchObject([
      { action: 'payment.charge', userId: STAFF, reason: 'Asked by telephone', outcome: 'done' },
    ]);
    expect(await desk(rig.owner, orderId)).toMatchObject({ isPaid: true, block: 'status', due: { amount: '0' } });
  });

  test('store credit pays a part, a gift certificate another, a new token each; the rest stays due', async () => {
    const { customerId, balance } = rig.creditor;
    const price = Math.round(balance + 60);
    const orderId = await newOrder(rig, customerId, {
      products: [{ name: 'Crate', quantity: 1, price_inc_tax: price, price_ex_tax: price }],
    });
    expect(await desk(rig.owner, orderId)).toMatchObject({ storeCredit: { amount: String(balance) }, isGuest: false });
    const credit = await sendCharge(rig.owner, orderId, await wayRequest(rig.owner, orderId, { kind: 'store_credit' }));
    expect(credit).toMatchObject({ status: 200, body: { result: 'part_paid' } });
    expect(Number(Reflect.get(Object(credit.body['left']), 'amount'))).toBeCloseTo(price - balance, 2);
    expect(await orderOf(orderId)).toMatchObject({ status_id: 1 });
    const code = 'map-le5-0ff';
    const gift = await sendCharge(
      rig.owner,
      orderId,
      await wayRequest(rig.owner, orderId, { kind: 'gift_certificate', code }),
    );
    expect(gift).toMatchObject({ status: 200, body: { result: 'part_paid' } });
    expect([(await tokenCalls(orderId)).length, (await paymentCalls(orderId)).length]).toEqual([2, 2]);
    const { due } = await desk(rig.owner, orderId);
    const rest = await sendRecord(rig.owner, orderId, { due, method: 'Cash' });
    expect(rest).toMatchObject({ status: 200, body: { result: 'paid' } });
    expect(await orderOf(orderId)).toMatchObject({ status_id: AWAITING_FULFILLMENT, payment_method: 'Cash' });
    expect((await auditOf(orderId)).map(({ action }) => action)).toEqual([
      'payment.charge',
      'payment.charge',
      'payment.record',
    ]);
  });

  test('a gift certificate that covers it all', async () => {
    const orderId = await newOrder(rig, 0);
    const body = await wayRequest(rig.owner, orderId, { kind: 'gift_certificate', code: 'BIG-GIF-500' });
    expect(await sendCharge(rig.owner, orderId, body)).toMatchObject({ status: 200, body: { result: 'paid' } });
    const [intent] = await intentsOf(orderId);
    expect(JSON.stringify(intent)).not.toMatch(/BIG-GIF/i);
    expect(intent?.change).toEqual({ kind: 'gift_certificate', codeEnding: '500' });
  });

  test('money that came outside: method and status in one change, and no gateway is asked', async () => {
    const orderId = await newOrder(rig, 0, { status_id: 7 });
    const { due, gateway, block } = await desk(rig.owner, orderId);
    expect([block, gateway]).toEqual([null, { kind: 'closed', why: 'status' }]);
    const answer = await sendRecord(rig.owner, orderId, { due, method: 'Bank Deposit', reason: 'On the statement' });
    expect(answer).toMatchObject({ status: 200, body: { result: 'paid' } });
    expect(await orderOf(orderId)).toMatchObject({
      ...{ status_id: AWAITING_FULFILLMENT, payment_method: 'Bank Deposit' },
    });
    expect(await paymentCalls(orderId)).toEqual([]);
    expect(await auditOf(orderId)).toMatchObject([{ action: 'payment.record', reason: 'On the statement' }]);
  });

  test('what the provider has not answered is said to wait, is followed, and ends as the platform says', async () => {
    await control('PUT', '/payments', { charges: 'pending', action_delay_ms: 5_000 });
    const orderId = await newOrder(rig, rig.cardHolder);
    const answer = await sendCharge(rig.owner, orderId, await cardRequest(rig.owner, orderId));
    expect(answer.body).toMatchObject({ result: 'waiting' });
    expect(await desk(rig.owner, orderId)).toMatchObject({ isPaid: false, block: 'under_way' });
    const { body } = await call(readPayments, '/x', { headers: rig.owner, params: { orderId: String(orderId) } });
    expect(body).toMatchObject({ takesPayments: true, followUps: [{ kind: 'charge', state: 'waiting' }] });
    await control('POST', '/clock', { advance_ms: 10_000 });
    await followNow();
    expect((await followUps()).filter((each) => each.orderId === orderId)).toMatchObject([{ state: 'done' }]);
    expect(await desk(rig.owner, orderId)).toMatchObject({ isPaid: true });
  });
});

describe('refused before anything is sent', () => {
  test.each([
    ['an order that was paid meanwhile', { status_id: 11 }, /does not wait for a payment any more/],
    ['one that was archived', { is_deleted: true }, /archived/],
    ['one that waits for its payment, but is not Incomplete', { status_id: 7 }, /Incomplete orders only/],
  ])('%s', async (_, change, message) => {
    const orderId = await newOrder(rig, rig.cardHolder);
    const body = await cardRequest(rig.owner, orderId);
    await changeOrder(rig, orderId, change);
    const answer = await sendCharge(rig.owner, orderId, body);
    expect([answer.status, messageOf(answer)]).toEqual([422, expect.stringMatching(message)]);
    expect(await tokenCalls(orderId)).toEqual([]);
  });

  test('an order that was made in the control panel', async () => {
    const orderId = await panelOrder(rig);
    const { due, gateway } = await desk(rig.owner, orderId);
    expect(gateway).toEqual({ kind: 'closed', why: 'panel' });
    const answer = await sendCharge(rig.owner, orderId, { due, way: { kind: 'store_credit' } });
    expect([answer.status, messageOf(answer)]).toEqual([422, expect.stringMatching(/made in the control panel/)]);
    expect(await tokenCalls(orderId)).toEqual([]);
  });

  test('with the switch off: told on the screen, and refused by the server', async () => {
    const orderId = await newOrder(rig, rig.cardHolder);
    const body = await cardRequest(rig.owner, orderId);
    await setSwitch(rig.owner, false);
    expect(await desk(rig.owner, orderId)).toMatchObject({ block: 'switched_off' });
    for (const answer of [
      await sendCharge(rig.owner, orderId, body),
      await sendRecord(rig.owner, orderId, { due: body.due, method: 'Cash' }),
    ])
      expect([answer.status, messageOf(answer)]).toEqual([403, expect.stringMatching(/switched off for this store/)]);
    expect(await tokenCalls(orderId)).toEqual([]);
  });

  test('only an admin turns the switch, and it stands in the record', async () => {
    expect((await setSwitch(rig.staff, false)).status).toBe(403);
    await setSwitch(rig.owner, false);
    const rows = await runtime().prisma.auditEntry.findMany({ where: { action: 'store.settings', outcome: 'done' } });
    expect(rows.at(-1)).toMatchObject({ userId: OWNER, after: { takesPayments: false } });
  });

  test('a person without the Money role', async () => {
    const orderId = await newOrder(rig, rig.cardHolder);
    const body = await cardRequest(rig.owner, orderId);
    await runtime().tenancy.setRole(MAPLE as never, STAFF as never, 'editor');
    expect((await sendCharge(rig.staff, orderId, body)).status).toBe(403);
    expect((await deskAnswer(rig.staff, orderId)).status).toBe(403);
    await runtime().tenancy.setRole(MAPLE as never, STAFF as never, 'money');
    expect(await auditOf(orderId)).toMatchObject([{ action: 'payment.charge', outcome: 'denied' }]);
  });

  test('more than the person may move at once', async () => {
    const limit = (limits: unknown) =>
      call(setLimits, '/x', {
        ...{ method: 'PUT', headers: { ...rig.owner, 'idempotency-key': crypto.randomUUID() }, body: { limits } },
        params: { userId: String(STAFF) },
      });
    const orderId = await newOrder(rig, rig.cardHolder);
    await limit([{ currencyCode: 'USD', amount: '99.99' }]);
    const body = await cardRequest(rig.staff, orderId);
    expect((await desk(rig.staff, orderId)).personLimit).toEqual({ amount: '99.99', currencyCode: 'USD' });
    expect(messageOf(await sendCharge(rig.staff, orderId, body))).toMatch(/99\.99 USD/);
    expect((await sendRecord(rig.staff, orderId, { due: body.due, method: 'Cash' })).status).toBe(403);
    expect(await tokenCalls(orderId)).toEqual([]);
    await limit([{ currencyCode: 'USD', amount: '100' }]);
    expect((await sendCharge(rig.staff, orderId, body)).status).toBe(200);
    await limit([]);
  });

  test('what is due is another amount than the person saw', async () => {
    const orderId = await newOrder(rig, rig.cardHolder);
    const body = await cardRequest(rig.owner, orderId);
    const other = { ...body, due: { amount: '99', currencyCode: 'USD' } };
    const answer = await sendCharge(rig.owner, orderId, other);
    expect([answer.status, messageOf(answer)]).toEqual([409, expect.stringMatching(/changed since you opened it/)]);
    expect(await tokenCalls(orderId)).toEqual([]);
  });

  test('a card that is not the shopper’s, and a method that there is not', async () => {
    const orderId = await newOrder(rig, rig.cardHolder);
    const body = await cardRequest(rig.owner, orderId);
    for (const change of [{ instrument: 'x'.repeat(16) }, { methodId: 'nobody.card' }]) {
      const answer = await sendCharge(rig.owner, orderId, { ...body, way: { ...body.way, ...change } });
      expect(answer.status).toBe(409);
    }
    expect(await tokenCalls(orderId)).toEqual([]);
  });
});

describe('refused by the platform', () => {
  const CODES = [10000, 10001, 30000, 30001, 30002, 30003, 30004, 30050, 30051, 30100, 30101];
  test.each([...CODES, 30102, 30103, 30104, 30105, 30106, 30107])(
    '%i is told with its number, charges nothing, and the order can be paid after',
    async (code) => {
      const orderId = await newOrder(rig, rig.cardHolder);
      const body = await cardRequest(rig.owner, orderId);
      await control('PUT', '/payments', { charges: code });
      const key = crypto.randomUUID();
      const answer = await sendCharge(rig.owner, orderId, body, key);
      expect([answer.status, answer.body['platformCode']]).toEqual([422, code]);
      expect(messageOf(answer).length).toBeGreaterThan(40);
      expect(await charges(rig, orderId)).toEqual([]);
      await control('PUT', '/payments', { charges: 'approve' });
      expect((await sendCharge(rig.owner, orderId, body, key)).body['platformCode']).toBe(code);
      expect((await sendCharge(rig.owner, orderId, body)).status).toBe(200);
      expect(await charges(rig, orderId)).toHaveLength(1);
    },
  );

  test('a token that is not valid any more: a new one, once', async () => {
    const orderId = await newOrder(rig, rig.cardHolder);
    const body = await cardRequest(rig.owner, orderId);
    const expired = { kind: 'status', status: 401, body: { status: 401, title: 'Unauthorized', code: 10001 } };
    await control('POST', '/faults', { match: { path: '*/payments-host/*' }, action: expired, times: 1 });
    expect((await sendCharge(rig.owner, orderId, body)).body).toMatchObject({ result: 'paid' });
    expect((await tokenCalls(orderId)).length).toBe(2);
    expect(await charges(rig, orderId)).toHaveLength(1);
    const next = await newOrder(rig, rig.cardHolder);
    await control('POST', '/faults', { match: { path: '*/payments-host/*' }, action: expired });
    const refused = await sendCharge(rig.owner, next, await cardRequest(rig.owner, next));
    expect([refused.status, refused.body['platformCode']]).toEqual([422, 30100]);
    expect((await tokenCalls(next)).length).toBe(2);
    expect(await charges(rig, next)).toEqual([]);
  });

  test('a permission that the store did not give is told, and recording still works', async () => {
    const orderId = await newOrder(rig, rig.cardHolder);
    await control('POST', '/faults', {
      match: { path: '*/payments/methods' },
      action: { kind: 'status', status: 403 },
    });
    const { gateway, due } = await desk(rig.owner, orderId);
    expect(gateway).toMatchObject({ kind: 'unavailable', message: expect.stringMatching(/approve/) });
    expect((await sendRecord(rig.owner, orderId, { due, method: 'Check' })).status).toBe(200);
  });
});
