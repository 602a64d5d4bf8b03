import { describe, expect, test } from 'vitest';
import { neighboursOf, rememberListWindow } from '#lib/client/list-window.ts';

describe('the orders around one', () => {
  const window = { ids: [30, 20, 10], isPart: true };

  test.each([
    [30, { previous: null, next: 20, place: 1 }],
    [20, { previous: 30, next: 10, place: 2 }],
    [10, { previous: 20, next: null, place: 3 }],
  ])('%i stand in the list’s order', (id, expected) => {
    expect(neighboursOf(id, window)).toEqual({ ...expected, count: 3, isPart: true });
  });

  test('are none where it is not in the list, or alone in it', () => {
    expect(neighboursOf(5, window)).toBeNull();
    expect(neighboursOf(5, { ids: [5], isPart: false })).toBeNull();
  });

  test('are those of the list that was shown last', () => {
    rememberListWindow({ ids: [1, 2], isPart: false });
    rememberListWindow({ ids: [2, 3], isPart: false });
    expect(neighboursOf(2)).toMatchObject({ previous: null, next: 3 });
    expect(neighboursOf(1)).toBeNull();
  });
});
