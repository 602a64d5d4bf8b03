'use client';

import { Button, Panel, Small, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { NativeSelect } from '#components/shared/native-select/native-select.tsx';
import { useOrderPayments, useRefundLedger } from '#lib/client/money.ts';
import { useOrderHistory } from '#lib/client/order-parts.ts';
import { useOrderPanel } from '#lib/client/orders.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { isShown, TIMELINE_FILTERS, timelineItems, type TimelineFilter } from './timeline-items.ts';
import { Timeline, TimelineEntry } from './timeline-entry.tsx';

const STEP = 20;

/** Everything known of the order, newest first: what was done here and by whom, what changed elsewhere, and what it brought about. */
export function TimelinePanel({ detail }: { readonly detail: OrderDetail }) {
  const t = useTranslations('orderHistory.timeline');
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const [most, setMost] = useState(STEP);
  const { row } = detail;
  const history = useOrderHistory(row.id);
  const refunds = useRefundLedger(row.id, row.total.currencyCode);
  const shipments = useOrderPanel(row.id, 'shipments');
  const ledger = useOrderPayments(row.id).data?.ledger;
  const messages = useOrderPanel(row.id, 'messages');
  const items = timelineItems({
    placedAt: row.createdAt,
    entries: history.data?.entries ?? [],
    shipments: shipments.data ?? [],
    transactions: ledger?.kind === 'shown' ? ledger.rows : [],
    refunds: refunds.data?.refunds ?? [],
    messages: messages.data ?? [],
  }).filter((item) => isShown(item, filter));
  const left = items.length - most;
  return (
    <Panel header={t('title')}>
      <NativeSelect
        label={t('filter')}
        onChange={(value) => setFilter(TIMELINE_FILTERS.find((known) => known === value) ?? 'all')}
        options={TIMELINE_FILTERS.map((value) => ({ value, text: t(`filters.${value}`) }))}
        value={filter}
      />
      {history.error === undefined ? null : (
        <LoadFailure
          isRetrying={history.isValidating}
          message={history.error.message}
          onRetry={() => void history.mutate()}
        />
      )}
      {history.isLoading ? <Loading label={t('title')} /> : null}
      {items.length === 0 && !history.isLoading ? <Text color="secondary60">{t('empty')}</Text> : null}
      <Timeline>
        {items.slice(0, most).map((item) => (
          <TimelineEntry item={item} key={item.key} />
        ))}
      </Timeline>
      {left > 0 ? (
        <Button onClick={() => setMost(most + STEP)} type="button" variant="subtle">
          {t('more', { count: Math.min(STEP, left) })}
        </Button>
      ) : null}
      <Small color="secondary60" marginBottom="none">
        {history.data?.isCut === true ? `${t('cut')} ` : ''}
        {t('outsideHint')}
      </Small>
    </Panel>
  );
}
