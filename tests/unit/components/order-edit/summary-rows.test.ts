import { expect, test } from 'vitest';
import { isTakenOff, summaryRows } from '#components/order-edit/summary-rows.ts';
import { editState } from '#tests/fixtures/edit-state.ts';

const { totals } = editState();
const none = { ...totals, coupon: '0', discount: '0' };
const row = (before: typeof totals, after: typeof totals, name: string) =>
  summaryRows(before, after, false).find((one) => one.name === name);

test('a coupon that is lost stays in the sum, with a minus only where it took something off', () => {
  const coupon = row({ ...none, coupon: '21.74' }, none, 'coupon');
  expect(coupon).toEqual({ name: 'coupon', before: '21.74', after: '0', isDeduction: true });
  if (coupon === undefined) return;
  expect(isTakenOff(coupon, coupon.before)).toBe(true);
  expect(isTakenOff(coupon, coupon.after)).toBe(false);
  expect(isTakenOff(coupon, '0.00')).toBe(false);
});

test('what is zero before and after is left out, but for items and total', () => {
  const names = summaryRows(none, none, true).map(({ name }) => name);
  expect(names).toContain('items');
  expect(names).toContain('total');
  expect(names).not.toContain('coupon');
  expect(names).not.toContain('discount');
  const total = row(none, none, 'total');
  expect(total === undefined ? null : isTakenOff(total, '5')).toBe(false);
});
