'use client';

import { Box, Panel, StatusMessage } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useMay } from '#lib/client/session.ts';
import type { OrderFilters, OrderRow } from '#lib/orders/contract.ts';
import type { SyncStatus } from '#lib/sync/contract.ts';
import { FirstSyncNotice } from './first-sync-notice.tsx';
import { LIVE_LATER_PARTS, loadChangeStatusDialog, loadFilterDialog, usePreloadedParts } from './later-parts.ts';
import { ListHeader } from './list-header.tsx';
import { ListPanel } from './list-panel.tsx';
import { rowActionsId } from './row-actions.tsx';
import { paymentMethodsOf } from './row-view.ts';
import { useFocusAfterClosing } from './use-focus-after-closing.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import { useListQuery } from './use-list-query.ts';
import { useOrderList } from './use-order-list.ts';

const FilterDialog = dynamic(loadFilterDialog, { ssr: false });
const ChangeStatusDialog = dynamic(loadChangeStatusDialog, { ssr: false });

interface LiveListScreenProps {
  readonly status: SyncStatus;
  /** Gives this list's place to the indexed one; null while orders are still read into the index. */
  readonly onSwitch: (() => void) | null;
}

/** The store's orders live from the platform, with the filters that it has, while they are read into the index for the first time. */
export function LiveListScreen({ status, onSwitch }: LiveListScreenProps) {
  const t = useTranslations('orderList');
  const { query, change } = useListQuery();
  const list = useOrderList(query);
  const mayEdit = useMay('orders:edit');
  const [areFiltersOpen, setAreFiltersOpen] = useState(false);
  const [changing, setChanging] = useState<OrderRow | null>(null);
  const areRowsShown = list.page !== undefined && !list.isStale;
  useKeptScroll(areRowsShown);
  usePreloadedParts(areRowsShown, LIVE_LATER_PARTS);
  const apply = (filters: OrderFilters) => {
    setAreFiltersOpen(false);
    change({ filters });
  };
  const closeStatusDialog = useCallback(() => setChanging(null), []);
  useFocusAfterClosing(changing === null ? null : rowActionsId(changing.id));
  return (
    <Box
      as="main"
      marginVertical={{ mobile: 'medium', tablet: 'xLarge' }}
      marginHorizontal={{ mobile: 'none', tablet: 'xLarge' }}
    >
      <ListHeader asOf={list.page?.asOf ?? null} isReading={list.isReading} onRefresh={list.readAgain} />
      <FirstSyncNotice onSwitch={onSwitch} status={status} />
      {list.error?.code === 'forbidden' ? (
        <Panel>
          <StatusMessage heading={t('forbidden.heading')} message={t('forbidden.message')} variant="unauthorized" />
        </Panel>
      ) : (
        <ListPanel
          list={list}
          onChange={change}
          onChangeStatus={mayEdit ? setChanging : null}
          onOpenFilters={() => setAreFiltersOpen(true)}
          query={query}
        />
      )}
      {areFiltersOpen && (
        <FilterDialog
          filters={query.filters}
          onApply={apply}
          onClose={() => setAreFiltersOpen(false)}
          paymentMethods={paymentMethodsOf(list.page?.rows ?? [])}
        />
      )}
      {changing !== null && <ChangeStatusDialog key={changing.id} onClose={closeStatusDialog} order={changing} />}
    </Box>
  );
}
