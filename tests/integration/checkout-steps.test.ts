import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CheckoutView } from '#lib/checkouts/view-contract.ts';
import { installAndOpen, MAPLE } from './app.ts';
import {
  asConsigned,
  ADDRESS,
  calls,
  CERTIFICATE,
  Desk,
  NOWHERE,
  orderPosts,
  REPAIR,
  TOWEL,
  towels,
} from './checkouts/rig.ts';
import { control } from './emulator.ts';
import { platform } from './order-create/rig.ts';

let desk: Desk;

beforeAll(async () => {
  desk = new Desk((await installAndOpen()).bearer);
});
beforeEach(async () => {
  await control('DELETE', '/faults');
  await control('DELETE', '/ledger');
});

const lineOf = ({ lines }: CheckoutView, kind: string) => lines.find((line) => line.kind === kind)?.id ?? '';

describe('lines', () => {
  test('are added, repriced and removed, but not the last one', async () => {
    const begun = await desk.begin([towels(1)]);
    const { id } = begun;
    const added = await desk.step('addLines', id, { body: { version: begun.version, lines: [REPAIR] } });
    const cheap = await desk.step('changeLine', id, {
      params: { lineId: lineOf(added, 'physical') },
      body: { version: added.version, quantity: 2, listPrice: '1.50' },
    });
    expect(cheap.lines[0]).toMatchObject({ quantity: 2, listPrice: { amount: '1.5' }, total: { amount: '3' } });
    const left = await desk.step('removeLine', id, {
      params: { lineId: lineOf(cheap, 'custom') },
      query: `?version=${cheap.version}`,
    });
    expect(left.lines.map(({ kind }) => kind)).toEqual(['physical']);
    await control('DELETE', '/ledger');
    const refused = await desk.ask('removeLine', id, {
      params: { lineId: lineOf(left, 'physical') },
      query: `?version=${left.version}`,
    });
    expect(refused).toMatchObject({ status: 422, body: { problem: 'last_line' } });
    expect(await calls()).toEqual([]);
  });

  test('of no catalogue are put in anew with another quantity; certificates stay as they are', async () => {
    const begun = await desk.begin([REPAIR, CERTIFICATE]);
    await control('DELETE', '/ledger');
    const changed = await desk.step('changeLine', begun.id, {
      params: { lineId: lineOf(begun, 'custom') },
      body: { version: begun.version, quantity: 4 },
    });
    expect(await calls()).toEqual(['POST /v3/carts/*/items', 'DELETE /v3/carts/*/items/*', 'GET /v3/checkouts/*']);
    expect(changed.lines.filter(({ kind }) => kind === 'custom')).toMatchObject([{ name: 'Repair', quantity: 4 }]);
    const refused = await desk.ask('changeLine', begun.id, {
      params: { lineId: lineOf(changed, 'certificate') },
      body: { version: changed.version, quantity: 2 },
    });
    expect(refused).toMatchObject({ status: 422, body: { problem: 'refused', field: 'quantity' } });
  });

  test('beyond what the store allows are refused as that, and not as somebody else’s change', async () => {
    const begun = await desk.begin([towels(1)]);
    await control('PUT', `/stores/${MAPLE}/stock/${TOWEL}`, { tracking: 'product', level: 3 });
    const refused = await desk.ask('changeLine', begun.id, {
      params: { lineId: lineOf(begun, 'physical') },
      body: { version: begun.version, quantity: 4 },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'refused_by_platform', problem: 'refused' } });
    await control('PUT', `/stores/${MAPLE}/stock/${TOWEL}`, { tracking: 'none' });
    expect((await desk.step('read', begun.id)).lines[0]?.quantity).toBe(1);
  });
});

describe('deliveries', () => {
  test('go to several addresses, each its own way', async () => {
    const begun = await desk.begin([towels(3)]);
    const lineId = lineOf(begun, 'physical');
    const split = await desk.step('consign', begun.id, {
      body: {
        version: begun.version,
        consignments: [{ address: ADDRESS, lines: [{ lineId, quantity: 2 }] }],
      },
    });
    const rest = split.lines.find(({ consignmentId }) => consignmentId === null);
    expect(rest?.quantity).toBe(1);
    const both = await desk.step('consign', begun.id, {
      body: {
        version: split.version,
        consignments: [
          { address: { ...ADDRESS, firstName: 'Ben' }, lines: rest === undefined ? [] : [asConsigned(rest)] },
        ],
      },
    });
    expect(both.consignments.map(({ address }) => address?.firstName)).toEqual(['Ada', 'Ben']);
    const first = await desk.choose(both, 0);
    const second = await desk.choose(first, 1);
    expect(second.consignments.every(({ selected }) => selected !== null)).toBe(true);
    const fewer = await desk.step('removeConsignment', begun.id, {
      params: { consignmentId: second.consignments[1]?.id ?? '' },
      query: `?version=${second.version}`,
    });
    expect(fewer.consignments).toHaveLength(1);
  });

  test('to where nobody delivers are told plainly, and a rate of one’s own goes', async () => {
    const consigned = await desk.consign(await desk.bill(await desk.begin()), NOWHERE);
    expect(consigned.consignments[0]?.options).toEqual([]);
    expect(consigned.problems.map(({ problem }) => problem)).toContain('noShippingOptions');
    await control('DELETE', '/ledger');
    const early = await desk.order(consigned);
    expect(early).toMatchObject({ status: 422, body: { problem: 'not_ready' } });
    expect(await orderPosts()).toEqual([]);
    const rated = await desk.step('shipping', consigned.id, {
      params: { consignmentId: consigned.consignments[0]?.id ?? '' },
      body: { version: consigned.version, custom: { description: 'By boat', price: '40.00' } },
    });
    expect(rated.consignments[0]?.selected).toMatchObject({ type: 'custom', cost: { amount: '40' } });
    expect(rated.problems).toEqual([]);
    expect((await desk.order(rated)).status).toBe(200);
  });

  test('that are chosen go with another address when they are not offered there; old options are refused with the new', async () => {
    const chosen = await desk.ready();
    const [{ id: consignmentId = '', options = null } = {}] = chosen.consignments;
    const moved = await desk.step('changeConsignment', chosen.id, {
      params: { consignmentId },
      body: { version: chosen.version, address: { ...ADDRESS, street1: '1 Elsewhere' } },
    });
    const old = options?.[0]?.id ?? '';
    const refused = await desk.ask('shipping', chosen.id, {
      params: { consignmentId },
      body: { version: moved.version, optionId: old },
    });
    expect(refused).toMatchObject({ status: 422, body: { problem: 'option_gone' } });
    const { checkout } = refused.body as { checkout: CheckoutView };
    expect(checkout.consignments[0]?.options?.map(({ id }) => id)).not.toContain(old);
  });

  test('can be picked up', async () => {
    const begun = await desk.bill(await desk.begin());
    const picked = await desk.step('consign', begun.id, {
      body: { version: begun.version, consignments: [{ pickupMethodId: 1, lines: begun.lines.map(asConsigned) }] },
    });
    expect(picked.consignments[0]).toMatchObject({ address: null, pickupMethodId: 1 });
    expect(picked.problems).toEqual([]);
  });
});

