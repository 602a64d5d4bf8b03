'use client';

import { useParams } from 'next/navigation';

/** The address of an order's own screen; screens for working on it stand below. */
export function useOrderPath(orderId: number): string {
  const { storeHash } = useParams<{ storeHash: string }>();
  return `/stores/${storeHash}/orders/${orderId}`;
}
