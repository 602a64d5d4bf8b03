import { describe, expect, test } from 'vitest';
import { defaultViewsSchema } from '#lib/views/contract.ts';
import { DEFAULT_VIEW_KEYS } from '#lib/views/default-view-keys.ts';
import { chosenDefaults, moved, USUAL_CHOICE } from '#lib/views/defaults-rules.ts';
import { defaultViews } from '#lib/views/rules.ts';

const VIEWS = defaultViews(null);
const keysOf = (views: readonly { readonly key: string }[]) => views.map(({ key }) => key);

describe('ready-made views', () => {
  test('are all there until somebody chose', () => {
    expect(chosenDefaults(VIEWS, USUAL_CHOICE)).toEqual(VIEWS);
    expect(defaultViewsSchema.parse(USUAL_CHOICE)).toEqual(USUAL_CHOICE);
  });

  test('stand in the chosen order, those that are hidden nowhere', () => {
    const views = USUAL_CHOICE.views.toReversed().map(({ key }) => ({ key, isShown: key !== 'unpaid' }));
    expect(keysOf(chosenDefaults(VIEWS, { views }))).toEqual(['late', 'high-value', 'on-hold', 'to-ship']);
  });

  test('are moved one place, and not past the ends', () => {
    const { views } = USUAL_CHOICE;
    expect(keysOf(moved(views, 1, -1))).toEqual(['unpaid', 'to-ship', 'on-hold', 'high-value', 'late']);
    expect(keysOf(moved(views, 0, 1))).toEqual(keysOf(moved(views, 1, -1)));
    expect(moved(views, 0, -1)).toBe(views);
    expect(moved(views, 4, 1)).toBe(views);
  });

  test('are chosen all at once, each of them once', () => {
    const some = USUAL_CHOICE.views.slice(1);
    expect(defaultViewsSchema.safeParse({ views: some }).success).toBe(false);
    expect(defaultViewsSchema.safeParse({ views: [...some, some[0]] }).success).toBe(false);
    expect(keysOf(USUAL_CHOICE.views)).toEqual(DEFAULT_VIEW_KEYS);
  });
});
