'use client';

import { Box } from '@bigcommerce/big-design';
import { usePathname, useRouter } from 'next/navigation';
import { useCallback } from 'react';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { preloadOrder } from '#lib/client/orders.ts';
import type { OrderQuery, OrderRow } from '#lib/orders/contract.ts';
import { AppliedFilterChips } from './applied-filter-chips.tsx';
import { withStatus } from './applied-filters.ts';
import { EmptyList } from './empty-list.tsx';
import { FailureNotice, UnreadableNotice } from './list-notices.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { OrderRows } from './order-rows.tsx';
import { OrderTable } from './order-table.tsx';
import { Pager } from './pager.tsx';
import { orderIdOfHref } from './row-press.ts';
import { SkeletonRows } from './skeleton-rows.tsx';
import { StatusTabsBar } from './status-tabs-bar.tsx';
import type { OrderList } from './use-order-list.ts';
import { useListWindow } from './use-list-window.ts';
import { useRowActions } from './use-row-actions.ts';

const SKELETON_ROWS = 12;
/** From so many rows on the pager stands below them too. */
const LONG_PAGE_ROWS = 20;

interface ListPanelProps {
  readonly query: OrderQuery;
  readonly list: OrderList;
  readonly onChange: (change: Partial<OrderQuery>) => void;
  readonly onChangeStatus: ((row: OrderRow) => void) | null;
  readonly onOpenFilters: () => void;
}

/** Status tabs, tools and the table with whatever stands in it now. */
export function ListPanel({ query, list, onChange, onChangeStatus, onOpenFilters }: ListPanelProps) {
  const t = useTranslations('orderList');
  const format = useStoreFormat();
  const router = useRouter();
  const listPath = usePathname();
  const { page, error } = list;
  useListWindow(page, !list.isStale);
  const openOrder = useCallback(
    (orderId: number) => {
      preloadOrder(orderId);
      router.push(`${listPath}/${orderId}`);
    },
    [listPath, router],
  );
  const actions = useRowActions({ onOpen: openOrder, onChangeStatus });
  const open = (href: string) => {
    const orderId = orderIdOfHref(href);
    if (orderId !== null) openOrder(orderId);
  };
  const pagerNamed = (label: string) => (
    <Pager
      formatNumber={format.number}
      label={label}
      onChange={onChange}
      page={error === undefined ? page : undefined}
      query={query}
      total={list.total}
    />
  );
  const hasNoRows = page !== undefined && page.rows.length === 0 && !list.isStale;
  return (
    <Box backgroundColor="white" borderRadius="normal" padding={{ mobile: 'medium', tablet: 'xLarge' }} shadow="raised">
      <StatusTabsBar
        chosen={query.filters.statusId ?? null}
        counts={list.counts}
        formatNumber={format.number}
        onChoose={(statusId) => onChange({ filters: withStatus(query.filters, statusId) })}
      />
      <ListToolbar
        onChange={onChange}
        onOpenFilters={onOpenFilters}
        pager={pagerNamed(t('pager.label'))}
        query={query}
      />
      <AppliedFilterChips filters={query.filters} onChange={(filters) => onChange({ filters })} />
      {error !== undefined && (
        <FailureNotice
          error={error}
          hasRows={page !== undefined}
          isTrying={list.isReading}
          onTryAgain={list.readAgain}
        />
      )}
      {page !== undefined && !list.isStale && <UnreadableNotice unreadable={page.unreadable} />}
      <VisuallyHidden role="status">{statusText()}</VisuallyHidden>
      {!hasNoRows && (page !== undefined || list.isFirstLoad) && (
        <OrderTable
          isBusy={list.isFirstLoad || list.isBusy}
          isStale={list.isStale}
          onOpen={open}
          onSort={(sort) => onChange({ sort })}
          sort={query.sort}
        >
          {page === undefined ? (
            <SkeletonRows count={SKELETON_ROWS} />
          ) : (
            <OrderRows actions={actions} format={format} listPath={listPath} page={page} />
          )}
        </OrderTable>
      )}
      {hasNoRows && page.unreadable.length === 0 && <EmptyList onChange={onChange} query={query} />}
      {page !== undefined && page.rows.length >= LONG_PAGE_ROWS && <Below>{pagerNamed(t('pager.labelBelow'))}</Below>}
    </Box>
  );

  function statusText(): string {
    if (list.isFirstLoad || list.isBusy) return t('loading');
    if (page === undefined || list.isStale) return '';
    return t('shown', { count: page.rows.length });
  }
}

const Below = styled.div`
  display: flex;
  justify-content: flex-end;
  margin-top: ${({ theme }) => theme.spacing.medium};
`;
