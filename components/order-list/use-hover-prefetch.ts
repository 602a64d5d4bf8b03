'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useRef, type PointerEvent } from 'react';
import { prefetchOrder } from '#lib/client/orders.ts';
import { hrefOfPress, orderIdOfHref } from './row-press.ts';

/**
 * For the table around rows: the code of an order's screen is there before the press is; its data too, where the pointer rests
 * on a row.
 */
export function useHoverPrefetch(): (event: PointerEvent) => void {
  const router = useRouter();
  const hovered = useRef<string | null>(null);
  return useCallback(
    (event) => {
      const href = hrefOfPress(event.target);
      if (href === null || href === hovered.current) return;
      hovered.current = href;
      router.prefetch(href);
      const orderId = orderIdOfHref(href);
      if (orderId !== null) prefetchOrder(orderId);
    },
    [router],
  );
}
