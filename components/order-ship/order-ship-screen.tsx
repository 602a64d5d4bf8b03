'use client';

import { useTranslations } from 'use-intl/react';
import { OrderMessages } from '#components/shared/messages/order-messages.tsx';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import { OrderScreenNotice, OrderScreenReading } from '#components/shared/order-screen/order-screen-notice.tsx';
import { useShipPlan } from '#lib/client/ship.ts';
import { parseOrderId } from '#lib/core/ids.ts';
import { ShipView } from './ship-view.tsx';

interface OrderShipScreenProps {
  /** What stands in the address, which anybody can have typed. */
  readonly number: string;
}

/** Ships an order, or a part of it. */
export function OrderShipScreen({ number }: OrderShipScreenProps) {
  return (
    <OrderMessages>
      <ShipMessages>
        <NumberedOrder number={number} />
      </ShipMessages>
    </OrderMessages>
  );
}

function NumberedOrder({ number }: OrderShipScreenProps) {
  const t = useTranslations('shipping');
  const orderId = parseOrderId(number);
  if (orderId === null) return <OrderScreenNotice orderId={null} text={t('noSuchNumber')} title={t('titleUnknown')} />;
  return <ReadPlan orderId={orderId} />;
}

function ReadPlan({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('shipping');
  const request = useShipPlan(orderId);
  if (request.data !== undefined) return <ShipView key={orderId} plan={request.data} />;
  const title = t('title', { id: String(orderId) });
  return <OrderScreenReading label={t('loading')} orderId={orderId} request={request} title={title} />;
}
