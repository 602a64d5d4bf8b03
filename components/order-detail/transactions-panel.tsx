'use client';

import { Small, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { CopyButton } from '#components/shared/copy/copy-button.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOrderPanel } from '#lib/client/orders.ts';
import type { TransactionView } from '#lib/orders/contract.ts';
import { DataTable } from '#components/shared/data-table/data-table.tsx';
import { LoadedPanel } from './loaded-panel.tsx';
import { transactionFlags } from './transaction-flags.ts';

/** What the payment side has recorded for the order, as it tells it. */
export function TransactionsPanel({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('orderDetail.transactions');
  const format = useStoreFormat();
  const request = useOrderPanel(orderId, 'transactions');
  return (
    <LoadedPanel emptyText={t('empty')} isEmpty={(items) => items.length === 0} request={request} title={t('title')}>
      {(transactions) => (
        <DataTable
          caption={t('title')}
          columns={[
            { name: 'event', header: t('event'), cell: (one) => <Event transaction={one} /> },
            { name: 'method', header: t('method'), room: 'wide', cell: (one) => <Method transaction={one} /> },
            {
              name: 'amount',
              header: t('amount'),
              align: 'right',
              cell: (one) => <Text marginBottom="none">{format.money(one.amount)}</Text>,
            },
          ]}
          keyOf={({ id }) => id}
          rows={transactions}
        />
      )}
    </LoadedPanel>
  );
}

function Event({ transaction }: { readonly transaction: TransactionView }) {
  const t = useTranslations('orderDetail.transactions');
  const format = useStoreFormat();
  const flags = transactionFlags(transaction);
  return (
    <>
      <Text marginBottom="none">
        <FreeText text={platformWord(transaction.event)} />
      </Text>
      <Small color="secondary60" marginBottom="none">
        {format.date(transaction.createdAt)}
      </Small>
      {flags.map((flag) => (
        <Small bold color={flag === 'failed' ? 'danger50' : 'secondary70'} key={flag} marginBottom="none">
          {t(`flag.${flag}`)}
        </Small>
      ))}
      <div data-room="narrow">
        <Method transaction={transaction} />
      </div>
    </>
  );
}

function Method({ transaction }: { readonly transaction: TransactionView }) {
  const t = useTranslations('orderDetail.transactions');
  const { card, method, gateway, gatewayTransactionId } = transaction;
  return (
    <>
      <Text marginBottom="none">
        <FreeText text={card === '' ? platformWord(method) : card} />
      </Text>
      {gateway === '' ? null : (
        <Small color="secondary60" marginBottom="none">
          <FreeText text={gateway} />
        </Small>
      )}
      {gatewayTransactionId === '' ? null : (
        <Small color="secondary60" marginBottom="none">
          <FreeText text={gatewayTransactionId} />
          <CopyButton name={t('gatewayId')} text={gatewayTransactionId} />
        </Small>
      )}
    </>
  );
}
