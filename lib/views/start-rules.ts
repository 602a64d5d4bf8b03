import type { ListSettings } from './contract.ts';

/** A view as the list is opened with it. */
export interface StartView {
  readonly id: string;
  readonly query: string;
  /** `total:desc`. */
  readonly sort: string;
  /** Empty: the person's own. */
  readonly columns: readonly string[];
}

/**
 * The view that the list opens with: the person's own choice, else the store's. Null, all orders, where none is chosen or
 * the chosen one is deleted, hidden, or not for this person's eyes; and where the store's choice is no longer shared, so that it
 * is the same for everybody.
 */
export function startViewOf({ preference, views }: ListSettings): StartView | null {
  const id = preference.startView === undefined ? views.start : preference.startView;
  if (id === null || preference.hiddenViews?.includes(id) === true) return null;
  const ready = views.defaults.find(({ key }) => key === id);
  if (ready !== undefined) return { id, query: ready.query, sort: ready.sort, columns: [] };
  const saved = views.views.find((view) => view.id === id);
  if (saved === undefined || (preference.startView === undefined && !saved.isShared)) return null;
  const { query, sort, columns } = saved;
  return { id, query, sort, columns };
}
