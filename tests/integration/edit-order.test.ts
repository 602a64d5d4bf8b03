import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readEdit, PATCH as saveEditRoute } from '#app/api/orders/[orderId]/edit/route.ts';
import { POST as noteEditor } from '#app/api/orders/[orderId]/editors/route.ts';
import { createTasks } from '#lib/jobs/tasks.ts';
import type { EditConflict, EditState, SaveEditDone } from '#lib/orders/edit-contract.ts';
import { fieldsOf, seenFor } from '#lib/orders/edit-fields-rules.ts';
import { previewEdit } from '#lib/orders/edit-preview-rules.ts';
import { NO_WISH, type EditWish } from '#lib/orders/edit-wish-rules.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, installAndOpen, load, MAPLE, open, OWNER, STAFF, type CallAnswer } from './app.ts';
import { control, ledger, platformOrder, platformWrites } from './emulator.ts';

const ORDER = 131;
let bearer: Record<string, string>;
let colleague: Record<string, string>;

beforeAll(async () => {
  ({ bearer } = await installAndOpen());
  await runtime().prisma.store.updateMany({ data: { defaultRole: 'editor' } });
  ({ bearer: colleague } = await open(await load(MAPLE, STAFF)));
});
beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('DELETE', '/ledger');
});

const at = (orderId: number) => ({ params: { orderId: String(orderId) } });
async function seen(orderId = ORDER): Promise<EditState> {
  const answer = await call(readEdit, `/api/orders/${orderId}/edit`, { headers: bearer, ...at(orderId) });
  expect(answer.status).toBe(200);
  return answer.body as unknown as EditState;
}

function bodyOf(state: EditState, wish: EditWish, reason = 'asked for by phone') {
  const adds = { lines: wish.newLines.length > 0, fees: wish.newFees.length > 0 };
  const { after, uncertain } = previewEdit(state, wish);
  const seenTotal = uncertain.length > 0 ? null : after.total.incTax;
  return { seen: seenFor(fieldsOf(state), Object.keys(wish.to), adds), wish, seenTotal, reason };
}

interface Sent {
  readonly as?: Record<string, string>;
  readonly key?: string;
}
function save(state: EditState, wish: Partial<EditWish>, { as = bearer, key = crypto.randomUUID() }: Sent = {}) {
  return call(saveEditRoute, `/api/orders/${state.orderId}/edit`, {
    method: 'PATCH',
    headers: { ...as, 'idempotency-key': key },
    ...at(state.orderId),
    body: bodyOf(state, { ...NO_WISH, ...wish }),
  });
}
const doneOf = (answer: CallAnswer) => {
  expect(answer).toMatchObject({ status: 200 });
  return answer.body as unknown as SaveEditDone;
};
const outside = (change: object) => control('POST', `/stores/${MAPLE}/orders/${ORDER}`, change);
const lastAudit = () =>
  runtime().prisma.auditEntry.findFirstOrThrow({ where: { orderId: ORDER }, orderBy: { id: 'desc' } });

/** The job leaves young writes to those who sent them. */
const age = (idempotencyKey: string) =>
  runtime().prisma.intent.updateMany({
    where: { idempotencyKey },
    data: { createdAt: new Date(Date.now() - 60_000), sentAt: new Date(Date.now() - 60_000) },
  });

