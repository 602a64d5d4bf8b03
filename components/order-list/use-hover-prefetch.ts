'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, type FocusEvent, type PointerEvent } from 'react';
import { WHOLE_SCREEN } from '#components/shared/way/use-way.ts';
import { leaveOrder, prefetchOrder } from '#lib/client/orders.ts';
import { hrefOfPress, orderIdOfHref } from './row-press.ts';

/** A pointer that only passes over a row asks for nothing. */
const DWELL_MS = 60;

interface HoverPrefetch {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onPointerOver: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/**
 * For the table around rows: an order's screen and its data are there before the press is, where the pointer rests on a row or
 * keys have come to it.
 */
export function useHoverPrefetch(): HoverPrefetch {
  const router = useRouter();
  const pointedAt = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const point = useCallback(
    ({ target }: { readonly target: EventTarget }) => {
      const href = hrefOfPress(target);
      if (href === null || href === pointedAt.current) return;
      pointedAt.current = href;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => router.prefetch(href, WHOLE_SCREEN), DWELL_MS);
      const orderId = orderIdOfHref(href);
      if (orderId !== null) prefetchOrder(orderId);
    },
    [router],
  );
  const leave = useCallback(() => {
    pointedAt.current = null;
    clearTimeout(timer.current);
    leaveOrder();
  }, []);
  useEffect(() => leave, [leave]);
  return { onFocus: point, onPointerOver: point, onPointerLeave: leave };
}
