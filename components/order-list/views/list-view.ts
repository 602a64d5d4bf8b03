import type { SavedView, ViewList } from '#lib/views/contract.ts';
import { columnsOf, sortText, type Column } from '../indexed/columns.ts';
import { sortOfText, USUAL_LIST_STATE, type IndexedListState } from '#lib/orders/search-rules.ts';

/** A view as the list shows it: one of the first day, or one that somebody keeps. */
export type ListView =
  | {
      readonly kind: 'default';
      readonly id: ViewList['defaults'][number]['key'];
      readonly query: string;
      readonly sort: string;
    }
  | {
      readonly kind: 'saved';
      readonly id: string;
      readonly query: string;
      readonly sort: string;
      readonly view: SavedView;
    };

/** A dialog about views: a new one, or one that there is. */
export type OpenViewDialog =
  { readonly kind: 'new' } | { readonly kind: 'rename' | 'delete'; readonly view: SavedView };

/** All views in their order: first those that every store has. */
export function listViews({ defaults, views }: ViewList): readonly ListView[] {
  return [
    ...defaults.map(({ key, query, sort }): ListView => ({ kind: 'default', id: key, query, sort })),
    ...views.map((view): ListView => ({ kind: 'saved', id: view.id, query: view.query, sort: view.sort, view })),
  ];
}

/** Those that stand in the row: all but what the person has hidden. The one that is shown stands there in any case. */
export function visibleViews(
  views: readonly ListView[],
  hidden: readonly string[],
  shownId: string | null,
): readonly ListView[] {
  return views.filter(({ id }) => id === shownId || !hidden.includes(id));
}

/** The list as a view has it; null: all orders, as they are opened. */
export function stateOfView(view: ListView | null): Pick<IndexedListState, 'query' | 'sort' | 'columns' | 'view'> {
  if (view === null) return { query: '', sort: USUAL_LIST_STATE.sort, columns: null, view: null };
  return {
    query: view.query,
    sort: sortOfText(view.sort) ?? USUAL_LIST_STATE.sort,
    columns: columnsOfView(view),
    view: view.id,
  };
}

/** Whether the list shows something else than the view that it came from. The same search in other words is the same. */
export function isViewChanged(view: ListView, state: IndexedListState, canonical: (query: string) => string): boolean {
  const usual = stateOfView(view);
  return (
    canonical(state.query) !== canonical(usual.query) ||
    sortText(state.sort) !== sortText(usual.sort) ||
    (state.columns ?? []).join() !== (usual.columns ?? []).join()
  );
}

/** What a view made of the list as it stands would keep. */
export function contentOfList(
  state: IndexedListState,
  columns: readonly Column[],
): { readonly query: string; readonly sort: string; readonly columns: string[] } {
  return { query: state.query, sort: sortText(state.sort), columns: [...columns] };
}

function columnsOfView(view: ListView): readonly Column[] | null {
  return view.kind === 'default' || view.view.columns.length === 0 ? null : columnsOf(view.view.columns);
}
