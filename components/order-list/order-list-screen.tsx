'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { useSyncStatus } from '#lib/client/live.ts';
import { IndexedListScreen } from './indexed/indexed-list-screen.tsx';
import { useSwitchOver } from './switch/use-switch-over.ts';
import { useStartView } from './use-start-view.ts';

const loadLiveList = () => import('./live-list-screen.tsx');
const LiveListScreen = dynamic(() => loadLiveList().then((module) => module.LiveListScreen), { ssr: false });

/** The store's orders: live from the platform until every order has been read once, then from the index, which knows more. */
export function OrderListScreen() {
  const t = useTranslations('orderList.firstSync');
  const status = useSyncStatus();
  const { isLive, switchNow } = useSwitchOver(status, async () => {
    const { takeFiltersAlong } = await import('./switch/take-filters-along.ts');
    await takeFiltersAlong();
    showOutcome({ type: 'success', text: t('ready') });
  });
  const isPlaced = useStartView();
  if (!isPlaced) return null;
  return isLive && status !== null ? (
    <LiveListScreen onSwitch={switchNow} status={status} />
  ) : (
    <IndexedListScreen status={status} />
  );
}
