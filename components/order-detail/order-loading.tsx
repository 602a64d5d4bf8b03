'use client';

import { Panel } from '@bigcommerce/big-design';
import { useParams } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { Loading } from '#components/shared/loading/loading.tsx';
import { OrderMessages } from '#components/shared/messages/order-messages.tsx';
import { parseOrderId } from '#lib/core/ids.ts';
import { OrderFrame } from './order-frame.tsx';

/** An order's page while the page itself is on its way: the person sees at once that the click was taken. */
export function OrderPageLoading() {
  const { orderId } = useParams<{ orderId?: string }>();
  return (
    <OrderMessages>
      <OrderLoading number={orderId ?? ''} />
    </OrderMessages>
  );
}

/** An order's page while the order is being read. */
export function OrderLoading({ number }: { readonly number: string }) {
  const t = useTranslations('orderDetail');
  const id = parseOrderId(number);
  return (
    <OrderFrame title={id === null ? t('titleUnknown') : t('title', { id })}>
      <Panel>
        <Loading label={t('loading')} />
      </Panel>
    </OrderFrame>
  );
}
