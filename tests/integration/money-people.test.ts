import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as listLimits } from '#app/api/limits/route.ts';
import { PUT as setLimits } from '#app/api/limits/[userId]/route.ts';
import { GET as ask, POST as answer } from '#app/api/payments/questions/[intentId]/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, load, MAPLE, open, OWNER, STAFF, type CallOptions } from './app.ts';
import { control, ledger } from './emulator.ts';
import {
  answered,
  audit,
  dialogOf,
  followNow,
  followUps,
  intents,
  key,
  moneyCalls,
  payments,
  readStudio,
  reconcileAt,
  refundsOnPlatform,
  sendAction,
  sendRefund,
  setUpMoney,
  type MoneyRig,
} from './money-rig.ts';

let rig: MoneyRig;
beforeAll(async () => {
  rig = await setUpMoney();
});
beforeEach(async () => {
  await rig.reset();
  await control('DELETE', '/faults');
});

const money = (options: CallOptions) => ({ ...options, headers: { ...rig.owner, ...options.headers } });

describe('capture and void', () => {
  test.each(['capture', 'void'] as const)(
    '%s is sent, waits, and ends; another one then is refused',
    async (action) => {
      const { status, body } = await sendAction(action, rig.owner, rig.authorized);
      expect([status, body]).toEqual([200, { paymentStatus: `${action} pending` }]);
      await answered();
      await followNow();
      expect(await followUps()).toMatchObject([{ kind: action, state: 'done' }]);
      for (const other of ['capture', 'void'] as const) {
        const refused = await sendAction(other, rig.owner, rig.authorized);
        expect([refused.status, refused.body['message']]).toEqual([422, expect.stringMatching(/“(captured|void)”/)]);
      }
      expect((await payments(rig.owner, rig.authorized)).body['ledger']).toMatchObject({ kind: 'shown' });
    },
  );

  test('that the gateway does not do is told, and can be tried again', async () => {
    await control('PUT', '/payments', { captures: 'fail' });
    await sendAction('capture', rig.owner, rig.authorized);
    await answered();
    await followNow();
    expect(await followUps()).toMatchObject([{ kind: 'capture', state: 'failed' }]);
    await control('PUT', '/payments', { captures: 'succeed' });
    expect((await sendAction('capture', rig.owner, rig.authorized)).status).toBe(200);
    expect(await followUps()).toMatchObject([{ kind: 'capture', state: 'waiting', looks: 0 }]);
  });

  test('the payments of an order cost one call', async () => {
    await control('DELETE', '/ledger');
    await payments(rig.owner, rig.paid);
    expect((await ledger({ kind: 'api' })).map(({ method }) => method)).toEqual(['GET']);
  });

  test('a payment side that is down costs the ledger, not the page', async () => {
    const match = { path: '*/transactions' };
    await control('POST', '/faults', { match, action: { kind: 'status', status: 503 } });
    expect((await payments(rig.owner, rig.paid)).body).toMatchObject({
      ledger: { kind: 'unavailable' },
      followUps: [],
    });
  });
});

