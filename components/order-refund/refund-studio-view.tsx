'use client';

import { InlineMessage, Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { MoneyNotice } from '#components/shared/money/money-notice.tsx';
import { OrderScreenFrame } from '#components/shared/order-screen/order-screen-frame.tsx';
import { RefundTable } from '#components/shared/money/refund-table.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { RefundStudio } from '#lib/refunds/contract.ts';
import { RefundEditor } from './refund-editor.tsx';
import { RefundSent } from './refund-sent.tsx';
import { isTouched } from './refund-form.ts';
import { useRefundForm } from './use-refund-form.ts';
import { useSendRefund } from './use-send-refund.ts';

interface RefundStudioViewProps {
  readonly orderId: number;
  readonly studio: RefundStudio;
  readonly onReadAgain: () => void;
}

/** A refund from its first choice to its end. */
export function RefundStudioView({ orderId, studio, onReadAgain }: RefundStudioViewProps) {
  const t = useTranslations('money.studio');
  const format = useStoreFormat();
  const { basis, history, personLimit } = studio;
  const refund = useRefundForm(orderId, basis);
  const sending = useSendRefund(orderId, () => {
    onReadAgain();
    refund.quote.askAgain();
  });
  const { state } = sending;
  const left = t('left', { left: format.money(basis.left), total: format.money(basis.total) });
  const limit = personLimit === null ? '' : t('limit', { amount: format.money(personLimit) });
  const isOver = state.kind === 'taken' || state.kind === 'unknown';
  const more = () => {
    refund.onNone();
    refund.set({ reason: '' });
    sending.close();
    onReadAgain();
  };
  return (
    <OrderScreenFrame
      description={[left, limit].filter((part) => part !== '').join(' ')}
      isUnsaved={!isOver && isTouched(refund.form)}
      orderId={orderId}
      title={t('title', { id: String(orderId) })}
    >
      {state.kind === 'changed' ? <MoneyNotice tone="warning">{state.message}</MoneyNotice> : null}
      {state.kind === 'unknown' ? <MoneyNotice tone="warning">{t('unknown')}</MoneyNotice> : null}
      {state.kind === 'taken' ? <RefundSent onMore={more} orderId={orderId} taken={state.taken} /> : null}
      {!isOver && basis.block !== null ? (
        <Panel>
          <InlineMessage messages={[{ text: t(`block.${basis.block}`) }]} type="info" />
        </Panel>
      ) : null}
      {!isOver && basis.block === null ? <RefundEditor refund={refund} sending={sending} studio={studio} /> : null}
      {history.length === 0 || state.kind === 'taken' ? null : <History refunds={history} />}
    </OrderScreenFrame>
  );
}

function History({ refunds }: { readonly refunds: RefundStudio['history'] }) {
  const t = useTranslations('money.refunds');
  return (
    <Panel header={t('title')}>
      <RefundTable refunds={refunds.toReversed()} />
    </Panel>
  );
}
