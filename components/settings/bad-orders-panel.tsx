'use client';

import { Link, Panel, Text } from '@bigcommerce/big-design';
import { usePathname, useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { DataTable } from '#components/shared/data-table/data-table.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useSession } from '#lib/client/session.ts';
import type { SyncHealth } from '#lib/sync/contract.ts';

/** Orders that the platform gave and that could not be read: by number, so that none is overlooked. */
export function BadOrdersPanel({ quarantined }: Pick<SyncHealth, 'quarantined'>) {
  const t = useTranslations('settings.bad');
  const format = useStoreFormat();
  const session = useSession();
  const ordersPath = usePathname().replace(/settings$/, 'orders');
  if (quarantined.length === 0)
    return (
      <Panel header={t('title')}>
        <Text color="secondary60" marginBottom="none">
          {t('empty')}
        </Text>
      </Panel>
    );
  return (
    <Panel header={t('title')}>
      <Text>{t('text')}</Text>
      <DataTable
        caption={t('caption')}
        columns={[
          {
            name: 'order',
            header: t('order'),
            cell: ({ orderId }) => (
              <OrderLink href={`${ordersPath}/${orderId}`} label={t('open', { id: String(orderId) })}>
                {orderId}
              </OrderLink>
            ),
          },
          { name: 'reason', header: t('reason'), cell: ({ reason }) => reason },
          { name: 'at', header: t('at'), room: 'wide', cell: ({ lastAt }) => format.date(lastAt) },
        ]}
        keyOf={({ orderId }) => orderId}
        rows={quarantined}
      />
      {session === null ? null : (
        <Text marginBottom="none" marginTop="medium">
          <Link external href={session.store.controlPanelUrl} rel="noopener noreferrer" target="_blank">
            {t('controlPanel')}
          </Link>
        </Text>
      )}
    </Panel>
  );
}

interface OrderLinkProps {
  readonly href: string;
  readonly label: string;
  readonly children: number;
}

/** Goes there within the document: another one would have no session. */
function OrderLink({ href, label, children }: OrderLinkProps) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <Link aria-label={label} href={href} onClick={go}>
      {children}
    </Link>
  );
}
