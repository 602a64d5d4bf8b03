'use client';

import { useCallback, useMemo } from 'react';
import useSWR, { unstable_serialize as serialize, useSWRConfig, type SWRResponse } from 'swr';
import type { ErrorBody } from '#lib/core/errors.ts';
import type {
  ListPreference,
  ListSettings,
  NewView,
  SavedView,
  ViewChange,
  ViewCounts,
  ViewCountsRequest,
  ViewList,
} from '#lib/views/contract.ts';
import { takeFirst } from './first-screen.ts';
import { keys, type ViewCountsKey } from './keys.ts';
import { useLiveOrders } from './live.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';
import { useThrottled } from './throttle.ts';

/** Counts are glanced at: while orders change without end they are read again this often. */
const COUNTS_EVERY_MS = 5_000;

export type ViewOutcome =
  { readonly kind: 'done'; readonly view: SavedView } | { readonly kind: 'failed'; readonly error: ErrorBody };

export interface Views {
  /** Undefined until they were read. */
  readonly list: ViewList | undefined;
  readonly error: RequestError | undefined;
  /** `key`: a UUID made when the dialog opened, the same for every try: it keeps one wish from making two views. */
  readonly create: (view: NewView, key: string) => Promise<ViewOutcome>;
  readonly change: (id: string, change: ViewChange) => Promise<ViewOutcome>;
  /** Null when it is gone, else why it is not. */
  readonly remove: (id: string) => Promise<ErrorBody | null>;
}

/** The views of the first day, the person's own and the shared ones. What is changed here is shown at once. */
export function useViews(): Views {
  const { data, error, mutate } = useSWR<ViewList, RequestError>(useReady(keys.views), fetchViews);
  const acts = useMemo(() => {
    const keep = (update: (views: readonly SavedView[]) => readonly SavedView[]) =>
      void mutate((list) => list && { ...list, views: update(list.views) }, { revalidate: false });
    const send = async (path: string, method: 'POST' | 'PATCH', body: unknown, key: string): Promise<ViewOutcome> => {
      try {
        const view = await request<SavedView>(path, { method, body, idempotencyKey: key });
        keep((views) =>
          views.some(({ id }) => id === view.id)
            ? views.map((old) => (old.id === view.id ? view : old))
            : [...views, view],
        );
        return { kind: 'done', view };
      } catch (failure) {
        return { kind: 'failed', error: bodyOf(failure) };
      }
    };
    return {
      create: (view: NewView, key: string) => send('/api/views', 'POST', view, key),
      change: (id: string, change: ViewChange) => send(`/api/views/${id}`, 'PATCH', change, crypto.randomUUID()),
      remove: async (id: string) => {
        try {
          await request(`/api/views/${id}`, { method: 'DELETE', idempotencyKey: crypto.randomUUID() });
        } catch (failure) {
          const body = bodyOf(failure);
          // Somebody else was faster.
          if (body.code !== 'not_found') return body;
        }
        keep((views) => views.filter((view) => view.id !== id));
        return null;
      },
    };
  }, [mutate]);
  return { list: data, error, ...acts };
}

/** Orders in each query, by its key; kept up with changes. Null: not yet. Keep the same array while the queries are the same. */
export function useViewCounts(queries: ViewCountsRequest['queries'] | null): SWRResponse<ViewCounts, RequestError> {
  const key = useReady(queries === null || queries.length === 0 ? null : keys.viewCounts(queries));
  const answer = useSWR<ViewCounts, RequestError>(key, fetchViewCounts, { keepPreviousData: true });
  useLiveOrders(useThrottled(() => void answer.mutate(), COUNTS_EVERY_MS));
  return answer;
}

export interface ListPreferenceControl {
  /** Undefined until it was read; empty where nothing was chosen. */
  readonly preference: ListPreference | undefined;
  /** Changes parts of it, on screen at once. Null when it was kept, else why it was not. */
  readonly save: (change: ListPreference) => Promise<ErrorBody | null>;
}

/** How the person likes the list. */
export function useListPreference(): ListPreferenceControl {
  const { data } = useSWR<ListPreference, RequestError>(useReady(keys.listPreference), fetchListPreference);
  const { mutate } = useSWRConfig();
  const save = useCallback(
    async (change: ListPreference) => {
      const known = await mutate<ListPreference>(keys.listPreference, (old) => ({ ...old, ...change }), {
        revalidate: false,
      });
      try {
        const options = { method: 'PUT', body: known ?? change, idempotencyKey: crypto.randomUUID() } as const;
        await request('/api/preferences/list', options);
        return null;
      } catch (failure) {
        return bodyOf(failure);
      }
    },
    [mutate],
  );
  return { preference: data, save };
}

/** How the person has the list arranged, as far as it was read already; nothing is asked for. */
export function useListSettingsAtHand(): () => ListSettings | null {
  const { cache, fallback } = useSWRConfig();
  return useCallback(() => {
    const known = (key: string): unknown => cache.get(key)?.data ?? fallback[key];
    const preference = known(serialize(keys.listPreference)) as ListPreference | undefined;
    const views = known(serialize(keys.views)) as ViewList | undefined;
    return preference === undefined || views === undefined ? null : { preference, views };
  }, [cache, fallback]);
}

function bodyOf(failure: unknown): ErrorBody {
  if (failure instanceof RequestError) return failure.body;
  throw failure;
}

const fetchViews = () => takeFirst<ViewList>(keys.views) ?? request<ViewList>('/api/views');
const fetchListPreference = () =>
  takeFirst<ListPreference>(keys.listPreference) ?? request<ListPreference>('/api/preferences/list');
const fetchViewCounts = ([, queries]: ViewCountsKey) =>
  request<ViewCounts>('/api/views/counts', { method: 'POST', body: { queries } });

/** No request before the session is open. */
function useReady<Key>(key: Key): Key | null {
  return useSession() === null ? null : key;
}
