'use client';

import { useEffect, useRef } from 'react';
import { shortcutOf, type Shortcut } from './shortcuts.ts';

/** Calls what a shortcut does; a shortcut without anything to do stays the browser's key. */
export function useShortcuts(acts: Readonly<Partial<Record<Shortcut, () => void>>>): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event);
      const act = shortcut === null ? undefined : latest.current[shortcut];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