describe('saving an edit', () => {
  test('sends what changed, verifies it, and leaves one audit row with the reason', async () => {
    const state = await seen();
    const answer = doneOf(
      await save(state, { to: { staffNotes: `note ${Date.now()}`, 'handling.exTax': '2', 'handling.incTax': '2' } }),
    );
    expect(answer).toMatchObject({ isVerified: true, misses: [], changedElsewhere: [] });
    expect(answer.state?.totals.handling).toEqual({ exTax: '2', incTax: '2' });
    const [write] = await platformWrites();
    expect(Object.keys(Object(write?.body)).sort()).toEqual([
      'handling_cost_ex_tax',
      'handling_cost_inc_tax',
      'staff_notes',
    ]);
    expect(await lastAudit()).toMatchObject({
      action: 'order.edit',
      outcome: 'done',
      userId: OWNER,
      reason: 'asked for by phone',
    });
  });

  test('changes the gift wrapping of a line and takes it off, each as the preview said', async () => {
    const line = (await seen()).lines.find(({ productId, wrapping }) => productId !== null && wrapping === null);
    const cost = { wrapping_cost_ex_tax: '4.00', wrapping_cost_inc_tax: '4.40' };
    await outside({ products: [{ id: line?.id, wrapping_id: 2, wrapping_name: 'Silk', ...cost }] });
    const at = `wrap.${line?.id}`;
    const texts = { [`${at}.wrappingMessage`]: 'Hello', [`${at}.exTax`]: '8', [`${at}.incTax`]: '8.8' };
    const changed = doneOf(await save(await seen(), { to: texts }));
    expect(changed).toMatchObject({ isVerified: true, misses: [], changedElsewhere: [] });
    const found = changed.state?.lines.find(({ id }) => id === line?.id);
    const wrapping = { id: 2, name: 'Silk', wrappingMessage: 'Hello', cost: { exTax: '8', incTax: '8.8' } };
    expect(found).toMatchObject({ wrapping, quantity: line?.quantity, price: line?.price });
    const removed = doneOf(await save(await seen(), { to: { [`${at}.state`]: 'removed' } }));
    expect(removed).toMatchObject({ isVerified: true, misses: [], changedElsewhere: [] });
    expect(removed.state?.lines.find(({ id }) => id === line?.id)?.wrapping).toBeNull();
    const writes = (await platformWrites()).map(({ body }) => body);
    expect(writes.at(-1)).toEqual({ products: [{ id: line?.id, wrapping_id: 0 }] });
    expect((await lastAudit()).before).toMatchObject({ [`${at}.state`]: '' });
  });

  test('costs two rounds of reads beside the write, three calls each', async () => {
    const state = await seen();
    await control('DELETE', '/ledger');
    doneOf(await save(state, { to: { staffNotes: `note ${Date.now()}` } }));
    const calls = (await ledger({ kind: 'api' })).map(({ method }) => method);
    expect(calls).toEqual(['GET', 'GET', 'GET', 'PUT', 'GET', 'GET', 'GET']);
  });

  test('changes an address by itself, and nothing of the money', async () => {
    const state = await seen();
    const [delivery] = state.deliveries;
    const path = `delivery.${delivery?.id}.street1`;
    const { state: after } = doneOf(
      await save(state, { to: { [path]: 'Elsewhere 9', staffNotes: `n ${Date.now()}` } }),
    );
    expect(after?.totals).toEqual(state.totals);
    expect((await platformWrites()).map(({ path: called }) => called.split('/').slice(-2)[0])).toEqual([
      'orders',
      'shipping_addresses',
    ]);
    expect(after?.deliveries[0]?.address.street1).toBe('Elsewhere 9');
  });

  test('of a double click is made once, and answered alike', async () => {
    const state = await seen();
    const wish = { newFees: [{ name: 'Rush', cost: { exTax: '3', incTax: '3' } }] };
    const key = crypto.randomUUID();
    const answers = await Promise.all([save(state, wish, { key }), save(state, wish, { key })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await platformWrites()).toHaveLength(1);
    expect((await seen()).fees).toHaveLength(state.fees.length + 1);
  });

  test('asks once more with names where the store wants them', async () => {
    await control('PUT', '/switches', { lineNames: 'required' });
    const state = await seen();
    const line = state.lines.find(({ productId }) => productId !== null) ?? expect.fail('no line');
    const answer = await save(state, { to: { [`line.${line.id}.quantity`]: String(line.quantity + 1) } });
    await control('PUT', '/switches', { lineNames: 'optional' });
    expect(doneOf(answer).misses).toEqual([]);
    const writes = await platformWrites();
    expect(writes.map(({ status }) => status)).toEqual([400, 200]);
  });

  test('reports a line that the platform did not remove', async () => {
    const state = await seen();
    const custom = { productId: null, variantId: null, options: [], name: 'Sticker', sku: '', quantity: 1 };
    const newLines = [{ ...custom, price: { exTax: '1', incTax: '1' }, isPricedByStore: false }];
    const { state: after } = doneOf(await save(state, { newLines }));
    const added = after?.lines.find(({ name }) => name === 'Sticker') ?? expect.fail('not added');
    await control('PUT', '/switches', { customLineRemoval: 'ignored' });
    const answer = await save(await seen(), { to: { [`line.${added.id}.quantity`]: '0' } });
    await control('PUT', '/switches', { customLineRemoval: 'removes' });
    expect(doneOf(answer).misses.map(({ path }) => path)).toContain(`line.${added.id}.quantity`);
  });
});

describe('when somebody else was there', () => {
  test('the same field is a conflict with both values, and nothing is sent', async () => {
    const state = await seen();
    await outside({ staff_notes: 'theirs' });
    const answer = await save(state, { to: { staffNotes: 'mine' } });
    expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const { clashes } = answer.body['edit'] as EditConflict;
    expect(clashes).toEqual([{ path: 'staffNotes', seen: state.staffNotes, theirs: 'theirs', mine: 'mine' }]);
    expect(await platformWrites()).toEqual([]);
  });

  test('other fields stay theirs and become mine', async () => {
    const state = await seen();
    await outside({ customer_message: 'theirs' });
    const note = `mine ${Date.now()}`;
    doneOf(await save(state, { to: { staffNotes: note } }));
    expect(await platformOrder(MAPLE, ORDER)).toMatchObject({ staff_notes: note, customer_message: 'theirs' });
  });

  test('another sum than the preview said is shown first', async () => {
    const state = await seen();
    await outside({ discount_amount: '1.5' });
    const answer = await save(state, { to: { 'shipping.exTax': '7', 'shipping.incTax': '7' } });
    const { clashes, total } = answer.body['edit'] as EditConflict;
    expect([answer.status, clashes]).toEqual([409, []]);
    expect(total).not.toBeNull();
    expect(await platformWrites()).toEqual([]);
  });

  test('two editors see each other, until one leaves', async () => {
    const tell = (as: Record<string, string>, isLeaving: boolean) =>
      call(noteEditor, `/api/orders/${ORDER}/editors`, {
        method: 'POST',
        headers: as,
        ...at(ORDER),
        body: { isLeaving },
      });
    expect((await tell(bearer, false)).body['others']).toEqual([]);
    expect((await tell(colleague, false)).body['others']).toHaveLength(1);
    expect((await tell(bearer, false)).body['others']).toHaveLength(1);
    await tell(colleague, true);
    expect((await tell(bearer, false)).body['others']).toEqual([]);
  });
});

describe('when it does not go well', () => {
  test('the platform’s refusal is led to its field', async () => {
    const answer = await save(await seen(), { to: { customer: '999999' } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'refused_by_platform', field: 'customer' } });
  });

  test('an archived order is not written to', async () => {
    const state = await seen(133);
    await control('POST', `/stores/${MAPLE}/orders/133`, { is_deleted: true });
    const answer = await save(state, { to: { staffNotes: 'x' } });
    expect(answer).toMatchObject({ status: 409, body: { message: expect.stringContaining('archived') } });
    expect(await platformWrites()).toEqual([]);
  });

  test('a value that cannot be is refused at its field, before any write', async () => {
    const state = await seen();
    const [line] = state.lines;
    const path = `line.${line?.id}.quantity`;
    const body = { ...bodyOf(state, NO_WISH), wish: { ...NO_WISH, to: { [path]: '1.5' } } };
    const headers = { ...bearer, 'idempotency-key': crypto.randomUUID() };
    const answer = await call(saveEditRoute, `/api/orders/${ORDER}/edit`, {
      method: 'PATCH',
      headers,
      ...at(ORDER),
      body,
    });
    expect(answer).toMatchObject({ status: 422, body: { field: path, problem: 'not_a_quantity' } });
    expect(await platformWrites()).toEqual([]);
  });

  test('an answer that got lost is found by looking, and the edit is made once', async () => {
    const state = await seen();
    await control('POST', '/faults', { match: { method: 'PUT' }, action: { kind: 'drop_after' }, times: 1 });
    const newFees = [{ name: 'Late', cost: { exTax: '4', incTax: '4' } }];
    const { state: after, misses } = doneOf(await save(state, { newFees }));
    expect([after?.fees.length, misses]).toEqual([state.fees.length + 1, []]);
    expect(await platformWrites()).toHaveLength(1);
  });

  test('an edit without a trace is unclear, asked for again without a call, and found by the job once it shows', async () => {
    const state = await seen();
    const to = { staffNotes: `late ${Date.now()}` };
    const key = crypto.randomUUID();
    await control('POST', '/faults', { match: { method: 'PUT' }, action: { kind: 'drop_before' }, times: 1 });
    expect(await save(state, { to }, { key })).toMatchObject({ status: 502, body: { code: 'outcome_unknown' } });
    expect(await save(state, { to }, { key })).toMatchObject({ status: 502, body: { code: 'outcome_unknown' } });
    await outside({ staff_notes: to.staffNotes });
    await age(key);
    await createTasks(runtime())['reconcile-intents']({}, undefined as never);
    expect(doneOf(await save(state, { to }, { key })).misses).toEqual([]);
    expect((await platformWrites()).length).toBeLessThanOrEqual(1);
    expect(await lastAudit()).toMatchObject({ action: 'order.edit', outcome: 'done' });
  });
});
