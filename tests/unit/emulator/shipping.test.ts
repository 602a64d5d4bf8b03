import { describe, expect, test } from 'vitest';
import { isFullyShipped, isShippable, statusAfterShipment } from '#emulator/rules/shipping.ts';
import type { OrderLine } from '#emulator/state/line-records.ts';
import { orderFrom } from './refund-orders.ts';

const [LINE] = orderFrom({
  decimals: 2,
  entersTax: false,
  ratePpm: 0,
  lines: [{ price: 100, quantity: 2, wrapping: 0 }],
  shipping: 0,
  handling: 0,
  fee: 0,
  discount: 0,
}).lines;

function line(change: Partial<OrderLine>): OrderLine {
  if (LINE === undefined) throw new Error('no line');
  return { ...LINE, ...change };
}

const [none, part, all] = [0, 1, 2].map((quantity_shipped) => line({ quantity_shipped }));
const digital = line({ type: 'digital' });
const pickedUp = line({ order_pickup_method_id: 3 });

test('carriers take goods only', () => {
  expect([line({}), digital, pickedUp, line({ type: 'giftcertificate' })].map(isShippable)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe.each([
  ['nothing', [none], false, 11],
  ['a part of a line', [part], false, 3],
  ['one line of two', [all, none], false, 3],
  ['everything', [all, all], true, 2],
  ['everything that can be', [all, digital, pickedUp], true, 2],
  ['a download', [digital], false, 11],
])('%s shipped', (_, lines, full, status) => {
  const given = lines.filter((each) => each !== undefined);
  test(`is ${full ? '' : 'not '}fully shipped`, () => {
    expect(isFullyShipped(given)).toBe(full);
  });
  test(`makes Awaiting Fulfillment ${status}`, () => {
    expect(statusAfterShipment(11, given)).toBe(status);
  });
});

test.each([4, 10, 14])('status %i stays', (statusId) => {
  expect(statusAfterShipment(statusId, [line({ quantity_shipped: 2 })])).toBe(statusId);
});
