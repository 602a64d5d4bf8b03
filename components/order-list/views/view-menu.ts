import type { ListView } from './list-view.ts';

export type StartAct = 'start' | 'startAll' | 'startUsual';
export type ViewAct = StartAct | 'save' | 'saveAs' | 'rename' | 'share' | 'unshare' | 'hide' | 'showHidden' | 'delete';

export interface ViewSituation {
  /** Null: none is shown. */
  readonly active: ListView | null;
  readonly isChanged: boolean;
  readonly hasQuery: boolean;
  /** The person has hidden some. */
  readonly hasHidden: boolean;
  /** What the list opens with; null: all orders. */
  readonly startId: string | null;
  /** The person has chosen what it opens with. */
  readonly hasOwnStart: boolean;
}

/** What this person can do with the view that is shown, or with a search that is no view yet, and with those that are hidden. */
export function viewMenu(situation: ViewSituation): readonly ViewAct[] {
  return [...actsOn(situation), ...(situation.hasHidden ? (['showHidden'] as const) : [])];
}

function actsOn(situation: ViewSituation): readonly ViewAct[] {
  const { active, isChanged, hasQuery } = situation;
  if (active === null) return hasQuery ? ['saveAs'] : startActs(situation);
  const start = startActs(situation);
  if (active.kind === 'default') return ['saveAs', ...start, 'hide'];
  const { isShared, isOwn, canChange } = active.view;
  if (!canChange) return ['saveAs', ...start, 'hide'];
  return [
    ...(isChanged ? (['save'] as const) : []),
    'saveAs',
    ...start,
    'rename',
    // Somebody else's shared view would be out of its own maker's sight for good.
    ...(isShared ? (isOwn ? (['unshare'] as const) : []) : (['share'] as const)),
    ...(isOwn ? [] : (['hide'] as const)),
    'delete',
  ];
}

/** To open the list with what is shown, or, where it does by the person's own choice, to take that back. */
function startActs({ active, startId, hasOwnStart }: ViewSituation): readonly StartAct[] {
  if ((active?.id ?? null) === startId) return hasOwnStart ? ['startUsual'] : [];
  return [active === null ? 'startAll' : 'start'];
}
