'use client';

import { Button, Flex, Panel } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { MoneyNotice } from '#components/shared/money/money-notice.tsx';
import { useOrderPath } from '#components/shared/order-screen/use-order-path.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { PayDesk, PaymentTaken } from '#lib/payments/contract.ts';

const TONES = { paid: 'success', recorded: 'success', part_paid: 'info', waiting: 'info', declined: 'error' } as const;

interface PaymentSentProps {
  readonly orderId: number;
  readonly taken: PaymentTaken;
  /** The order as it is read meanwhile. */
  readonly desk: PayDesk;
  readonly isRecord: boolean;
  readonly onRest: () => void;
}

/** What became of a payment that was sent, followed while the page is open: paid only once the platform says so. */
export function PaymentSent({ orderId, taken, desk, isRecord, onRest }: PaymentSentProps) {
  const t = useTranslations('pay.sent');
  const format = useStoreFormat();
  const router = useRouter();
  const path = useOrderPath(orderId);
  const result = isRecord ? 'recorded' : resultNow(taken, desk);
  const canGoOn = result === 'part_paid' || result === 'declined';
  return (
    <Panel>
      <MoneyNotice tone={TONES[result]}>{t(result, { left: format.money(taken.left ?? desk.due) })}</MoneyNotice>
      <Flex flexGap={theme.spacing.xSmall} flexWrap="wrap" marginTop="medium">
        {canGoOn ? (
          <Button mobileWidth="auto" onClick={onRest} type="button">
            {t('rest')}
          </Button>
        ) : null}
        <Button
          mobileWidth="auto"
          onClick={() => router.push(path)}
          type="button"
          variant={canGoOn ? 'secondary' : 'primary'}
        >
          {t('back')}
        </Button>
      </Flex>
    </Panel>
  );
}

function resultNow({ result }: PaymentTaken, desk: PayDesk): PaymentTaken['result'] {
  if (result !== 'waiting') return result;
  if (desk.isPaid) return 'paid';
  return desk.paymentStatus === 'declined' ? 'declined' : 'waiting';
}
