'use client';

import { useEffect } from 'react';

/**
 * Code that reading an order does not need. Where it is used, `ssr: false` gives it a boundary of its own: without one, the whole
 * page is hidden while it loads, and the focus is lost with it.
 */
export const loadChangeStatusDialog = () =>
  import('#components/shared/change-status/change-status-dialog.tsx').then((module) => module.ChangeStatusDialog);
export const loadDiscardDialog = () => import('./discard-dialog.tsx').then((module) => module.DiscardDialog);
export const loadNotesEditor = () => import('./notes-editor.tsx').then((module) => module.NotesEditor);

/** After this long on the screen the person is reading, and the line is free. */
const PRELOAD_AFTER_MS = 2_000;

/** Fetches the later parts while the person reads, so that the first press on one is answered at once, offline as well. */
export function usePreloadedParts(mayEdit: boolean): void {
  useEffect(() => {
    if (!mayEdit) return undefined;
    const timer = setTimeout(() => {
      for (const load of [loadNotesEditor, loadChangeStatusDialog, loadDiscardDialog]) load().catch(() => undefined);
    }, PRELOAD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [mayEdit]);
}
