'use client';

import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/**
 * For a form that could not be sent: its frame, and what puts the focus into the first field of it that is wrong, once the form has
 * been drawn with what is wrong. There the field's message is read along; the button that was pressed would say nothing.
 */
export function useFirstWrong<Frame extends HTMLElement>(): readonly [RefObject<Frame | null>, () => void] {
  const frame = useRef<Frame>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return [frame, useCallback(() => setTries((before) => before + 1), [])];
}
