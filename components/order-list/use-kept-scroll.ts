'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { keepScroll, keptScroll, nameEntry } from './list-history.ts';

/**
 * Keeps how far each history entry of the list was scrolled, and goes back there when back or forward shows the entry
 * again and its rows stand. The browser's own way is too early: rows come after it has looked for them.
 */
export function useKeptScroll(areRowsShown: boolean): void {
  const isReturning = useRef(true);
  useEffect(() => {
    nameEntry();
    const onReturn = () => {
      isReturning.current = true;
    };
    window.addEventListener('scroll', keepScroll, { passive: true });
    window.addEventListener('popstate', onReturn);
    return () => {
      window.removeEventListener('scroll', keepScroll);
      window.removeEventListener('popstate', onReturn);
    };
  }, []);
  useLayoutEffect(() => {
    if (!areRowsShown || !isReturning.current) return;
    isReturning.current = false;
    const scroll = keptScroll();
    if (scroll !== undefined) window.scrollTo({ top: scroll, behavior: 'instant' });
  });
}
