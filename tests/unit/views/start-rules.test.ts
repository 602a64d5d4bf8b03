import { describe, expect, test } from 'vitest';
import type { ListPreference, SavedView } from '#lib/views/contract.ts';
import { startViewOf } from '#lib/views/start-rules.ts';

const READY = { key: 'late', query: 'age:>3d', sort: 'created:asc' } as const;
const MINE = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SHARED = '3f2504e0-4f89-41d3-9a0c-0305e82c3302';
const GONE = '3f2504e0-4f89-41d3-9a0c-0305e82c3303';
const saved = (id: string, isShared: boolean): SavedView => ({
  ...{ id, name: 'Paid', isShared, query: 'paid', columns: ['order', 'total'], sort: 'total:desc' },
  ...{ isOwn: !isShared, canChange: !isShared },
});

const settings = (preference: ListPreference, start: string | null) => ({
  preference,
  views: { defaults: [READY], views: [saved(MINE, false), saved(SHARED, true)], start },
});

describe('the view that the list opens with', () => {
  test.each([
    ['nobody chose', {}, null, null],
    ['the store chose a ready-made one', {}, 'late', 'late'],
    ['the store chose a shared one', {}, SHARED, SHARED],
    ['what the store chose is deleted', {}, GONE, null],
    ['what the store chose is hidden from everybody', {}, 'unpaid', null],
    ['what the store chose is private by now, even for its maker', {}, MINE, null],
    ['the person hid what the store chose', { hiddenViews: ['late'] }, 'late', null],
    ['the person chose a private one', { startView: MINE }, 'late', MINE],
    ['the person chose a shared one', { startView: SHARED }, null, SHARED],
    ['the person chose all orders', { startView: null }, 'late', null],
    ['what the person chose is deleted', { startView: GONE }, 'late', null],
    ['the person hid what they chose', { startView: SHARED, hiddenViews: [SHARED] }, 'late', null],
  ] as const)('where %s', (_what, preference: object, start, id) => {
    expect(startViewOf(settings(preference, start))?.id ?? null).toBe(id);
  });

  test('brings its search, sorting and columns; a ready-made one leaves the columns to the person', () => {
    expect(startViewOf(settings({ startView: MINE }, null))).toEqual({
      ...{ id: MINE, query: 'paid', sort: 'total:desc', columns: ['order', 'total'] },
    });
    expect(startViewOf(settings({}, 'late'))).toEqual({
      ...{ id: 'late', query: 'age:>3d', sort: 'created:asc', columns: [] },
    });
  });
});
