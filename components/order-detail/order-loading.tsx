'use client';

import { Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Loading } from '#components/shared/loading/loading.tsx';
import type { OrderId } from '#lib/core/ids.ts';
import { OrderFrame } from './order-frame.tsx';

/** An order's page while the order is being read. */
export function OrderLoading({ id }: { readonly id: OrderId }) {
  const t = useTranslations('orderDetail');
  return (
    <OrderFrame title={t('title', { id })}>
      <Panel>
        <Loading label={t('loading')} />
      </Panel>
    </OrderFrame>
  );
}
