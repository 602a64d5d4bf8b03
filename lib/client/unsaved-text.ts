'use client';

import { useEffect, useId, useSyncExternalStore } from 'react';

/** Text that a person typed and that is not saved yet, named as the person would name it. */
export interface UnsavedText {
  readonly label: string;
  readonly text: string;
}

const texts = new Map<string, UnsavedText>();
const listeners = new Set<() => void>();
const NONE: readonly UnsavedText[] = [];
let snapshot: readonly UnsavedText[] = NONE;

function changed(): void {
  const worthCopying = [...texts.values()].filter(({ text }) => text !== '');
  snapshot = worthCopying.length === 0 ? NONE : worthCopying;
  for (const listener of [...listeners]) listener();
}

/**
 * Tells the app of typed text that would be lost with the page: the "session ended" notice offers it for copying, and
 * leaving the page asks first. Null: nothing is unsaved. Empty: a text was emptied and that is not saved; there is nothing to copy.
 */
export function useUnsavedText(label: string, text: string | null): void {
  const id = useId();
  useEffect(() => {
    if (text === null) return undefined;
    texts.set(id, { label, text });
    changed();
    return () => {
      texts.delete(id);
      changed();
    };
  }, [id, label, text]);
}

/** All unsaved texts of the document that hold something to copy. */
export function useUnsavedTexts(): readonly UnsavedText[] {
  return useSyncExternalStore(
    subscribe,
    () => snapshot,
    () => NONE,
  );
}

export function hasUnsavedText(): boolean {
  return texts.size > 0;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
