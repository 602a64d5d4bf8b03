import type { DefaultView, DefaultViewsChoice } from './contract.ts';
import { DEFAULT_VIEW_KEYS } from './default-view-keys.ts';

/** All of them, as on the first day, above all orders. */
export const USUAL_CHOICE: DefaultViewsChoice = {
  views: DEFAULT_VIEW_KEYS.map((key) => ({ key, isShown: true })),
  start: null,
};

/** The ready-made views that the store's admins want to be seen, in their order. */
export function chosenDefaults(
  views: readonly DefaultView[],
  choice: Pick<DefaultViewsChoice, 'views'>,
): readonly DefaultView[] {
  return choice.views.flatMap(({ key, isShown }) => (isShown ? views.filter((view) => view.key === key) : []));
}

/** The one at a place and its neighbour, in each other's place; as it was where there is no neighbour. */
export function moved(views: DefaultViewsChoice['views'], at: number, by: -1 | 1): DefaultViewsChoice['views'] {
  const [one, other] = [views[at], views[at + by]];
  if (one === undefined || other === undefined) return views;
  return views.with(at, other).with(at + by, one);
}
