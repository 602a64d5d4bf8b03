'use client';

import { useMemo } from 'react';
import { useSession } from '#lib/client/session.ts';
import type { ReadOptions } from '#lib/core/search/reader.ts';
import { STATUS_SLUGS } from '#lib/core/search/syntax.ts';

/** What a search may name beside the language's own words: the store's statuses and channels, and its today. */
export function useSearchWords(): ReadOptions {
  const store = useSession()?.store;
  return useMemo(() => {
    if (store === undefined) return {};
    const statuses = store.statuses.flatMap(({ id, label }) => {
      const value = STATUS_SLUGS[id];
      return value === undefined ? [] : [{ value, name: label }];
    });
    const channels = store.channels.map(({ id, name }) => ({ value: String(id), name }));
    return { statuses, channels, today: dayIn(store.timeZone) };
  }, [store]);
}

/** Today's calendar day in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, at: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const found = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${found['year']}-${found['month']}-${found['day']}`;
}
