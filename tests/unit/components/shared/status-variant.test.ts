import { describe, expect, it } from 'vitest';
import { statusVariant } from '#components/shared/order-status/status-variant.ts';

describe('statusVariant', () => {
  it.each([
    ['waits for the shopper or a check', [1, 7, 12], 'warning'],
    ['waits for staff', [3, 8, 9, 11], 'primary'],
    ['handed over', [2, 10], 'success'],
    ['went wrong', [6, 13], 'danger'],
    ['closed or not begun', [0, 4, 5, 14], 'secondary'],
  ] as const)('colours what %s', (_meaning, ids, variant) => {
    expect(ids.map(statusVariant)).toEqual(ids.map(() => variant));
  });

  it('gives every one of the fifteen statuses exactly one of these meanings', () => {
    const ids = Array.from({ length: 15 }, (_, id) => id);
    expect(new Set(ids.map(statusVariant))).toEqual(new Set(['warning', 'primary', 'success', 'danger', 'secondary']));
  });

  it('does not guess for an id that is not known', () => {
    expect([15, -1, 99].map(statusVariant)).toEqual(['secondary', 'secondary', 'secondary']);
  });
});