describe('amounts', () => {
  test('coupons go on and off, and a code that is none is refused by its field', async () => {
    const begun = await desk.begin();
    for (const code of ['NOSUCH', 'SUMMER2019']) {
      const refused = await desk.ask('coupon', begun.id, { body: { version: begun.version, code } });
      expect(refused).toMatchObject({ status: 422, body: { problem: 'coupon', field: 'code' } });
    }
    const cheaper = await desk.step('coupon', begun.id, { body: { version: begun.version, code: 'WELCOME10' } });
    expect(Number(cheaper.totals.grandTotal.amount)).toBeLessThan(Number(begun.totals.grandTotal.amount));
    const off = await desk.step('removeCoupon', begun.id, {
      params: { couponCode: 'WELCOME10' },
      query: `?version=${cheaper.version}`,
    });
    expect(off).toMatchObject({ coupons: [], totals: begun.totals });
  });

  test('a discount is given and taken back, but not to a line with a coupon', async () => {
    const begun = await desk.begin();
    const lineId = lineOf(begun, 'physical');
    const both = await desk.step('discounts', begun.id, {
      body: { version: begun.version, cart: '2.00', lines: [{ lineId, amount: '1.00' }] },
    });
    expect(both.totals.discount.amount).toBe('2');
    const none = await desk.step('discounts', begun.id, { body: { version: both.version, cart: '0', lines: [] } });
    expect(none.totals).toEqual(begun.totals);
    const coupon = await desk.step('coupon', begun.id, { body: { version: none.version, code: 'WELCOME5' } });
    const refused = await desk.ask('discounts', begun.id, {
      body: { version: coupon.version, cart: '0', lines: [{ lineId, amount: '1.00' }] },
    });
    expect(refused).toMatchObject({ status: 422, body: { problem: 'refused' } });
  });

  test('fees are added, changed and removed, at a call each', async () => {
    const begun = await desk.begin();
    const fee = { name: 'Rush', displayName: 'Rush handling', cost: '7.50', taxClassId: null };
    await control('DELETE', '/ledger');
    const added = await desk.step('fee', begun.id, { body: { version: begun.version, ...fee } });
    const params = { feeId: added.fees[0]?.id ?? '' };
    const changed = await desk.step('changeFee', begun.id, {
      params,
      body: { version: added.version, ...fee, cost: '8.00' },
    });
    expect(Number(changed.fees[0]?.cost.exTax.amount)).toBeGreaterThan(Number(added.fees[0]?.cost.exTax.amount));
    const removed = await desk.step('removeFee', begun.id, { params, query: `?version=${changed.version}` });
    expect(removed.fees).toEqual([]);
    const path = '/v3/checkouts/*/fees';
    expect(await calls()).toEqual([`POST ${path}`, `PUT ${path}`, `DELETE ${path}`]);
  });

  test('a message with a card number in it is not sent', async () => {
    const begun = await desk.begin();
    await control('DELETE', '/ledger');
    const body = { version: begun.version, message: 'pay by 4111 1111 1111 1111' };
    expect(await desk.ask('message', begun.id, { body })).toMatchObject({ status: 422, body: { field: 'message' } });
    expect(await calls()).toEqual([]);
  });

  test('are of the currency and channel that were asked for, and the customer can change', async () => {
    const currencies = (await platform(MAPLE, '/v2/currencies')) as { currency_code: string }[];
    const other = currencies.find((each) => each.currency_code !== 'USD');
    const begun = await desk.begin([towels(1)], undefined, { currencyCode: other?.currency_code });
    expect(begun.totals.grandTotal.currencyCode).toBe(other?.currency_code);
    type Customers = { data: { id: number }[] };
    const [customer] = ((await platform(MAPLE, '/v3/customers?limit=1')) as Customers).data;
    const theirs = await desk.step('customer', begun.id, {
      body: { version: begun.version, customerId: customer?.id },
    });
    expect(theirs.customerId).toBe(customer?.id);
    const guest = await desk.step('customer', begun.id, { body: { version: theirs.version, customerId: null } });
    expect(guest.customerId).toBeNull();
  });
});
