import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countOfChosen, statusTabs, tabsThatFit } from '#components/order-list/status-tabs.ts';
import type { OrderCounts } from '#lib/orders/contract.ts';

const counts: OrderCounts = {
  statuses: [
    { id: 1, label: 'Pending', count: 3 },
    { id: 7, label: 'Zahlung offen', count: 0 },
    { id: 0, label: 'Incomplete', count: 9 },
  ],
  total: 12,
};

describe('status tabs', () => {
  test('are all statuses that hold orders, in the control panel’s order and the store’s words', () => {
    const { tabs, empty } = statusTabs(counts, null);
    expect(tabs).toEqual([
      { statusId: null, label: null, count: 12 },
      { statusId: 1, label: 'Pending', count: 3 },
      { statusId: 0, label: 'Incomplete', count: 9 },
    ]);
    expect(empty).toEqual([{ statusId: 7, label: 'Zahlung offen', count: 0 }]);
  });

  test('keep the chosen one although it is empty', () => {
    const { tabs, empty } = statusTabs(counts, 7);
    expect(tabs.map((tab) => tab.statusId)).toEqual([null, 1, 7, 0]);
    expect(empty).toEqual([]);
  });

  test('before the counts are known are only “All”', () => {
    expect(statusTabs(undefined, null)).toEqual({ tabs: [{ statusId: null, label: null, count: null }], empty: [] });
  });

  test('count what is chosen', () => {
    expect(countOfChosen(counts, null)).toBe(12);
    expect(countOfChosen(counts, 0)).toBe(9);
    expect(countOfChosen(counts, 5)).toBeNull();
    expect(countOfChosen(undefined, null)).toBeNull();
  });
});

describe('the tabs that fit', () => {
  test('are those from the left', () => {
    expect(tabsThatFit([50, 50, 50], 160, 0, 5)).toEqual([0, 1, 2]);
    expect(tabsThatFit([50, 50, 50], 159, 0, 5)).toEqual([0, 1]);
  });

  test('always have the chosen one among them, in the last place', () => {
    expect(tabsThatFit([50, 50, 50, 80], 160, 3, 5)).toEqual([0, 3]);
    expect(tabsThatFit([500, 50], 100, 0, 5)).toEqual([0]);
  });

  test('never take more room than there is, but for “All” and the chosen one', () => {
    const widths = fc.array(fc.integer({ min: 10, max: 200 }), { minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 0, max: 1500 }), fc.nat(), (all, room, pick) => {
        const chosen = pick % all.length;
        const shown = tabsThatFit(all, room, chosen, 4);
        expect(shown).toContain(chosen);
        expect(new Set(shown).size).toBe(shown.length);
        const used = shown.reduce((sum, index) => sum + (all[index] ?? 0), 0) + 4 * (shown.length - 1);
        if (shown.length > 2) expect(used).toBeLessThanOrEqual(room);
      }),
    );
  });
});
