'use client';

import { useCallback } from 'react';
import useSWR, { useSWRConfig, type SWRResponse } from 'swr';
import type { OrderSearch, SearchPage, SearchSummary } from '#lib/orders/search-contract.ts';
import { takeFirst, throwFirstFailure } from './first-screen.ts';
import { isOrderSearchKey, isSearchSummaryKey, keys, type OrderSearchKey, type SearchSummaryKey } from './keys.ts';
import { RequestError } from './request-error.ts';
import { request } from './request.ts';
import { useSession } from './session.ts';

/** A search that nobody waits for any more: something else was asked meanwhile. */
class SearchGivenUp extends Error {
  constructor() {
    super('another search took its place');
    this.name = 'SearchGivenUp';
  }
}

export interface SearchAnswer<Data> {
  /** Of the search before until the new answer is there; `isLoading` tells it. */
  readonly data: Data | undefined;
  readonly error: RequestError | undefined;
  readonly isLoading: boolean;
  readonly isValidating: boolean;
  readonly readAgain: () => void;
}

/**
 * A page of the indexed list. Answers are kept by what was asked, so an answer that comes late is never shown for another
 * search; a search that is replaced while it runs is given up, so that it costs neither side anything more.
 */
export function useOrderSearch(search: OrderSearch | null): SearchAnswer<SearchPage> {
  const key = useReady(search === null ? null : keys.orderSearch(search));
  return answerOf(useSWR<SearchPage, Error>(key, fetchOrderSearch, { keepPreviousData: true }));
}

/** Counts by status and day, and the total, of a query. */
export function useSearchSummary(query: string | null): SearchAnswer<SearchSummary> {
  const key = useReady(query === null ? null : keys.searchSummary(query));
  return answerOf(useSWR<SearchSummary, Error>(key, fetchSearchSummary, { keepPreviousData: true }));
}

/** Has what is on screen of the indexed list read again, because orders changed. */
export function useReadSearchesAgain(): () => void {
  const { mutate } = useSWRConfig();
  return useCallback(() => {
    void mutate(isOrderSearchKey);
    void mutate(isSearchSummaryKey);
  }, [mutate]);
}

function answerOf<Data>(response: SWRResponse<Data, Error>): SearchAnswer<Data> {
  const { data, error, isLoading, isValidating, mutate } = response;
  if (error !== undefined && !(error instanceof RequestError) && !(error instanceof SearchGivenUp)) throw error;
  return {
    data,
    error: error instanceof RequestError ? error : undefined,
    isLoading: isLoading || (error instanceof SearchGivenUp && isValidating),
    isValidating,
    readAgain: () => void mutate(),
  };
}

const running = new Map<string, { readonly asked: string; readonly controller: AbortController }>();

/** Sends a request in place of one of the same kind that asks something else and is still under way. */
async function inPlace<T>(path: string, body: unknown): Promise<T> {
  const asked = JSON.stringify(body);
  const before = running.get(path);
  if (before !== undefined && before.asked !== asked) before.controller.abort();
  const mine = { asked, controller: new AbortController() };
  running.set(path, mine);
  try {
    return await request<T>(path, { method: 'POST', body, signal: mine.controller.signal });
  } catch (error) {
    if (mine.controller.signal.aborted) throw new SearchGivenUp();
    throw error;
  } finally {
    if (running.get(path) === mine) running.delete(path);
  }
}

async function fetchOrderSearch(key: OrderSearchKey): Promise<SearchPage> {
  throwFirstFailure();
  return takeFirst<SearchPage>(key) ?? inPlace<SearchPage>('/api/orders/search', key[1]);
}

async function fetchSearchSummary(key: SearchSummaryKey): Promise<SearchSummary> {
  return takeFirst<SearchSummary>(key) ?? inPlace<SearchSummary>('/api/orders/search/summary', { query: key[1] });
}

/** No request before the session is open. */
function useReady<Key>(key: Key): Key | null {
  return useSession() === null ? null : key;
}
