'use client';

import { Panel } from '@bigcommerce/big-design';
import dynamic from 'next/dynamic';
import { useTranslations } from 'use-intl/react';
import { Loading } from '#components/shared/loading/loading.tsx';
import { MoneyMessages } from '#components/shared/messages/money-messages.tsx';

/** Exact sums need a library that reading an order does not. */
const PaymentsPanel = dynamic(() => import('./payments/payments-panel.tsx').then((module) => module.PaymentsPanel), {
  ssr: false,
  loading: () => <LoadingPanel />,
});

/** What the payment side has recorded for the order, and what is under way there. */
export function TransactionsPanel({ orderId }: { readonly orderId: number }) {
  return (
    <MoneyMessages>
      <PaymentsPanel orderId={orderId} />
    </MoneyMessages>
  );
}

function LoadingPanel() {
  const t = useTranslations('orderDetail');
  return (
    <Panel header={t('transactions.title')}>
      <Loading label={t('loadingPanel')} />
    </Panel>
  );
}
