'use client';

import { Badge, Small, Text, type BadgeProps } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { DataTable } from '#components/shared/data-table/data-table.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { RefundState } from '#lib/core/money-acts.ts';
import type { RefundView } from '#lib/refunds/contract.ts';

const VARIANTS: Readonly<Record<RefundState, NonNullable<BadgeProps['variant']>>> = {
  requested: 'warning',
  refunded: 'success',
  recorded: 'secondary',
  declined: 'danger',
  partly_declined: 'danger',
};

interface RefundTableProps {
  readonly refunds: readonly RefundView[];
  /** The order that a refund belongs to, where the table has those of many. */
  readonly orderOf?: ((refund: RefundView) => ReactNode) | undefined;
}

/** Refunds with their states: declined as declined, and nothing as refunded that waits. */
export function RefundTable({ refunds, orderOf }: RefundTableProps) {
  const t = useTranslations('money.refunds');
  const format = useStoreFormat();
  return (
    <DataTable
      caption={t('caption')}
      columns={[
        { name: 'id', header: t('id'), cell: (refund) => <What orderOf={orderOf} refund={refund} /> },
        { name: 'state', header: t('state'), room: 'wide', cell: (refund) => <State refund={refund} /> },
        {
          name: 'amount',
          header: t('amount'),
          align: 'right',
          cell: ({ total, tax }) => (
            <>
              <Text marginBottom="none">{format.money(total)}</Text>
              {tax === null || Number(tax.amount) === 0 ? null : (
                <Small color="secondary60" marginBottom="none">
                  {t('taxOf', { amount: format.money(tax) })}
                </Small>
              )}
            </>
          ),
        },
      ]}
      keyOf={({ id }) => id}
      rows={refunds}
    />
  );
}

function What({ refund, orderOf }: { readonly refund: RefundView } & Pick<RefundTableProps, 'orderOf'>) {
  const t = useTranslations('money.refunds');
  const format = useStoreFormat();
  const { id, createdAt, byApp, reason } = refund;
  return (
    <>
      <Text marginBottom="none">
        {id}
        {orderOf === undefined ? null : <> · {orderOf(refund)}</>}
      </Text>
      <Small color="secondary60" marginBottom="none">
        {[format.date(createdAt), byApp ? t('byApp') : ''].filter((part) => part !== '').join(' · ')}
      </Small>
      <Small marginBottom="none">{reason === '' ? t('noReason') : <FreeText text={reason} />}</Small>
      <div data-room="narrow">
        <State refund={refund} />
      </div>
    </>
  );
}

function State({ refund: { state, payments } }: { readonly refund: RefundView }) {
  const t = useTranslations('money.refunds');
  const format = useStoreFormat();
  return (
    <>
      <Badge label={t(`states.${state}`)} variant={VARIANTS[state]} />
      {payments.map(({ providerId, amount, isOffline, isDeclined, declinedMessage }, index) => (
        <Small color="secondary60" key={`${providerId} ${index}`} marginBottom="none">
          {t(isOffline ? 'offlineWay' : 'way', { amount: format.money(amount), provider: platformWord(providerId) })}
          {isDeclined ? (
            <>
              <br />
              {declinedMessage === '' ? t('declinedPlain') : t('declined', { message: declinedMessage })}
            </>
          ) : null}
        </Small>
      ))}
    </>
  );
}
