import { expect, test } from 'vitest';
import { formatTable } from '#bench/table.ts';

test('a table has its text to the left, its figures to the right, and no blanks at the ends of lines', () => {
  const rows = [
    ['one', 1.234, 12.34],
    ['eleven', 123.4, 'none'],
  ];
  expect(formatTable({ title: 'Title', columns: ['load', 'p50', 'p95'], rows })).toEqual([
    'Title',
    'load     p50   p95',
    '------------------',
    'one     1.23  12.3',
    'eleven   123  none',
  ]);
});

test('a row may be shorter than the head', () => {
  expect(formatTable({ title: '', columns: ['a', 'b'], rows: [['x']] })).toEqual(['', 'a  b', '----', 'x']);
});

test('a budget of 1.3 is not printed as 1', () => {
  expect(formatTable({ title: '', columns: ['', ''], rows: [['', 1.3]] }).at(-1)).toBe('  1.30');
});