describe('what nobody can see is asked of a person', () => {
  async function asked() {
    const match = { method: 'POST', path: '*/payment_actions/refunds' };
    await control('POST', '/faults', { match, action: { kind: 'drop_before' }, times: 1 });
    const sent = crypto.randomUUID();
    const dialog = await dialogOf(rig.owner, rig.paid);
    await sendRefund(rig.owner, rig.paid, dialog, sent);
    await reconcileAt(121_000);
    const [intent] = await intents();
    return { intentId: intent?.id ?? '', dialog, sent };
  }
  const say = (intentId: string, body: object) =>
    call(answer, '/x', { ...money({ method: 'POST', headers: key(), body }), params: { intentId } });

  test('with what was sent beside what the platform shows; "it was not" frees the order', async () => {
    const { intentId, dialog, sent } = await asked();
    const shown = await call(ask, '/x', { ...money({}), params: { intentId } });
    expect(shown.body).toMatchObject({
      question: { action: 'refund.create', amount: { amount: dialog.quoted.total }, reason: 'Arrived broken' },
      evidence: { paymentStatus: 'captured', refunds: [] },
    });
    expect((await payments(rig.owner, rig.paid)).body['openActs']).toMatchObject([{ intentId, isAsked: true }]);
    expect((await say(intentId, { answer: 'not_made', reason: 'Looked at the gateway' })).status).toBe(200);
    expect((await say(intentId, { answer: 'made', reason: 'No, it was' })).status).toBe(404);
    expect(await intents()).toMatchObject([{ state: 'failed' }]);
    expect((await sendRefund(rig.owner, rig.paid, dialog, sent)).status).toBe(503);
    expect((await sendRefund(rig.owner, rig.paid, dialog)).status).toBe(200);
    expect((await audit()).filter(({ action }) => action === 'question.answer')).toMatchObject([
      { userId: OWNER, reason: 'Looked at the gateway', after: { answer: 'not_made' } },
    ]);
  });

  test('"it was" settles it with the refund that it was, and none other', async () => {
    const { intentId, dialog } = await asked();
    // The same refund, made in the control panel meanwhile.
    const { access_token: token } = await control('POST', '/tokens', { store_hash: MAPLE });
    const lines = (dialog.selection as { lines: { id: number; quantity: number }[] }).lines;
    await fetch(`${process.env['BIGCOMMERCE_API_URL']}/stores/${MAPLE}/v3/orders/${rig.paid}/payment_actions/refunds`, {
      method: 'POST',
      headers: { 'x-auth-token': String(token), accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({
        items: lines.map(({ id, quantity }) => ({ item_type: 'PRODUCT', item_id: id, quantity })),
        payments: dialog.payments.map(({ providerId, amount, isOffline }) => ({
          provider_id: providerId,
          amount: Number(amount),
          offline: isOffline,
        })),
      }),
    });
    const [made] = await refundsOnPlatform(rig);
    const refundId = Number(made?.['id']);
    expect((await say(intentId, { answer: 'made', reason: 'x', refundId: refundId + 1 })).status).toBe(422);
    expect((await say(intentId, { answer: 'made', reason: 'It is there', refundId })).status).toBe(200);
    expect(await intents()).toMatchObject([{ state: 'done', answer: { answer: { refundId } } }]);
    expect(await followUps()).toMatchObject([{ kind: 'refund', refundId, state: 'waiting' }]);
  });

  test('needs a reason, and the Money role', async () => {
    const { intentId } = await asked();
    expect((await say(intentId, { answer: 'made', reason: ' ' })).status).toBe(400);
    await runtime().tenancy.setRole(MAPLE as never, STAFF as never, 'viewer');
    const body = { answer: 'made', reason: 'x' };
    const denied = await call(answer, '/x', {
      ...{ method: 'POST', headers: { ...rig.staff, ...key() }, body, params: { intentId } },
    });
    expect(denied.status).toBe(403);
    await runtime().tenancy.setRole(MAPLE as never, STAFF as never, 'money');
  });
});

describe('limits of a person', () => {
  const set = (as: Record<string, string>, userId: number, limits: unknown) =>
    call(setLimits, '/x', {
      ...{ method: 'PUT', headers: { ...as, ...key() }, body: { limits }, params: { userId: String(userId) } },
    });

  test('are set by an admin, and kept to by every act', async () => {
    expect((await set(rig.staff, STAFF, [])).status).toBe(403);
    expect((await set(rig.owner, STAFF, [{ currencyCode: 'USD', amount: '0.05' }])).status).toBe(200);
    const { body } = await call(listLimits, '/api/limits', money({}));
    expect(body).toEqual({ people: [{ userId: STAFF, limits: [{ amount: '0.05', currencyCode: 'USD' }] }] });
    expect((await readStudio(rig.staff, rig.paid)).personLimit).toEqual({ amount: '0.05', currencyCode: 'USD' });
    const dialog = await dialogOf(rig.staff, rig.paid);
    const refused = await sendRefund(rig.staff, rig.paid, dialog);
    expect([refused.status, refused.body['message']]).toEqual([403, expect.stringMatching(/0\.05 USD/)]);
    expect((await sendAction('capture', rig.staff, rig.authorized)).status).toBe(403);
    const small = await dialogOf(rig.staff, rig.paid, { kind: 'items', order: '0.05' });
    expect((await sendRefund(rig.staff, rig.paid, small)).status).toBe(200);
    expect((await audit()).map(({ action, outcome }) => [action, outcome])).toEqual([
      ['limits.set', 'denied'],
      ['limits.set', 'done'],
      ['refund.create', 'denied'],
      ['payment.capture', 'denied'],
      ['refund.create', 'done'],
    ]);
  });

  test('in another currency only, allow nothing in this one; and nobody unknown gets any', async () => {
    await set(rig.owner, STAFF, [{ currencyCode: 'EUR', amount: '500' }]);
    expect((await sendAction('void', rig.staff, rig.authorized)).status).toBe(403);
    expect(await moneyCalls('void')).toEqual([]);
    expect((await set(rig.owner, 77, [])).status).toBe(404);
    expect((await set(rig.owner, STAFF, [{ currencyCode: 'JPY', amount: '1.5' }])).status).toBe(422);
    expect((await set(rig.owner, STAFF, [])).status).toBe(200);
    expect((await sendAction('void', (await open(await load(MAPLE, STAFF))).bearer, rig.authorized)).status).toBe(200);
  });
});
