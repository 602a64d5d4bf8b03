'use client';

import { createContext, useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { checkWish, type FieldIssue } from '#lib/orders/edit-check-rules.ts';
import { previewEdit, type EditPreview } from '#lib/orders/edit-preview-rules.ts';
import type { EditWish } from '#lib/orders/edit-wish-rules.ts';
import { isTouched, wishOfDraft, type Draft, type DraftStore } from './draft-store.ts';

const DraftContext = createContext<DraftStore | null>(null);
export const DraftProvider = DraftContext.Provider;

export function useDraftStore(): DraftStore {
  const store = useContext(DraftContext);
  if (store === null) throw new Error('a field of the edit form stands outside of it');
  return store;
}

/** One field's text, and how to change it. Only this field is drawn anew when it changes. */
export function useText(path: string): readonly [string, (text: string) => void] {
  const store = useDraftStore();
  const text = useSyncExternalStore(
    useCallback((listener) => store.subscribeTo(path, listener), [store, path]),
    () => store.text(path),
    () => store.text(path),
  );
  return [text, useCallback((typed: string) => store.setText(path, typed), [store, path])];
}

/** A part of the draft that is kept as it is until it changes, such as its new lines. */
export function useDraft<Part>(part: (draft: Draft) => Part): Part {
  const store = useDraftStore();
  return useSyncExternalStore(
    store.subscribe,
    () => part(store.get()),
    () => part(store.get()),
  );
}

export interface Judged {
  readonly wish: EditWish;
  readonly isTouched: boolean;
  readonly issues: readonly FieldIssue[];
  /** What saving would do; while something typed cannot be saved, what the last good state would have done. */
  readonly preview: EditPreview;
}

/** Long enough for a fast typist's next key, short enough to seem at once. */
const JUDGE_AFTER_MS = 120;

/** What the draft comes to, a moment after the last key: adding up a hundred lines at each would be felt. */
export function useJudged(store: DraftStore): Judged {
  const [judged, setJudged] = useState<Judged>(() => judge(store.get(), null));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setJudged((last) => judge(store.get(), last)), JUDGE_AFTER_MS);
    };
    const stop = store.subscribe(later);
    later();
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store]);
  return judged;
}

export function judge(draft: Draft, last: Judged | null): Judged {
  const wish = wishOfDraft(draft);
  const issues = checkWish(draft.base, wish);
  const isSound = issues.every(({ problem }) => problem === 'no_lines_left');
  const preview = isSound ? previewEdit(draft.base, wish) : (last?.preview ?? previewEdit(draft.base, EMPTY));
  return { wish, isTouched: isTouched(draft), issues, preview };
}

const EMPTY: EditWish = { to: {}, newLines: [], newFees: [], keepTotals: true };
