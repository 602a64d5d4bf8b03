import type { ListView } from './list-view.ts';

export type ViewAct = 'save' | 'saveAs' | 'rename' | 'share' | 'unshare' | 'hide' | 'showHidden' | 'delete';

export interface ViewSituation {
  /** Null: none is shown. */
  readonly active: ListView | null;
  readonly isChanged: boolean;
  readonly hasQuery: boolean;
  /** The person has hidden some. */
  readonly hasHidden: boolean;
}

/** What this person can do with the view that is shown, or with a search that is no view yet, and with those that are hidden. */
export function viewMenu({ active, isChanged, hasQuery, hasHidden }: ViewSituation): readonly ViewAct[] {
  return [...actsOn(active, isChanged, hasQuery), ...(hasHidden ? (['showHidden'] as const) : [])];
}

function actsOn(active: ListView | null, isChanged: boolean, hasQuery: boolean): readonly ViewAct[] {
  if (active === null) return hasQuery ? ['saveAs'] : [];
  if (active.kind === 'default') return ['saveAs', 'hide'];
  const { isShared, isOwn, canChange } = active.view;
  if (!canChange) return ['saveAs', 'hide'];
  return [
    ...(isChanged ? (['save'] as const) : []),
    'saveAs',
    'rename',
    // Somebody else's shared view would be out of its own maker's sight for good.
    ...(isShared ? (isOwn ? (['unshare'] as const) : []) : (['share'] as const)),
    ...(isOwn ? [] : (['hide'] as const)),
    'delete',
  ];
}
