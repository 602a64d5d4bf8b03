'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useLiveOrders } from '#lib/client/live.ts';
import { useReadSearchesAgain } from '#lib/client/search.ts';

/** How long a row that changed is marked. */
const FRESH_MS = 2_500;
/** Changes that come together are read together: a busy store must not have its list read for each one. */
const GATHER_MS = 250;
const NONE: ReadonlySet<number> = new Set();

/** Has the list read again when orders change anywhere, and tells which of them changed a moment ago. */
export function useFreshOrders(): ReadonlySet<number> {
  const readAgain = useReadSearchesAgain();
  const [fresh, setFresh] = useState(NONE);
  const waiting = useRef<Set<number>>(new Set());
  const timers = useRef<{ read?: ReturnType<typeof setTimeout>; end?: ReturnType<typeof setTimeout> }>({});
  const read = useCallback(() => {
    delete timers.current.read;
    const changed = waiting.current;
    waiting.current = new Set();
    readAgain();
    if (changed.size === 0) return;
    setFresh((before) => new Set([...before, ...changed]));
    clearTimeout(timers.current.end);
    timers.current.end = setTimeout(() => setFresh(NONE), FRESH_MS);
  }, [readAgain]);
  useLiveOrders((orderIds) => {
    for (const orderId of orderIds ?? []) waiting.current.add(orderId);
    timers.current.read ??= setTimeout(read, GATHER_MS);
  });
  useEffect(() => {
    const { current } = timers;
    return () => {
      clearTimeout(current.read);
      clearTimeout(current.end);
    };
  }, []);
  return fresh;
}
