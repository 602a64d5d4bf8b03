'use client';

import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import { keys, type OrderPanelName } from '#lib/client/keys.ts';

const PANELS: readonly OrderPanelName[] = ['transactions', 'shipments', 'messages', 'discounts'];

/** Reads an order and all its panels again. */
export function useRefreshOrder(orderId: number): () => void {
  const { mutate } = useSWRConfig();
  return useCallback(() => {
    void mutate(keys.order(orderId));
    for (const panel of PANELS) void mutate(keys.orderPanel(orderId, panel));
  }, [mutate, orderId]);
}
