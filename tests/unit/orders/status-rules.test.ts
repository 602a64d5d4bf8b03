import { describe, expect, test } from 'vitest';
import { goesOut, shipProgressOf } from '#lib/core/ship-progress.ts';
import { repairStatusSchema, statusMailQuerySchema } from '#lib/orders/status-contract.ts';
import { tell } from '#lib/core/error-text.ts';
import { guardOf, paidCrossing, refundedRefusal, shippedRefusal } from '#lib/orders/status-rules.ts';

describe('statuses that follow from something', () => {
  test.each([
    [2, 'shipments'],
    [3, 'shipments'],
    [4, 'refunds'],
    [14, 'refunds'],
  ])('%i from %s', (statusId, guard) => {
    expect(guardOf(statusId)).toBe(guard);
  });

  test('all others can be set', () => {
    const others = Array.from({ length: 15 }, (_, id) => id).filter((id) => ![2, 3, 4, 14].includes(id));
    for (const statusId of others) expect(guardOf(statusId)).toBeNull();
  });

  test.each([
    [2, 'all', null],
    [3, 'some', null],
    [2, 'some', /ship the rest/i],
    [2, 'none', /nothing of this order is shipped/i],
    [3, 'none', /nothing of this order is shipped/i],
    [3, 'all', /everything of this order is shipped/i],
    [2, 'nothing', /Completed/],
    [3, 'nothing', /Completed/],
  ] as const)('status %i with %s shipped', (statusId, progress, expected) => {
    const refusal = shippedRefusal(statusId, progress);
    if (expected === null) expect(refusal).toBeNull();
    else expect(refusal && tell(refusal, 'en')).toMatch(expected);
  });

  test.each([
    [4, 'all', null],
    [14, 'some', null],
    [14, 'all', null],
    [4, 'some', /only part/i],
    [4, 'none', /would not give any money back/],
    [14, 'none', /would not give any money back/],
  ] as const)('status %i with %s refunded', (statusId, refunded, expected) => {
    const refusal = refundedRefusal(statusId, refunded);
    if (expected === null) expect(refusal).toBeNull();
    else expect(refusal && tell(refusal, 'en')).toMatch(expected);
  });
});

describe('what a tax service is told', () => {
  test.each([
    [1, 11, 'becomesPaid'],
    [7, 2, 'becomesPaid'],
    [11, 5, 'becomesUnpaid'],
    [11, 10, null],
    [1, 7, null],
    [11, 4, null],
    [14, 11, null],
  ] as const)('from %i to %i: %j', (from, to, expected) => {
    expect(paidCrossing(from, to)).toBe(expected);
  });
});

describe('what goes out with a carrier', () => {
  test.each([
    ['physical', null, true],
    ['something new', null, true],
    ['digital', null, false],
    ['giftcertificate', null, false],
    ['physical', 2, false],
  ])('%s, pickup method %j: %s', (type, orderPickupMethodId, expected) => {
    expect(goesOut({ type, orderPickupMethodId })).toBe(expected);
  });

  test('an order of downloads alone has nothing to ship', () => {
    expect(shipProgressOf([{ goesOut: false, quantity: 2, quantityShipped: 0 }])).toBe('nothing');
  });
});

describe('what is asked of the server', () => {
  const good = { base: 'b'.repeat(22), statusId: 2, reason: 'shipped by hand' };
  test('a repair needs a reason', () => {
    expect(repairStatusSchema.parse({ ...good, reason: '  shipped by hand ' })).toEqual(good);
    for (const reason of ['', '  ', 'ab', 'x'.repeat(501), undefined])
      expect(repairStatusSchema.safeParse({ ...good, reason }).success).toBe(false);
    expect(repairStatusSchema.safeParse({ ...good, statusId: 15 }).success).toBe(false);
  });

  test.each(['', '0', 'a', '1.5', '-1', '1234567890'])('channel %j is none', (channel) => {
    expect(statusMailQuerySchema.safeParse({ channel }).success).toBe(false);
  });
});
