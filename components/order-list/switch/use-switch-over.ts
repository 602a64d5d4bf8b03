'use client';

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SyncStatus } from '#lib/sync/contract.ts';
import { isWorkInHand } from './work-in-hand.ts';

/** How often a person who is in the middle of something is looked after. */
const LOOK_MS = 500;

export interface SwitchOver {
  readonly isLive: boolean;
  /** Gives the live list's place to the indexed one now. Null while orders are still read, or nothing is to be switched. */
  readonly switchNow: (() => void) | null;
}

/**
 * Which list is shown: the live one while orders are read for the first time, and after that for as long as somebody has
 * something open or typed in it. `before` is done ahead of the switch: the live list's filters go along.
 */
export function useSwitchOver(status: SyncStatus | null, before: () => Promise<void>): SwitchOver {
  const isReading = status?.phase === 'first';
  const [isLive, setIsLive] = useState(isReading);
  if (isReading && !isLive) setIsLive(true);
  const isWaiting = isLive && !isReading;
  const latest = useRef(before);
  useEffect(() => {
    latest.current = before;
  });
  const switchNow = useCallback(() => {
    const end = () => setIsLive(false);
    // The list itself matters more than what was filtered in the other one.
    latest.current().then(end, end);
  }, []);
  useLayoutEffect(() => {
    if (!isWaiting) return undefined;
    const look = () => {
      if (!isWorkInHand(document)) switchNow();
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [isWaiting, switchNow]);
  return { isLive: isLive || isReading, switchNow: isWaiting ? switchNow : null };
}
