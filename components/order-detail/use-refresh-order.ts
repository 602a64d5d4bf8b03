'use client';

import { useCallback } from 'react';
import { useSWRConfig } from 'swr';
import { isPanelKeyOf, keys } from '#lib/client/keys.ts';

/** Reads an order and all its panels again. */
export function useRefreshOrder(orderId: number): () => void {
  const { mutate } = useSWRConfig();
  return useCallback(() => {
    void mutate(keys.order(orderId));
    void mutate((key) => isPanelKeyOf(key, orderId));
  }, [mutate, orderId]);
}
