'use client';

import { useCallback, useEffect, useRef } from 'react';

/**
 * The callback, called at once and then at most once in so long: calls that come meanwhile are one call at the end of it. What
 * waits is given up with the component.
 */
export function useThrottled(callback: () => void, everyMs: number): () => void {
  const latest = useRef(callback);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isAskedAgain = useRef(false);
  useEffect(() => {
    latest.current = callback;
  });
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return useCallback(() => {
    const run = () => {
      isAskedAgain.current = false;
      latest.current();
      timer.current = setTimeout(() => {
        timer.current = null;
        if (isAskedAgain.current) run();
      }, everyMs);
    };
    if (timer.current === null) run();
    else isAskedAgain.current = true;
  }, [everyMs]);
}
