'use client';

import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface TabWidths {
  /** Inner width of the row, in pixels. */
  readonly available: number;
  readonly widths: readonly number[];
}

/**
 * The widths that the browser gives a row and the tabs in it, with each change of either; null until all of `texts` are
 * measured. Observers hear before the browser paints, so nobody sees a row that is too full.
 */
export function useTabWidths(texts: readonly string[]): [RefObject<HTMLDivElement | null>, TabWidths | null] {
  const row = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState<TabWidths | null>(null);
  const wording = texts.join('\n');
  useLayoutEffect(() => {
    const { current } = row;
    if (current === null) return undefined;
    const tabs = [...current.querySelectorAll<HTMLElement>('button[aria-pressed]')];
    const observer = new ResizeObserver(() => {
      setMeasured({ available: current.clientWidth, widths: tabs.map((tab) => tab.offsetWidth) });
    });
    for (const element of [current, ...tabs]) observer.observe(element);
    return () => observer.disconnect();
  }, [wording]);
  return [row, measured?.widths.length === texts.length ? measured : null];
}
