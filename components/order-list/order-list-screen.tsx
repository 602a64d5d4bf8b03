'use client';

import dynamic from 'next/dynamic';
import { useSyncStatus } from '#lib/client/live.ts';
import { IndexedListScreen } from './indexed/indexed-list-screen.tsx';

const LiveListScreen = dynamic(() => import('./live-list-screen.tsx').then((module) => module.LiveListScreen), {
  ssr: false,
});

/** The store's orders: live from the platform until every order has been read once, then from the index, which knows more. */
export function OrderListScreen() {
  const status = useSyncStatus();
  return status?.phase === 'first' ? <LiveListScreen status={status} /> : <IndexedListScreen status={status} />;
}
