'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, type PointerEvent } from 'react';
import { leaveOrder, prefetchOrder } from '#lib/client/orders.ts';
import { hrefOfPress, orderIdOfHref } from './row-press.ts';

interface HoverPrefetch {
  readonly onPointerOver: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

/**
 * For the table around rows: the code of an order's screen is there before the press is; its data too, where the pointer rests
 * on a row.
 */
export function useHoverPrefetch(): HoverPrefetch {
  const router = useRouter();
  const hovered = useRef<string | null>(null);
  const onPointerOver = useCallback(
    (event: PointerEvent) => {
      const href = hrefOfPress(event.target);
      if (href === null || href === hovered.current) return;
      hovered.current = href;
      router.prefetch(href);
      const orderId = orderIdOfHref(href);
      if (orderId !== null) prefetchOrder(orderId);
    },
    [router],
  );
  const onPointerLeave = useCallback(() => {
    hovered.current = null;
    leaveOrder();
  }, []);
  useEffect(() => leaveOrder, []);
  return { onPointerOver, onPointerLeave };
}
