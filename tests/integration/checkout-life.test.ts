import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET as readCustomer } from '#app/api/customers/[customerId]/route.ts';
import type { CheckoutView } from '#lib/checkouts/view-contract.ts';
import { runtime } from '#lib/process/runtime.ts';
import { call, installAndOpen, load, MAPLE, open, OTHER_STAFF, STAFF } from './app.ts';
import { calls, CERTIFICATE, Desk, REPAIR, towels } from './checkouts/rig.ts';
import { control } from './emulator.ts';
import { platform } from './order-create/rig.ts';
import { openAs } from './routes/callers.ts';

const { prisma } = runtime();
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

const cartIdOf = async ({ id }: CheckoutView) =>
  (await prisma.checkoutDraft.findUniqueOrThrow({ where: { id } })).cartId;
const lineOf = ({ lines }: CheckoutView, kind: string) => lines.find((line) => line.kind === kind)?.id ?? '';

describe('a checkout', () => {
  test('is the same for the same key, listed to whoever began it, open to a colleague, and gone when dropped', async () => {
    const key = crypto.randomUUID();
    const begun = await desk.begin([towels(1)], key);
    expect((await desk.begin([towels(1)], key)).id).toBe(begun.id);
    expect((await desk.list()).map(({ id }) => id)).toContain(begun.id);
    expect((await colleague.list()).map(({ id }) => id)).not.toContain(begun.id);
    expect((await colleague.step('read', begun.id)).totals).toEqual(begun.totals);
    const cartId = await cartIdOf(begun);
    expect((await desk.ask('drop', begun.id)).status).toBe(204);
    expect(await desk.ask('read', begun.id)).toMatchObject({ status: 404, body: { problem: 'no_checkout' } });
    expect(await platform(MAPLE, `/v3/carts/${cartId}`)).toMatchObject({ status: 404 });
  });

  test('is changed by a key that was used for nothing else', async () => {
    const { id, version } = await desk.begin();
    const key = crypto.randomUUID();
    const message = { version, message: 'one' };
    expect((await desk.ask('message', id, { key, body: message })).status).toBe(200);
    await control('DELETE', '/ledger');
    expect((await desk.ask('message', id, { key, body: { version, message: 'two' } })).status).toBe(422);
    expect((await desk.ask('message', id, { key: 'no key', body: message })).status).toBe(400);
    expect(await calls()).toEqual([]);
    expect(await desk.ask('message', id, { key, body: message })).toMatchObject({ body: { customerMessage: 'one' } });
  });

  test('of a product that is not there names its line', async () => {
    const answer = await desk.tryBegin([REPAIR, { ...towels(1), productId: 999_999 }]);
    expect(answer).toMatchObject({ status: 422, body: { problem: 'refused', field: 'lines.1.productId' } });
  });

  test('keeps nothing about a customer', async () => {
    const ready = await desk.ready([towels(1), CERTIFICATE]);
    const rows = [
      await prisma.checkoutDraft.findUnique({ where: { id: ready.id } }),
      await prisma.intent.findMany({ where: { subject: `checkout:${ready.id}` } }),
      await prisma.auditEntry.findMany({ where: { subject: `checkout:${ready.id}` } }),
    ];
    const kept = JSON.stringify(rows, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    for (const word of ['Moreno', 'Pine', '12207', 'example.com', 'Ana', 'Kim']) expect(kept).not.toContain(word);
  });

  test('is gone on with under the name of its customer, which is read of the customer each time', async () => {
    const { data } = (await platform(MAPLE, '/v3/customers?limit=1')) as {
      data: { id: number; first_name: string; last_name: string; email: string }[];
    };
    const [somebody] = data;
    const begun = await desk.begin([towels(1)], undefined, { customerId: somebody?.id });
    const again = await colleague.step('read', begun.id);
    const customer = (customerId: unknown, bearer = colleague.bearer) =>
      call(readCustomer, '/api/customers/x', { headers: bearer, params: { customerId: String(customerId) } });
    await control('DELETE', '/ledger');
    expect(await customer(again.customerId)).toMatchObject({
      status: 200,
      body: {
        id: somebody?.id,
        firstName: somebody?.first_name,
        lastName: somebody?.last_name,
        email: somebody?.email,
      },
    });
    expect(await calls()).toEqual(['GET /v3/customers']);
    expect(await customer(99_999_999)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect((await customer('1,2')).status).toBe(400);
    const viewer = new Desk((await open(await load(MAPLE, OTHER_STAFF))).bearer);
    expect((await customer(again.customerId, viewer.bearer)).status).toBe(403);
  });

  test('is handed to the shopper by a link that is kept nowhere', async () => {
    const begun = await desk.begin();
    const key = crypto.randomUUID();
    const [first, again] = [await desk.ask('link', begun.id, { key }), await desk.ask('link', begun.id, { key })];
    expect(first.status).toBe(200);
    const token = new URL(String(first.body['cartUrl'])).searchParams.get('token') ?? '';
    expect(token.length).toBeGreaterThan(8);
    expect(again.body['cartUrl']).not.toBe(first.body['cartUrl']);
    const kept = await prisma.intent.findMany({ where: { subject: `checkout:${begun.id}` } });
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test.each([500, 404])('whose cart is gone says so (%i) and begins again with what is known', async (goneCartEdit) => {
    await control('PUT', '/switches', { goneCartEdit });
    const begun = await desk.begin([towels(2), REPAIR, CERTIFICATE]);
    await platform(MAPLE, `/v3/carts/${await cartIdOf(begun)}`, 'DELETE');
    const body = { version: begun.version, quantity: 5 };
    const gone = await desk.ask('changeLine', begun.id, { params: { lineId: lineOf(begun, 'physical') }, body });
    expect(gone).toMatchObject({
      status: 404,
      body: {
        problem: 'cart_gone',
        again: {
          lines: [{ kind: 'catalogue', quantity: 2 }, { name: 'Repair' }],
          leftOut: [{ kind: 'certificate' }],
        },
      },
    });
    expect((await desk.order(begun)).body['problem']).toBe('cart_gone');
    const key = crypto.randomUUID();
    const anew = await desk.ask('again', begun.id, { key });
    expect(anew).toMatchObject({ status: 200, body: { leftOut: [{ kind: 'certificate' }] } });
    const { checkout } = anew.body as { checkout: CheckoutView };
    expect(checkout.lines.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['physical', 2],
      ['custom', 1],
    ]);
    expect((await desk.ask('again', begun.id, { key })).body).toMatchObject({ checkout: { id: checkout.id } });
    expect((await desk.ask('read', begun.id)).body['problem']).toBe('no_checkout');
    await control('PUT', '/switches', { goneCartEdit: 500 });
  });

  test('that is alive is not begun again', async () => {
    const begun = await desk.begin();
    expect(await desk.ask('again', begun.id)).toMatchObject({ status: 409, body: { problem: 'changed' } });
  });

  test('without the permission of the store is told as everywhere', async () => {
    const begun = await desk.begin();
    await control('POST', '/faults', { match: { path: '/v3/c*' }, action: { kind: 'status', status: 403 }, times: 2 });
    const fault = await desk.ask('message', begun.id, { body: { version: begun.version, message: 'x' } });
    expect(fault).toMatchObject({ status: 409, body: { code: 'store_needs_approval' } });
    expect((await desk.tryBegin([towels(1)])).body['code']).toBe('store_needs_approval');
  });

  test('is not a viewer’s business, and the try is recorded', async () => {
    const viewer = new Desk((await open(await load(MAPLE, OTHER_STAFF))).bearer);
    const begun = await desk.ready();
    await control('DELETE', '/ledger');
    expect((await viewer.order(begun)).status).toBe(403);
    expect((await viewer.ask('read', begun.id)).status).toBe(403);
    expect(await calls()).toEqual([]);
    expect(await prisma.auditEntry.count({ where: { action: 'checkout.order', outcome: 'denied' } })).toBe(1);
  });
});
