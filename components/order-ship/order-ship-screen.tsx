'use client';

import { Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { OrderMessages } from '#components/shared/messages/order-messages.tsx';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import { OrderScreenFrame } from '#components/shared/order-screen/order-screen-frame.tsx';
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
  if (orderId !== null) return <ReadPlan orderId={orderId} />;
  return (
    <OrderScreenFrame orderId={0} title={t('titleUnknown')}>
      <Panel>{t('noSuchNumber')}</Panel>
    </OrderScreenFrame>
  );
}

function ReadPlan({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('shipping');
  const { data, error, isValidating, mutate } = useShipPlan(orderId);
  if (data !== undefined) return <ShipView key={orderId} plan={data} />;
  return (
    <OrderScreenFrame orderId={orderId} title={t('title', { id: String(orderId) })}>
      <Panel>
        {error === undefined ? (
          <Loading label={t('loading')} />
        ) : (
          <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />
        )}
      </Panel>
    </OrderScreenFrame>
  );
}
