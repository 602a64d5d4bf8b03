// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { FIRST_ROWS, useRowsSoFar } from '#components/shared/long-list/use-rows-so-far.ts';

afterEach(cleanup);

const drawn: number[][] = [];

function Rows({ rows }: { readonly rows: readonly number[] }) {
  const shown = useRowsSoFar(rows);
  drawn.push([...shown]);
  return null;
}

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, index) => from + index);

test('of hundreds of rows the first are drawn at once, and the rest after them', async () => {
  drawn.length = 0;
  await act(async () => render(<Rows rows={numbers(500)} />));
  expect(drawn[0]).toEqual(numbers(FIRST_ROWS));
  expect(drawn.at(-1)).toEqual(numbers(500));
});

test('a few rows are drawn at once, and so is what takes their place', async () => {
  drawn.length = 0;
  const { rerender } = await act(async () => render(<Rows rows={numbers(3)} />));
  expect(drawn[0]).toEqual(numbers(3));
  drawn.length = 0;
  await act(async () => rerender(<Rows rows={numbers(2, 100)} />));
  expect(drawn[0]).toEqual(numbers(2, 100));
  drawn.length = 0;
  await act(async () => rerender(<Rows rows={numbers(300)} />));
  expect(drawn[0]).toEqual(numbers(FIRST_ROWS));
  expect(drawn.at(-1)).toEqual(numbers(300));
});
