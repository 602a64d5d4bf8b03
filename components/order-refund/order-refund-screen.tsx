'use client';

import { useTranslations } from 'use-intl/react';
import { MoneyMessages } from '#components/shared/messages/money-messages.tsx';
import { OrderScreenNotice, OrderScreenReading } from '#components/shared/order-screen/order-screen-notice.tsx';
import { useRefundStudio } from '#lib/client/money.ts';
import { useMay, useSession } from '#lib/client/session.ts';
import { parseOrderId } from '#lib/core/ids.ts';
import { RefundStudioView } from './refund-studio-view.tsx';

interface OrderRefundScreenProps {
  /** What stands in the address, which anybody can have typed. */
  readonly number: string;
}

/** Refunds an order, or a part of it. */
export function OrderRefundScreen({ number }: OrderRefundScreenProps) {
  return (
    <MoneyMessages>
      <NumberedOrder number={number} />
    </MoneyMessages>
  );
}

function NumberedOrder({ number }: OrderRefundScreenProps) {
  const t = useTranslations('money.studio');
  const session = useSession();
  const mayAct = useMay('money:act');
  const orderId = parseOrderId(number);
  if (orderId === null) return <OrderScreenNotice orderId={null} text={t('noSuchNumber')} title={t('titleUnknown')} />;
  if (session !== null && !mayAct)
    return <OrderScreenNotice orderId={orderId} text={t('mayNot')} title={t('title', { id: String(orderId) })} />;
  return <ReadStudio orderId={orderId} />;
}

function ReadStudio({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('money.studio');
  const request = useRefundStudio(orderId);
  const { data, mutate } = request;
  if (data !== undefined)
    return <RefundStudioView key={orderId} onReadAgain={() => void mutate()} orderId={orderId} studio={data} />;
  const title = t('title', { id: String(orderId) });
  return <OrderScreenReading label={t('loading')} orderId={orderId} request={request} title={title} />;
}
