import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SortedRows } from '#emulator/state/sorted-rows.ts';
import type { KeySpan } from '#emulator/state/sorted-rows.ts';

/** A row's key, or null while the row is not held. */
type Cell = number | null;

function over(column: readonly Cell[]): SortedRows {
  return new SortedRows(
    (row) => column[row] ?? 0,
    (row) => typeof column[row] === 'number',
  );
}

function found(rows: SortedRows, column: readonly Cell[], span: KeySpan = {}): number[] {
  return rows.rowsAt(rows.placesOf(column.length, span));
}

/** The same by brute force. */
function naive(column: readonly Cell[], { low = 0, high = Infinity }: KeySpan = {}): number[] {
  return column
    .flatMap((key, row) => (key !== null && key >= low && key <= high ? [{ key, row }] : []))
    .toSorted((a, b) => a.key - b.key || a.row - b.row)
    .map(({ row }) => row);
}

const cell = fc.option(fc.nat({ max: 20 }), { freq: 6 });
const columns = fc.array(cell, { minLength: 1, maxLength: 60 });
const changes = fc.array(fc.tuple(fc.nat({ max: 59 }), cell), { maxLength: 40 });
const spans = fc.record({ low: fc.nat({ max: 22 }), high: fc.nat({ max: 22 }) }, { requiredKeys: [] });

describe('rows in the order of a column', () => {
  test('are those that are held, within the span, whatever has changed since', () => {
    fc.assert(
      fc.property(columns, changes, spans, (start, moves, span) => {
        const column = [...start];
        const rows = over(column);
        expect(found(rows, column, span)).toEqual(naive(column, span));
        for (const [row, key] of moves) {
          if (row >= column.length) continue;
          column[row] = key;
          rows.touch(row);
        }
        expect(found(rows, column, span)).toEqual(naive(column, span));
      }),
      { numRuns: 500 },
    );
  });

  test('are the same piece by piece, from any place', () => {
    fc.assert(
      fc.property(columns, changes, fc.nat({ max: 60 }), fc.nat({ max: 9 }), (start, moves, from, size) => {
        const column = [...start];
        const rows = over(column);
        found(rows, column);
        for (const [row, key] of moves) {
          if (row >= column.length) continue;
          column[row] = key;
          rows.touch(row);
        }
        const { to } = rows.placesOf(column.length);
        const piece = { from: Math.min(from, to), to: Math.min(from + size, to) };
        expect(rows.rowsAt(piece)).toEqual(naive(column).slice(piece.from, piece.to));
      }),
      { numRuns: 500 },
    );
  });

  test('have one that was added later', () => {
    const column: Cell[] = [5, 1, 3];
    const rows = over(column);
    found(rows, column);
    column.push(2);
    rows.touch(3);
    expect(found(rows, column)).toEqual([1, 3, 2, 0]);
  });

  test('are sorted anew when more has changed than can be kept aside', () => {
    const column: Cell[] = Array.from({ length: 2_000 }, (_, row) => row);
    const rows = over(column);
    found(rows, column);
    for (let row = 0; row < 700; row++) {
      column[row] = 10_000 - row;
      rows.touch(row);
    }
    expect(found(rows, column)).toEqual(naive(column));
  });

  test('are found anew after all keys have changed', () => {
    const column: Cell[] = [1, 2, 3];
    const rows = over(column);
    found(rows, column);
    column.splice(0, 3, 9, 8, 7);
    rows.forget();
    expect(found(rows, column)).toEqual([2, 1, 0]);
  });
});
