import { unstable_serialize as serialize, type Arguments } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { FirstScreen } from '#lib/orders/first-screen-contract.ts';
import type { SyncStatus } from '#lib/sync/contract.ts';
import type { ListSettings } from '#lib/views/contract.ts';
import { keys } from './keys.ts';
import { RequestError } from './request-error.ts';

/** What every screen needs, as the answer to the opening brings it. */
export type Beside = ListSettings & { readonly sync: SyncStatus };

const answers = new Map<string, unknown>();
let failure: ErrorBody | null = null;

/**
 * Keeps what opening the session brought along, and returns it under the cache's keys: shown at once as the cache's
 * fallback, and taken by the first fetch of its key in place of a request.
 */
export function rememberFirst(first: FirstScreen, beside: Beside): Readonly<Record<string, unknown>> {
  const found = [...besideAnswersOf(beside), ...answersOf(first)].map(
    ([key, answer]) => [serialize(key), answer] as const,
  );
  answers.clear();
  for (const [name, answer] of found) answers.set(name, answer);
  failure = first.kind === 'failed' ? first.error : null;
  return Object.fromEntries(found);
}

/** The remembered answer of a key, once; undefined when there is none (any more). */
export function takeFirst<T>(key: Arguments): Promise<T> | undefined {
  const name = serialize(key);
  if (!answers.has(name)) return undefined;
  const answer = answers.get(name) as T;
  answers.delete(name);
  return Promise.resolve(answer);
}

/** Throws, once, the failure that opening the session met: to ask again at once would only make the person wait. */
export function throwFirstFailure(): void {
  if (failure === null) return;
  const body = failure;
  failure = null;
  throw new RequestError(503, body);
}

function besideAnswersOf({ preference, views, sync }: Beside): [Arguments, unknown][] {
  return [
    [keys.listPreference, preference],
    // What "high value" means is told from the orders that are indexed: before all of them are, not for the whole session.
    ...(sync.phase === 'first' ? [] : [[keys.views, views] satisfies [Arguments, unknown]]),
  ];
}

function answersOf(first: FirstScreen): [Arguments, unknown][] {
  if (first.kind === 'order') return [[keys.order(first.detail.row.id), first.detail]];
  if (first.kind === 'found')
    return [
      [keys.orderSearch(first.search), first.page],
      [keys.searchSummary(first.search.query), first.summary],
    ];
  if (first.kind !== 'orders') return [];
  return [
    [keys.orderPage(first.query), first.page],
    [keys.orderCounts(first.query.filters), first.counts],
  ];
}
