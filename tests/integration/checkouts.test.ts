import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runtime } from '#lib/process/runtime.ts';
import { installAndOpen, MAPLE } from './app.ts';
import { ADDRESS, calls, CERTIFICATE, Desk, GUIDE, REPAIR, towels } from './checkouts/rig.ts';
import { control, platformOrder } from './emulator.ts';

const { prisma } = runtime();
let desk: Desk;

beforeAll(async () => {
  desk = new Desk((await installAndOpen()).bearer);
});
beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('DELETE', '/ledger');
});

/** What one step costs. */
async function costOf<T>(step: () => Promise<T>): Promise<{ readonly cost: string[]; readonly answer: T }> {
  await control('DELETE', '/ledger');
  const answer = await step();
  return { cost: await calls(), answer };
}

describe('an order by way of a checkout', () => {
  test('is built step by step, each at its price in calls, and has what was shown', async () => {
    const CHECKOUT = '/v3/checkouts/*';
    const begun = await costOf(() => desk.begin([towels(2), REPAIR, CERTIFICATE, { ...towels(1), productId: GUIDE }]));
    expect(begun.cost).toEqual(['POST /v3/carts', `GET ${CHECKOUT}`]);
    expect(begun.answer.lines.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['physical', 2],
      ['digital', 1],
      ['custom', 1],
      ['certificate', 1],
    ]);
    const { id } = begun.answer;
    expect(begun.answer.problems.map(({ path, problem }) => `${path} ${problem}`)).toEqual([
      'billing missing',
      `lines.${begun.answer.lines[0]?.id}.delivery noConsignment`,
    ]);

    const billed = await costOf(() => desk.bill(begun.answer));
    expect(billed.cost).toEqual([`POST ${CHECKOUT}/billing-address`]);
    const { version, billing } = billed.answer;
    expect(billing).toMatchObject({ ...ADDRESS, formFields: [] });
    const rebilled = await costOf(() =>
      desk.step('billing', id, {
        body: { version, addressId: billing?.id, address: { ...ADDRESS, street1: '14 Pine St' } },
      }),
    );
    expect(rebilled.cost).toEqual([`PUT ${CHECKOUT}/billing-address/*`]);
    expect(rebilled.answer.billing?.street1).toBe('14 Pine St');

    const [line] = rebilled.answer.lines;
    const more = await costOf(() =>
      desk.step('changeLine', id, {
        params: { lineId: line?.id ?? '' },
        body: { version: rebilled.answer.version, quantity: 3 },
      }),
    );
    expect(more.cost).toEqual(['PUT /v3/carts/*/items/*', `GET ${CHECKOUT}`]);
    expect(more.answer.lines[0]?.quantity).toBe(3);

    const consigned = await costOf(() => desk.consign(more.answer));
    expect(consigned.cost).toEqual([`POST ${CHECKOUT}/consignments`]);
    expect(consigned.answer.consignments[0]?.options?.length).toBeGreaterThan(1);
    const chosen = await costOf(() => desk.choose(consigned.answer));
    expect(chosen.cost).toEqual([`PUT ${CHECKOUT}/consignments/*`]);
    expect(chosen.answer.problems).toEqual([]);

    const coupon = await costOf(() =>
      desk.step('coupon', id, { body: { version: chosen.answer.version, code: 'welcome10' } }),
    );
    expect(coupon.cost).toEqual([`POST ${CHECKOUT}/coupons`]);
    expect(coupon.answer.coupons).toMatchObject([{ code: 'WELCOME10', type: 'percentage_discount' }]);
    const noted = await costOf(() =>
      desk.step('message', id, { body: { version: coupon.answer.version, message: 'Ring twice' } }),
    );
    expect(noted.cost).toEqual([`PUT ${CHECKOUT}`]);
    expect(noted.answer.customerMessage).toBe('Ring twice');

    const made = await costOf(() => desk.order(noted.answer));
    expect(made.cost).toEqual([`GET ${CHECKOUT}`, `POST ${CHECKOUT}/orders`, 'PUT /v2/orders/*']);
    expect(made.answer.body).toMatchObject({ total: noted.answer.totals.grandTotal });
    const orderId = Number(made.answer.body['orderId']);
    expect(await platformOrder(MAPLE, orderId)).toMatchObject({
      status_id: 0,
      customer_message: 'Ring twice',
      external_source: '42077',
      items_total: 6,
    });
    expect(await prisma.auditEntry.findMany({ where: { orderId } })).toMatchObject([
      { action: 'checkout.order', outcome: 'done' },
    ]);
    expect(await prisma.indexedOrder.count({ where: { orderId } })).toBe(1);
    const again = await costOf(() => desk.order(noted.answer));
    expect(again).toMatchObject({ cost: [], answer: { status: 200, body: { orderId } } });
    expect((await desk.list()).map((each) => each.id)).not.toContain(id);
  });
});
