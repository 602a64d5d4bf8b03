'use client';

import { Button, InlineMessage, Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { MoneyNotice } from '#components/shared/money/money-notice.tsx';
import { OrderScreenFrame } from '#components/shared/order-screen/order-screen-frame.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { PayDesk } from '#lib/payments/contract.ts';
import { isTouched } from './pay-form.ts';
import { PayEditor } from './pay-editor.tsx';
import { PaymentSent } from './payment-sent.tsx';
import { usePayForm } from './use-pay-form.ts';
import { useSendPayment } from './use-send-payment.ts';

interface PayDeskViewProps {
  readonly orderId: number;
  readonly desk: PayDesk;
  readonly onReadAgain: () => void;
}

/** A payment from the first choice to its end. */
export function PayDeskView({ orderId, desk, onReadAgain }: PayDeskViewProps) {
  const t = useTranslations('pay');
  const format = useStoreFormat();
  const pay = usePayForm(desk);
  const sending = useSendPayment(orderId, onReadAgain);
  const { state } = sending;
  const { block, due, total, personLimit } = desk;
  const isOver = state.kind === 'taken' || state.kind === 'unknown';
  const told = t('due', { due: format.money(due), total: format.money(total) });
  const limit = personLimit === null ? '' : t('limit', { amount: format.money(personLimit) });
  const rest = () => {
    pay.clear();
    sending.close();
    onReadAgain();
  };
  return (
    <OrderScreenFrame
      description={isOver ? '' : [told, limit].filter((part) => part !== '').join(' ')}
      isUnsaved={!isOver && isTouched(pay.form)}
      orderId={orderId}
      title={t('title', { id: String(orderId) })}
    >
      {state.kind === 'changed' ? <MoneyNotice tone="warning">{state.message}</MoneyNotice> : null}
      {state.kind === 'unknown' ? <MoneyNotice tone="warning">{t('unknown')}</MoneyNotice> : null}
      {state.kind === 'taken' ? (
        <PaymentSent
          desk={desk}
          isRecord={pay.choice?.kind === 'outside'}
          onRest={rest}
          orderId={orderId}
          taken={state.taken}
        />
      ) : null}
      {!isOver && block !== null ? (
        <Panel>
          <InlineMessage messages={[{ text: t(`block.${block}`) }]} type="info" />
          <Button marginTop="medium" mobileWidth="auto" onClick={onReadAgain} type="button" variant="secondary">
            {t('again')}
          </Button>
        </Panel>
      ) : null}
      {!isOver && block === null ? <PayEditor desk={desk} pay={pay} sending={sending} /> : null}
    </OrderScreenFrame>
  );
}
