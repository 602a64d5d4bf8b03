import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SortedRows } from '#emulator/state/sorted-rows.ts';

function walked(rows: SortedRows, count: number, descending: boolean, most = Infinity): number[] {
  const seen: number[] = [];
  rows.walk(count, descending, (row) => {
    seen.push(row);
    return seen.length < most;
  });
  return seen;
}

function expected(keys: readonly number[], descending: boolean): number[] {
  const sorted = keys.map((_, row) => row).toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
  return descending ? sorted.toReversed() : sorted;
}

const keys = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 60 });
const changes = fc.array(fc.tuple(fc.nat({ max: 59 }), fc.nat({ max: 20 })), { maxLength: 40 });

test('rows come in the order of their keys, whatever has changed since', () => {
  fc.assert(
    fc.property(keys, changes, fc.boolean(), (start, moves, descending) => {
      const column = [...start];
      const rows = new SortedRows((row) => column[row] ?? 0);
      expect(walked(rows, column.length, descending)).toEqual(expected(column, descending));
      for (const [row, key] of moves) {
        if (row >= column.length) continue;
        column[row] = key;
        rows.touch(row);
      }
      expect(walked(rows, column.length, descending)).toEqual(expected(column, descending));
    }),
  );
});

test('a row added later is found', () => {
  const column = [5, 1, 3];
  const rows = new SortedRows((row) => column[row] ?? 0);
  walked(rows, 3, false);
  column.push(2);
  rows.touch(3);
  expect(walked(rows, 4, false)).toEqual([1, 3, 2, 0]);
});

test('the walk ends when the visitor has enough', () => {
  const rows = new SortedRows((row) => row);
  expect(walked(rows, 100, true, 3)).toEqual([99, 98, 97]);
});

test('more changes than can be kept aside are sorted in', () => {
  const column = Array.from({ length: 2_000 }, (_, row) => row);
  const rows = new SortedRows((row) => column[row] ?? 0);
  walked(rows, column.length, false, 1);
  for (let row = 0; row < 700; row++) {
    column[row] = 10_000 - row;
    rows.touch(row);
  }
  expect(walked(rows, column.length, false)).toEqual(expected(column, false));
});
