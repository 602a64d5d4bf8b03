import type { ListView } from './list-view.ts';

export type ViewAct = 'save' | 'saveAs' | 'rename' | 'share' | 'unshare' | 'delete';

/** What this person can do with the view that is shown, or with a search that is no view yet. */
export function viewMenu(active: ListView | null, isChanged: boolean, hasQuery: boolean): readonly ViewAct[] {
  if (active === null) return hasQuery ? ['saveAs'] : [];
  if (active.kind === 'default' || !active.view.canChange) return ['saveAs'];
  const { isShared, isOwn } = active.view;
  return [
    ...(isChanged ? (['save'] as const) : []),
    'saveAs',
    'rename',
    // Somebody else's shared view would be out of its own maker's sight for good.
    ...(isShared ? (isOwn ? (['unshare'] as const) : []) : (['share'] as const)),
    'delete',
  ];
}
