'use client';

import { Button, Flex, Panel } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { MoneyNotice } from '#components/shared/money/money-notice.tsx';
import { RefundTable } from '#components/shared/money/refund-table.tsx';
import { RestockNotice } from '#components/shared/money/restock-notice.tsx';
import { useOrderPath } from '#components/shared/order-screen/use-order-path.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useOrderPayments, useRefundLedger } from '#lib/client/money.ts';
import type { RefundTaken } from '#lib/refunds/contract.ts';

const TONES = {
  requested: 'info',
  refunded: 'success',
  recorded: 'info',
  declined: 'error',
  partly_declined: 'error',
} as const;

interface RefundSentProps {
  readonly orderId: number;
  readonly taken: RefundTaken;
  readonly onMore: () => void;
}

/** What became of a refund that was sent, followed while the page is open; and its stock, step by step. */
export function RefundSent({ orderId, taken, onMore }: RefundSentProps) {
  const t = useTranslations('money.studio.sent');
  const restockTexts = useTranslations('money.restock');
  const format = useStoreFormat();
  const router = useRouter();
  const href = useOrderPath(orderId);
  const { data: payments } = useOrderPayments(orderId);
  const { data: ledger } = useRefundLedger(orderId, taken.total.currencyCode);
  const refund = ledger?.refunds.find(({ id }) => id === taken.refundId);
  const state = refund?.state ?? taken.state;
  const open = payments?.restocks.filter(({ refundId }) => refundId === taken.refundId) ?? [];
  const done = taken.restocks.filter(({ lineId }) => !open.some((step) => step.lineId === lineId));
  return (
    <Panel>
      <MoneyNotice tone={TONES[state]}>
        {t(state, { id: String(taken.refundId), amount: format.money(taken.total) })}
      </MoneyNotice>
      {payments === undefined
        ? null
        : done.map(({ lineId, name, quantity }) => (
            <MoneyNotice key={lineId} tone="success">
              {restockTexts('done', { name, quantity })}
            </MoneyNotice>
          ))}
      {open.map((step) => (
        <RestockNotice key={step.lineId} step={step} />
      ))}
      {refund === undefined ? null : <RefundTable refunds={[refund]} />}
      <Flex flexGap={theme.spacing.xSmall} flexWrap="wrap" marginTop="medium">
        <Button mobileWidth="auto" onClick={() => router.push(href)} type="button">
          {t('back')}
        </Button>
        <Button mobileWidth="auto" onClick={onMore} type="button" variant="secondary">
          {t('more')}
        </Button>
      </Flex>
    </Panel>
  );
}
