'use client';

import { Panel, Small, Text } from '@bigcommerce/big-design';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { DataTable } from '#components/shared/data-table/data-table.tsx';
import { WayLink } from '#components/shared/order-screen/way-link.tsx';
import { StatusBadge } from '#components/shared/order-status/status-badge.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import type { FeedOrder } from '#lib/storefront-events/contract.ts';

/** The newest orders, which grow at the top by themselves. */
export function FeedPanel({ orders }: { readonly orders: readonly FeedOrder[] }) {
  const t = useTranslations('storefront.feed');
  const format = useStoreFormat();
  const [newest] = orders;
  return (
    <Panel header={t('title')}>
      <VisuallyHidden aria-live="polite" as="p">
        {newest === undefined ? '' : t('newest', { id: String(newest.orderId) })}
      </VisuallyHidden>
      {newest === undefined ? (
        <Text color="secondary60" marginBottom="none">
          {t('empty')}
        </Text>
      ) : (
        <DataTable
          caption={t('caption')}
          columns={[
            { name: 'order', header: t('order'), cell: (order) => <Which order={order} /> },
            { name: 'how', header: t('how'), room: 'wide', cell: (order) => <How order={order} /> },
            { name: 'seen', header: t('seen'), room: 'wide', cell: ({ toldAt }) => format.date(toldAt) },
            {
              name: 'total',
              header: t('total'),
              align: 'right',
              cell: ({ indexed }) => (indexed === null ? t('waiting') : format.money(indexed.total)),
            },
          ]}
          keyOf={({ orderId }) => orderId}
          rows={orders}
        />
      )}
    </Panel>
  );
}

function Which({ order }: { readonly order: FeedOrder }) {
  const path = usePathname();
  const t = useTranslations('storefront.feed');
  const format = useStoreFormat();
  const { orderId, indexed, toldAt } = order;
  return (
    <>
      <WayLink href={path.replace(/storefront$/, `orders/${orderId}`)}>
        {t('orderLink', { id: String(orderId) })}
      </WayLink>{' '}
      {indexed === null ? null : <StatusBadge status={indexed.status} />}
      <Small color="secondary60" data-room="narrow" marginBottom="none">
        {format.date(toldAt)} · <How order={order} />
      </Small>
    </>
  );
}

function How({ order }: { readonly order: FeedOrder }) {
  const t = useTranslations('storefront');
  const format = useStoreFormat();
  const { channelId, items, device, hasCoupon, referrer } = order;
  const channel = format.channelName(channelId);
  const parts = [
    t('items', { count: items }),
    t(`kind.${device}`),
    ...(hasCoupon ? [t('kind.with')] : []),
    ...(referrer === 'store' || referrer === 'none' ? [] : [t(`kind.${referrer}`)]),
    ...(channel === null ? [] : [channel]),
  ];
  return <>{parts.join(' · ')}</>;
}
