import { describe, expect, test } from 'vitest';
import {
  ariaSortOf,
  COLUMNS,
  columnsOf,
  DEFAULT_COLUMNS,
  SORT_FIELD,
  sortAfterPress,
  sortText,
  widthRemOf,
  withColumn,
  withColumnMoved,
} from '#components/order-list/indexed/columns.ts';
import { INDEX_SORT_FIELDS } from '#lib/orders/search-limits.ts';
import { sortOfText } from '#lib/orders/search-rules.ts';

describe('columns', () => {
  test('sort, every one by a field of its own', () => {
    expect(COLUMNS.map((column) => SORT_FIELD[column]).toSorted()).toEqual([...INDEX_SORT_FIELDS].toSorted());
  });

  test('that are usual fit beside the control panel’s menu on a laptop', () => {
    expect(widthRemOf(DEFAULT_COLUMNS) * 16).toBeLessThanOrEqual(984);
  });

  test.each([
    [undefined, DEFAULT_COLUMNS],
    [[], DEFAULT_COLUMNS],
    [['nonsense'], DEFAULT_COLUMNS],
    [
      ['customer', 'total', 'order'],
      ['customer', 'total', 'order'],
    ],
    [
      ['total', 'total'],
      ['order', 'customer', 'total'],
    ],
    [
      ['country', 'gone', 'order', 'customer'],
      ['country', 'order', 'customer'],
    ],
  ])('kept as %j are %j', (kept, columns) => {
    expect(columnsOf(kept)).toEqual(columns);
  });

  test('are shown, hidden and moved; order and customer stay', () => {
    expect(withColumn(['order', 'customer'], 'total', true)).toEqual(['order', 'customer', 'total']);
    expect(withColumn(['order', 'customer', 'total'], 'total', false)).toEqual(['order', 'customer']);
    expect(withColumn(['order', 'customer'], 'order', false)).toEqual(['order', 'customer']);
    expect(withColumnMoved(['order', 'customer', 'total'], 'total', -1)).toEqual(['order', 'total', 'customer']);
    expect(withColumnMoved(['order', 'customer', 'total'], 'order', 1)).toEqual(['customer', 'order', 'total']);
    expect(withColumnMoved(['order', 'customer'], 'order', -1)).toEqual(['order', 'customer']);
    expect(withColumnMoved(['order', 'customer'], 'customer', 1)).toEqual(['order', 'customer']);
    expect(withColumnMoved(['order', 'customer'], 'total', 1)).toEqual(['order', 'customer']);
  });
});

describe('sorting', () => {
  test('begins with what is new or high, and turns round', () => {
    const byTotal = sortAfterPress({ field: 'id', direction: 'desc' }, 'total');
    expect(byTotal).toEqual({ field: 'total', direction: 'desc' });
    expect(sortAfterPress(byTotal, 'total')).toEqual({ field: 'total', direction: 'asc' });
    expect(sortAfterPress(byTotal, 'customer')).toEqual({ field: 'customer', direction: 'asc' });
    expect(ariaSortOf(byTotal, 'total')).toBe('descending');
    expect(ariaSortOf({ field: 'total', direction: 'asc' }, 'total')).toBe('ascending');
    expect(ariaSortOf(byTotal, 'id')).toBe('none');
  });

  test.each(INDEX_SORT_FIELDS)('by %s is the same as a text and back', (field) => {
    for (const direction of ['asc', 'desc'] as const)
      expect(sortOfText(sortText({ field, direction }))).toEqual({ field, direction });
  });

  test.each(['', 'id', 'id:up', 'nonsense:asc', ':asc'])('%j is none', (text) => {
    expect(sortOfText(text)).toBeNull();
  });
});
