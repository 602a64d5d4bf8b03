import { describe, expect, test } from 'vitest';
import { planStatus } from '#components/order-list/status/status-plan.ts';
import type { StatusMail } from '#lib/orders/status-contract.ts';
import { orderRow, statusOf } from '#tests/fixtures/order-answers.ts';

const [PENDING, SHIPPED, REFUNDED, COMPLETED, AWAITING] = [1, 2, 4, 10, 11];
const rowsOf = (...statusIds: readonly number[]) =>
  statusIds.map((id, index) => orderRow({ id: 100 + index, status: statusOf(id), channelId: 1 + (index % 2) }));
const mails =
  (...kinds: readonly StatusMail['mail'][]) =>
  (channelId: number) =>
    kinds[channelId - 1] ?? 'unknown';

describe('a status for several orders', () => {
  test('is given to those that have another', () => {
    const plan = planStatus(rowsOf(PENDING, COMPLETED, AWAITING), COMPLETED, mails());
    expect(plan.changing.map(({ id }) => id)).toEqual([100, 102]);
    expect(plan.already).toBe(1);
  });

  test('counts the orders that become paid by it, and that are paid no more', () => {
    expect(planStatus(rowsOf(PENDING, AWAITING, SHIPPED), COMPLETED, mails())).toMatchObject({
      becomesPaid: 1,
      becomesUnpaid: 0,
    });
    expect(planStatus(rowsOf(PENDING, AWAITING, SHIPPED), PENDING, mails())).toMatchObject({
      becomesPaid: 0,
      becomesUnpaid: 2,
    });
    // Refunded is neither.
    expect(planStatus(rowsOf(PENDING, SHIPPED), REFUNDED, mails())).toMatchObject({ becomesPaid: 0, becomesUnpaid: 0 });
  });

  test.each<[string, StatusMail['mail'][], { kind: string; count: number }]>([
    ['all are mailed', ['sent', 'sent'], { kind: 'sent', count: 3 }],
    ['one shop mails, the other does not', ['sent', 'off'], { kind: 'sent', count: 2 }],
    ['no shop mails', ['off', 'off'], { kind: 'off', count: 0 }],
    ['one shop is unknown', ['sent', 'unknown'], { kind: 'unknown', count: 3 }],
    ['one is unknown, the other mails nobody', ['off', 'unknown'], { kind: 'unknown', count: 1 }],
  ])('says how many mails may go out: %s', (_, kinds, expected) => {
    expect(planStatus(rowsOf(PENDING, PENDING, PENDING), COMPLETED, mails(...kinds)).mails).toEqual(expected);
  });

  test('mails nobody whose order stays as it is', () => {
    const plan = planStatus(rowsOf(COMPLETED, PENDING), COMPLETED, mails('sent', 'sent'));
    expect(plan.mails).toEqual({ kind: 'sent', count: 1 });
    expect(planStatus(rowsOf(COMPLETED), COMPLETED, mails('sent')).mails).toEqual({ kind: 'off', count: 0 });
  });
});
