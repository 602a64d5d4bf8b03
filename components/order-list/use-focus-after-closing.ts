'use client';

import { useEffect, useRef } from 'react';

/** The dialog gives the focus back a moment after it closed, if to anything. */
const GIVEN_BACK_MS = 50;

/**
 * Puts the focus where a dialog was opened from once it is closed and has left the focus nowhere. `openerId` is the
 * opener's id while the dialog is open, else null.
 */
export function useFocusAfterClosing(openerId: string | null): void {
  const lastOpenerId = useRef(openerId);
  useEffect(() => {
    const closedId = openerId === null ? lastOpenerId.current : null;
    lastOpenerId.current = openerId;
    if (closedId === null) return undefined;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) document.getElementById(closedId)?.focus();
    }, GIVEN_BACK_MS);
    return () => clearTimeout(timer);
  }, [openerId]);
}
