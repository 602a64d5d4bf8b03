import { describe, expect, test } from 'vitest';
import {
  contentOfList,
  isViewChanged,
  listViews,
  stateOfView,
  visibleViews,
} from '#components/order-list/views/list-view.ts';
import { viewMenu } from '#components/order-list/views/view-menu.ts';
import { canonical } from '#components/order-list/search-box/language-parts.ts';
import { USUAL_LIST_STATE } from '#lib/orders/search-rules.ts';
import type { SavedView } from '#lib/views/contract.ts';

const OWN: SavedView = {
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  name: 'Big',
  isShared: false,
  query: 'total:>90 paid',
  columns: ['order', 'customer', 'total'],
  sort: 'total:desc',
  isOwn: true,
  canChange: true,
};
const [late, big] = listViews({
  defaults: [{ key: 'late', query: 'age:>3d', sort: 'created:asc' }],
  views: [OWN],
  start: null,
});

describe('a view', () => {
  test('of the first day brings search and sorting, and leaves the columns to the person', () => {
    expect(late && stateOfView(late)).toEqual({
      query: 'age:>3d',
      sort: { field: 'created', direction: 'asc' },
      columns: null,
      view: 'late',
    });
  });

  test('that somebody keeps brings its columns too; an unknown sorting is the usual one', () => {
    expect(big && stateOfView(big)).toMatchObject({ columns: ['order', 'customer', 'total'], view: OWN.id });
    const [odd] = listViews({ defaults: [], views: [{ ...OWN, columns: [], sort: 'gone:asc' }], start: null });
    expect(odd && stateOfView(odd)).toMatchObject({ columns: null, sort: USUAL_LIST_STATE.sort });
  });

  test('none of all is the list as it is opened', () => {
    expect(stateOfView(null)).toEqual({ query: '', sort: USUAL_LIST_STATE.sort, columns: null, view: null });
  });

  test.each([
    [{}, false],
    [{ query: ' total:>90   paid ' }, false],
    [{ query: 'total:>91 paid' }, true],
    [{ sort: { field: 'total', direction: 'asc' } as const }, true],
    [{ columns: ['customer', 'order', 'total'] }, true],
    [{ page: 5, limit: 250 }, false],
  ])('with %j is changed: %j', (parts, isChanged) => {
    if (big === undefined) return expect.unreachable('no view');
    const state = { ...USUAL_LIST_STATE, ...stateOfView(big), ...parts };
    return expect(isViewChanged(big, state, canonical)).toBe(isChanged);
  });

  test('keeps search, sorting and the columns that are shown', () => {
    expect(contentOfList({ ...USUAL_LIST_STATE, query: 'mug' }, ['order', 'customer'])).toEqual({
      query: 'mug',
      sort: 'id:desc',
      columns: ['order', 'customer'],
    });
  });
});

describe('the menu of views', () => {
  const viewOf = (parts: Partial<SavedView>) => {
    const [view = null] = listViews({ defaults: [], views: [{ ...OWN, ...parts }], start: null });
    return view;
  };

  test.each([
    ['nothing searched', null, false, false, []],
    ['a search', null, false, true, ['saveAs']],
    ['one of the first day', late ?? null, true, true, ['saveAs', 'hide']],
    ['one’s own', viewOf({}), false, true, ['saveAs', 'rename', 'share', 'delete']],
    ['one’s own, changed', viewOf({}), true, true, ['save', 'saveAs', 'rename', 'share', 'delete']],
    ['one’s own, shared', viewOf({ isShared: true }), false, true, ['saveAs', 'rename', 'unshare', 'delete']],
    ['another’s', viewOf({ isShared: true, isOwn: false, canChange: false }), true, true, ['saveAs', 'hide']],
    [
      'another’s, for an admin',
      viewOf({ isShared: true, isOwn: false }),
      false,
      true,
      ['saveAs', 'rename', 'hide', 'delete'],
    ],
  ] as const)('with %s', (_what, active, isChanged, hasQuery, acts) => {
    const situation = { active, isChanged, hasQuery, startId: active?.id ?? null, hasOwnStart: false };
    expect(viewMenu({ ...situation, hasHidden: false })).toEqual(acts);
    expect(viewMenu({ ...situation, hasHidden: true })).toEqual([...acts, 'showHidden']);
  });

  test.each([
    ['a view that the list does not open with', late, null, false, ['saveAs', 'start', 'hide']],
    ['the view that the store has it open with', late, 'late', false, ['saveAs', 'hide']],
    ['the view of the person’s own choice', late, 'late', true, ['saveAs', 'startUsual', 'hide']],
    ['a view where another one was chosen', late, OWN.id, true, ['saveAs', 'start', 'hide']],
    ['all orders where a view was chosen', undefined, 'late', false, ['startAll']],
    ['all orders of the person’s own choice', undefined, null, true, ['startUsual']],
  ] as const)('with %s tells what the list can open with', (_what, shown, startId, hasOwnStart, acts) => {
    const active = shown ?? null;
    const situation = { active, isChanged: false, hasQuery: active !== null, hasHidden: false };
    expect(viewMenu({ ...situation, startId, hasOwnStart })).toEqual(acts);
  });

  test('offers nothing to open the list with where what is shown is no view', () => {
    const situation = { active: null, isChanged: false, hasQuery: true, hasHidden: false };
    expect(viewMenu({ ...situation, startId: 'late', hasOwnStart: true })).toEqual(['saveAs']);
  });
});

describe('hidden views', () => {
  const all = [late, big].filter((view) => view !== undefined);

  test.each([
    [[], null, ['late', OWN.id]],
    [['late'], null, [OWN.id]],
    [['late', OWN.id], null, []],
    [['late'], 'late', ['late', OWN.id]],
    [['gone'], null, ['late', OWN.id]],
  ])('with %j hidden and %j shown, %j stand there', (hidden, shown, ids) => {
    expect(visibleViews(all, hidden, shown).map(({ id }) => id)).toEqual(ids);
  });
});
