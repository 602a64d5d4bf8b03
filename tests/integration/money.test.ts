import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as questions } from '#app/api/payments/questions/route.ts';
import { GET as storeRefunds } from '#app/api/payments/refunds/route.ts';
import { GET as tasks } from '#app/api/payments/tasks/route.ts';
import { GET as orderRefunds } from '#app/api/orders/[orderId]/refunds/route.ts';
import { POST as restock } from '#app/api/orders/[orderId]/refunds/[refundId]/restocks/[lineId]/route.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, MAPLE, OWNER, STAFF, type CallOptions } from './app.ts';
import { control, ledger } from './emulator.ts';
import {
  answered,
  askQuote,
  audit,
  dialogOf,
  followNow,
  followUps,
  intents,
  key,
  moneyCalls,
  openStudio,
  payments,
  readStudio,
  reconcileAt,
  refundsOnPlatform,
  restockSteps,
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

describe('a refund', () => {
  test('is not called refunded before its gateway answered, and is followed to its end', async () => {
    const { status, body } = await sendRefund(rig.owner, rig.paid, await dialogOf(rig.owner, rig.paid));
    expect([status, body['state']]).toEqual([200, 'requested']);
    expect((await payments(rig.owner, rig.paid)).body).toMatchObject({
      followUps: [{ kind: 'refund', state: 'waiting', isStuck: false }],
    });
    await followNow();
    expect(await followUps()).toMatchObject([{ state: 'waiting' }]);
    await answered();
    await followNow();
    expect(await followUps()).toMatchObject([{ state: 'done' }]);
    const list = await call(orderRefunds, `/api/orders/${rig.paid}/refunds?currency=USD`, {
      ...money({}),
      params: { orderId: String(rig.paid) },
    });
    expect(list.body).toMatchObject({ refunds: [{ state: 'refunded', reason: 'Arrived broken', byApp: true }] });
    expect((await audit()).filter(({ action }) => action === 'refund.create')).toMatchObject([
      { outcome: 'done', userId: OWNER, reason: 'Arrived broken' },
    ]);
  });

  test('that the gateway declines is shown as declined, and the order can be refunded anew', async () => {
    await control('PUT', '/payments', { refunds: 'decline' });
    await sendRefund(rig.owner, rig.paid, await dialogOf(rig.owner, rig.paid));
    await answered();
    await followNow();
    expect(await followUps()).toMatchObject([{ state: 'failed' }]);
    const { basis, history } = await readStudio(rig.owner, rig.paid);
    expect(history).toMatchObject([{ state: 'declined', effective: { amount: '0' } }]);
    expect([basis.block, basis.left]).toEqual([null, basis.total]);
    await control('PUT', '/payments', { refunds: 'succeed' });
    expect((await sendRefund(rig.owner, rig.paid, await dialogOf(rig.owner, rig.paid))).status).toBe(200);
  });

  test('that waits for a day is a task for people', async () => {
    await sendRefund(rig.owner, rig.paid, await dialogOf(rig.owner, rig.paid));
    const yesterday = new Date(Date.now() - 86_400_001);
    await runtime().prisma.paymentFollowUp.updateMany({ data: { startedAt: yesterday } });
    await followNow();
    const { body } = await call(tasks, '/api/payments/tasks', money({}));
    expect(body).toMatchObject({ followUps: [{ orderId: rig.paid, state: 'waiting', isStuck: true }] });
  });

  test.each([
    ['0', /more than zero/],
    ['-1', /not an amount/],
    ['0.001', /more decimals/],
    ['999999', /At most/],
    ['1e400', /not an amount/],
    ['10,00', /not an amount/],
    ['NaN', /not an amount/],
  ])('of %s is refused with the most that is possible, and nothing is sent', async (amount, words) => {
    const dialog = await dialogOf(rig.owner, rig.paid);
    const refused = await sendRefund(rig.owner, rig.paid, { ...dialog, selection: { kind: 'items', order: amount } });
    expect([refused.status, String(refused.body['message'])]).toEqual([422, expect.stringMatching(words)]);
    expect(await moneyCalls('refund')).toEqual([]);
    expect(await intents()).toEqual([]);
  });

  test('of an order that is only authorized, or refunded already, is refused in plain words', async () => {
    const dialog = await dialogOf(rig.owner, rig.paid);
    const early = await sendRefund(rig.owner, rig.authorized, dialog);
    expect([early.status, early.body['message']]).toEqual([422, expect.stringMatching(/not paid yet/)]);
    const { basis } = await readStudio(rig.owner, rig.paid);
    const whole = await dialogOf(rig.owner, rig.paid, { kind: 'items', order: basis.left.amount });
    expect((await sendRefund(rig.owner, rig.paid, whole)).status).toBe(200);
    const meanwhile = await sendRefund(rig.owner, rig.paid, dialog);
    expect([meanwhile.status, meanwhile.body['message']]).toEqual([422, expect.stringMatching(/one at a time/)]);
    await answered();
    const late = await sendRefund(rig.owner, rig.paid, dialog);
    expect([late.status, late.body['message']]).toEqual([422, expect.stringMatching(/refunded already/)]);
    expect(await moneyCalls('refund')).toHaveLength(1);
  });

  test('whose quote changed under the dialog is not sent, and the new figures are told', async () => {
    const dialog = await dialogOf(rig.owner, rig.paid);
    const other = await sendRefund(rig.owner, rig.paid, { ...dialog, quoted: { ...dialog.quoted, total: '0.01' } });
    expect(other).toMatchObject({ status: 409, body: { code: 'conflict', quote: { total: expect.anything() } } });
    const way = [{ providerId: 'storecredit-of-nobody', amount: dialog.quoted.total, isOffline: false }];
    expect((await sendRefund(rig.owner, rig.paid, { ...dialog, payments: way })).status).toBe(409);
    expect(await moneyCalls('refund')).toEqual([]);
  });

  test('without a key, with another payload under it, without a reason, or by a viewer is refused', async () => {
    const dialog = await dialogOf(rig.owner, rig.paid);
    expect((await sendRefund(rig.owner, rig.paid, dialog, '')).status).toBe(400);
    expect((await sendRefund(rig.owner, rig.paid, { ...dialog, reason: ' ' })).status).toBe(400);
    const same = crypto.randomUUID();
    expect((await sendRefund(rig.owner, rig.paid, dialog, same)).status).toBe(200);
    const changed = await sendRefund(rig.owner, rig.paid, { ...dialog, reason: 'Another' }, same);
    expect(changed.status).toBe(422);
    await runtime().tenancy.setRole(MAPLE as never, STAFF as never, 'editor');
    expect((await sendRefund(rig.staff, rig.paid, dialog)).status).toBe(403);
    expect((await openStudio(rig.staff, rig.paid)).status).toBe(403);
    await runtime().tenancy.setRole(MAPLE as never, STAFF as never, 'money');
    expect(await moneyCalls('refund')).toHaveLength(1);
    expect((await audit()).filter(({ outcome }) => outcome === 'denied')).toMatchObject([{ userId: STAFF }]);
  });

  test('while the tax service is down is told as that', async () => {
    const dialog = await dialogOf(rig.owner, rig.paid);
    await control('PUT', '/payments', { tax_service: 'down' });
    const quoted = await askQuote(rig.owner, rig.paid, dialog.selection);
    expect([quoted.status, quoted.body['message']]).toEqual([503, expect.stringMatching(/tax service/)]);
    expect((await sendRefund(rig.owner, rig.paid, dialog)).status).toBe(503);
    expect(await moneyCalls('refund')).toEqual([]);
  });

  test('a quote costs one call, whatever is typed', async () => {
    const { selection } = await dialogOf(rig.owner, rig.paid);
    await control('DELETE', '/ledger');
    await askQuote(rig.owner, rig.paid, selection);
    expect(await ledger({ kind: 'api' })).toHaveLength(1);
    expect((await askQuote(rig.owner, rig.paid, { kind: 'items', order: '1e400' })).status).toBe(422);
    expect(await ledger({ kind: 'api' })).toHaveLength(1);
  });

  test('is in the store’s ledger of all refunds, newest first', async () => {
    await sendRefund(rig.owner, rig.paid, await dialogOf(rig.owner, rig.paid));
    for (const position of ['empty', 'pagination']) {
      await control('PUT', '/switches', { refundListMeta: position });
      const { body } = await call(storeRefunds, '/api/payments/refunds?page=1', money({}));
      const refunds = body['refunds'] as { id: number; orderId: number }[];
      expect(refunds[0]).toMatchObject({ orderId: rig.paid });
      expect(refunds.map(({ id }) => id)).toEqual(refunds.map(({ id }) => id).toSorted((a, b) => b - a));
    }
    await control('PUT', '/switches', { refundListMeta: 'empty' });
  });
});

describe('restocking', () => {
  async function withRestock() {
    const { basis } = await readStudio(rig.owner, rig.paid);
    const line = basis.lines.find(({ canRestock, left }) => canRestock && left > 0);
    if (line === undefined) throw new Error('no line can be restocked');
    const dialog = await dialogOf(rig.owner, rig.paid, { kind: 'items', lines: [{ id: line.id, quantity: 1 }] });
    return { line, dialog: { ...dialog, restock: [{ id: line.id, quantity: 1 }] } };
  }
  const adjustments = () => ledger({ kind: 'api', method: 'POST', path: 'inventory/adjustments' });
  const again = (refundId: number, lineId: number, wish: string) =>
    call(restock, '/x', {
      ...money({ method: 'POST', headers: key(), body: { wish } }),
      params: { orderId: String(rig.paid), refundId: String(refundId), lineId: String(lineId) },
    });

  test('follows the refund, as an act of its own', async () => {
    const { dialog, line } = await withRestock();
    const same = crypto.randomUUID();
    const first = await sendRefund(rig.owner, rig.paid, dialog, same);
    expect(first.body['restocks']).toMatchObject([{ lineId: line.id, quantity: 1, state: 'done' }]);
    expect((await sendRefund(rig.owner, rig.paid, dialog, same)).body['restocks']).toEqual(first.body['restocks']);
    expect(await adjustments()).toMatchObject([{ body: { items: [{ quantity: 1 }] } }]);
    expect((await intents()).map(({ action, state }) => [action, state])).toEqual([
      ['refund.create', 'done'],
      ['inventory.restock', 'done'],
    ]);
  });

  test('that fails leaves the refund as it is and stays to be tried again, once', async () => {
    const { dialog, line } = await withRestock();
    const path = '/v3/inventory/adjustments/*';
    await control('POST', '/faults', { match: { path }, action: { kind: 'status', status: 422 }, times: 1 });
    const { status, body } = await sendRefund(rig.owner, rig.paid, dialog);
    const refundId = Number(body['refundId']);
    expect([status, body['restocks']]).toMatchObject([200, [{ state: 'failed' }]]);
    expect((await payments(rig.owner, rig.paid)).body['restocks']).toMatchObject([{ refundId, lineId: line.id }]);
    expect((await again(refundId, line.id, 'restock')).body).toMatchObject({ state: 'done' });
    expect((await again(refundId, line.id, 'restock')).body).toMatchObject({ state: 'done' });
    expect(await adjustments()).toHaveLength(2);
    expect((await refundsOnPlatform(rig)).length).toBe(1);
  });

  test('whose answer is lost is seen in the stock, or asked about, and never sent again by itself', async () => {
    const { dialog, line } = await withRestock();
    const path = '/v3/inventory/adjustments/*';
    await control('POST', '/faults', { match: { path }, action: { kind: 'drop_before' }, times: 1 });
    const { body } = await sendRefund(rig.owner, rig.paid, dialog);
    expect(body['restocks']).toMatchObject([{ state: 'sent' }]);
    expect((await again(Number(body['refundId']), line.id, 'restock')).status).toBe(409);
    await reconcileAt(121_000);
    const { body: list } = await call(questions, '/api/payments/questions', money({}));
    expect(list['questions']).toMatchObject([{ action: 'inventory.restock', restock: { quantity: 1 } }]);
    // It holds no refund up.
    expect((await intents()).filter(({ state }) => state === 'unknown')).toHaveLength(1);
  });

  test('can be let go', async () => {
    const { dialog, line } = await withRestock();
    const match = { path: '/v3/inventory/adjustments/*' };
    await control('POST', '/faults', { match, action: { kind: 'status', status: 422 }, times: 1 });
    const { body } = await sendRefund(rig.owner, rig.paid, dialog);
    expect((await again(Number(body['refundId']), line.id, 'drop')).body).toMatchObject({ state: 'dropped' });
    expect(await restockSteps()).toMatchObject([{ state: 'dropped' }]);
    expect((await audit()).at(-1)).toMatchObject({ action: 'restock.drop', userId: OWNER });
  });

  test('of more than is refunded is refused before any money moves', async () => {
    const { dialog, line } = await withRestock();
    const more = { ...dialog, restock: [{ id: line.id, quantity: 2 }] };
    expect((await sendRefund(rig.owner, rig.paid, more)).status).toBe(422);
    expect(await moneyCalls('refund')).toEqual([]);
  });
});
