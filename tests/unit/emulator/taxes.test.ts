import { describe, expect, test } from 'vitest';
import { taxPerAddress, taxRows } from '#emulator/rules/taxes.ts';
import { ORDER_STATUSES, orderStatus } from '#emulator/rules/statuses.ts';
import { allOrders, fjordStore } from './seeded-store.ts';

const orders = allOrders(fjordStore(200));

describe('tax rows', () => {
  test('come to the tax of everything before discounts', () => {
    for (const parts of orders) {
      const taxed = [
        ...parts.lines.map(
          (line) => (line.price.inc - line.price.ex) * line.quantity + line.wrapping.inc - line.wrapping.ex,
        ),
        ...parts.addresses.map(({ cost, handling }) => cost.inc - cost.ex + handling.inc - handling.ex),
      ];
      const rows = taxRows(parts);
      const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
      expect(sum(rows.map((row) => row.amount))).toBe(sum(taxed));
      expect(sum(taxPerAddress(rows).map((row) => row.amount))).toBe(sum(taxed));
    }
  });

  test('name the line of an item, and nothing of a charge', () => {
    const rows = orders.flatMap(taxRows);
    for (const row of rows) expect(row.lineId === null).toBe(row.kind === 'shipping' || row.kind === 'handling');
    expect(new Set(rows.map((row) => row.kind)).size).toBe(4);
    expect(rows.every((row) => row.amount > 0)).toBe(true);
  });

  test('one per address without details', () => {
    for (const parts of orders) {
      const addresses = taxPerAddress(taxRows(parts)).map((row) => row.addressId);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });
});

describe('statuses', () => {
  test('are the platform\u2019s fifteen, ranked as the panel has them', () => {
    expect(ORDER_STATUSES.map(({ rank }) => rank)).toEqual([...Array(15).keys()]);
    expect(ORDER_STATUSES.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([...Array(15).keys()]);
    expect(orderStatus(11)?.name).toBe('Awaiting Fulfillment');
    expect(orderStatus(15)).toBeUndefined();
  });
});
