import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LiveOrders } from '#emulator/state/live-orders.ts';
import { externalIdKey, keyOf, OrderTable } from '#emulator/state/order-table.ts';
import type { OrderFacts } from '#emulator/state/order-table.ts';

const FACTS: OrderFacts = {
  customerId: 5,
  statusId: 11,
  createdS: 1_700_000_000,
  modifiedS: 1_700_000_500,
  channelId: 1,
  totalInc: 123_400,
  paymentMethod: 'PayPal',
  email: 'kim@example.com',
  externalOrderId: null,
  externalId: null,
  archived: false,
};

describe('keys of texts', () => {
  test('pass over the case of Latin letters, and nothing else', () => {
    expect(keyOf('Kim@Example.COM')).toBe(keyOf('kim@example.com'));
    expect(keyOf('[')).not.toBe(keyOf('{'));
    expect(keyOf('@')).not.toBe(keyOf('`'));
    expect(keyOf('Ä')).not.toBe(keyOf('ä'));
  });

  test('are never 0, which stands for none, and fit a column', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const key = keyOf(text);
        expect(Number.isInteger(key) && key > 0 && key <= 0xffff_ffff).toBe(true);
      }),
    );
  });

  test.each([
    [null, 0],
    ['AMZ-40000012', 40_000_012],
    ['no digits', 0],
    ['1234-5678901234', 678_901_234],
  ])('the sort key of %s is %i: its last nine digits', (externalId, key) => {
    expect(externalIdKey(externalId)).toBe(key);
  });
});

describe('the columns of orders', () => {
  test('grow as rows come, and keep what was there', () => {
    const table = new OrderTable(1);
    for (let row = 0; row < 200; row++) table.set(row, { ...FACTS, customerId: row, totalInc: row * 10_000 });
    expect(table.length).toBe(200);
    for (const row of [0, 1, 63, 64, 199])
      expect([table.customerId[row], table.totalInc[row], table.emailKey[row]]).toEqual([
        row,
        row * 10_000,
        keyOf(FACTS.email),
      ]);
  });

  test('know channels and methods by number, and those that no order has by none', () => {
    const table = new OrderTable(2);
    table.set(0, { ...FACTS, channelId: 1_037_452, paymentMethod: 'Manual' });
    table.set(1, { ...FACTS, channelId: 1 });
    expect([table.channelIdOf(0), table.channelIdOf(1)]).toEqual([1_037_452, 1]);
    expect([table.findChannel(1_037_452), table.findChannel(1), table.findChannel(9)]).toEqual([0, 1, -1]);
    expect([table.methods.find('Manual'), table.methods.find('PayPal'), table.methods.find('manual')]).toEqual([
      0, 1, -1,
    ]);
  });

  test('setting a row again makes the table no longer', () => {
    const table = new OrderTable(2);
    table.set(1, FACTS);
    table.set(0, FACTS);
    expect(table.length).toBe(2);
  });

  test('go back, shorter where rows had come', () => {
    const table = new OrderTable(3);
    table.set(0, FACTS);
    const putBack = table.capture();
    table.set(0, { ...FACTS, statusId: 2, archived: true, externalOrderId: 'ERP-1' });
    for (let row = 1; row < 90; row++) table.set(row, FACTS);
    putBack();
    expect([table.length, table.statusId[0], table.archived[0], table.externalOrderKey[0]]).toEqual([1, 11, 0, 0]);
  });
});

describe('orders that are not archived', () => {
  const changes = fc.array(
    fc.record({ row: fc.nat({ max: 20 }), statusId: fc.nat({ max: 3 }), archived: fc.boolean() }),
    { maxLength: 40 },
  );
  const byHand = (rows: readonly (readonly [number, { statusId: number; archived: boolean }])[]) => {
    const live = rows.filter(([, { archived }]) => !archived);
    const counts = new Map<number, number>();
    for (const [, { statusId }] of live) counts.set(statusId, (counts.get(statusId) ?? 0) + 1);
    return { rows: live.map(([row]) => row), counts };
  };

  test('are what counting by hand has, whatever changes', () => {
    fc.assert(
      fc.property(changes, changes, (first, later) => {
        const table = new OrderTable(2);
        const model = new Map<number, { statusId: number; archived: boolean }>();
        const put = (live: LiveOrders | null, change: { row: number; statusId: number; archived: boolean }) => {
          const row = Math.min(change.row, table.length);
          const set = () => table.set(row, { ...FACTS, statusId: change.statusId, archived: change.archived });
          if (live === null) set();
          else live.whileChanging(row, set);
          model.set(row, change);
        };
        for (const change of first) put(null, change);
        const live = new LiveOrders(table);
        const agree = () => {
          const expected = byHand([...model].toSorted(([a], [b]) => a - b));
          expect([...live.rows()]).toEqual(expected.rows);
          expect(new Map([...live.countByStatus()].toSorted())).toEqual(new Map([...expected.counts].toSorted()));
        };
        agree();
        for (const change of later) {
          put(live, change);
          agree();
        }
      }),
    );
  });

  test('go back together with the table', () => {
    const table = new OrderTable(4);
    table.set(0, FACTS);
    table.set(1, FACTS);
    const live = new LiveOrders(table);
    const restores = [table.capture(), live.capture()];
    live.whileChanging(0, () => table.set(0, { ...FACTS, archived: true }));
    live.whileChanging(2, () => table.set(2, { ...FACTS, statusId: 3 }));
    expect([[...live.rows()], live.countByStatus().get(11)]).toEqual([[1, 2], 1]);
    for (const putBack of restores) putBack();
    expect([[...live.rows()], [...live.countByStatus()]]).toEqual([[0, 1], [[11, 2]]]);
  });
});
