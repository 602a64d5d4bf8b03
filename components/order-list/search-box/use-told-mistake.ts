'use client';

import { useEffect, useRef, useState } from 'react';
import type { Mistake, MistakeCode } from '#lib/core/search/mistakes.ts';

/** Whoever stops for so long is done, or does not know how to go on. */
export const PAUSE_MS = 1_500;

/** What every text is on its way to something right. */
const UNTIL_WRITTEN: ReadonlySet<MistakeCode> = new Set(['quote-not-closed', 'paren-not-closed', 'nothing-inside']);

/** Whether the mistake may only be that the text is not written to its end. `caret`: where the last key was typed. */
export function isUnfinished({ at, length, code }: Mistake, caret: number): boolean {
  return UNTIL_WRITTEN.has(code) || at + length >= caret;
}

export interface ToldMistake {
  /** Null while it is not to be told, too. */
  readonly mistake: Mistake | null;
  /** To be called with each change of the text by the person, and where the caret stands then. */
  readonly typed: (caret: number) => void;
  /** The person is done with the text: left the box, or asked for it to be searched. */
  readonly done: () => void;
}

/**
 * The mistake once it is one: not in the middle of a word that still can become right, and not while suggestions stand where it
 * would be told. After a pause, and when the person is done, all that is wrong is told.
 */
export function useToldMistake(mistake: Mistake | null, isPopupOpen: boolean): ToldMistake {
  /** Where the last key was typed; null when the person has done with it. */
  const [caret, setCaret] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const done = () => {
    clearTimeout(timer.current);
    setCaret(null);
  };
  const typed = (at: number) => {
    clearTimeout(timer.current);
    setCaret(at);
    timer.current = setTimeout(() => setCaret(null), PAUSE_MS);
  };
  const isHeld = mistake !== null && (isPopupOpen || (caret !== null && isUnfinished(mistake, caret)));
  return { mistake: isHeld ? null : mistake, typed, done };
}
