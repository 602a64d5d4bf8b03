'use client';

import { useEffect } from 'react';
import { preloadMenu } from '#components/shared/menu/menu.tsx';

/** Code that the first rows do not need. */
export const loadFilterDialog = () => import('./filter-dialog.tsx').then((module) => module.FilterDialog);
export const loadChangeStatusDialog = () =>
  import('#components/shared/change-status/change-status-dialog.tsx').then((module) => module.ChangeStatusDialog);

/** What the live list does not need for its first rows. */
export const LIVE_LATER_PARTS = [loadFilterDialog, loadChangeStatusDialog];

const IDLE_LIMIT_MS = 5_000;

/**
 * Fetches the later parts once rows stand and the browser has nothing better to do, so that the first press on one is
 * answered at once, also when the line is gone by then.
 */
export function usePreloadedParts(areRowsShown: boolean, parts: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    if (!areRowsShown) return undefined;
    const load = () => {
      preloadMenu();
      for (const part of parts) part().catch(() => undefined);
    };
    // Safari has no idle callback.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(load, IDLE_LIMIT_MS);
      return () => clearTimeout(timer);
    }
    const idle = requestIdleCallback(load, { timeout: IDLE_LIMIT_MS });
    return () => cancelIdleCallback(idle);
  }, [areRowsShown, parts]);
}
