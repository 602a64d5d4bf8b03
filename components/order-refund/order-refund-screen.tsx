'use client';

import { Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { MoneyMessages } from '#components/shared/messages/money-messages.tsx';
import { ShipMessages } from '#components/shared/messages/ship-messages.tsx';
import { OrderScreenFrame } from '#components/shared/order-screen/order-screen-frame.tsx';
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
    <ShipMessages>
      <MoneyMessages>
        <NumberedOrder number={number} />
      </MoneyMessages>
    </ShipMessages>
  );
}

function NumberedOrder({ number }: OrderRefundScreenProps) {
  const t = useTranslations('money.studio');
  const session = useSession();
  const mayAct = useMay('money:act');
  const orderId = parseOrderId(number);
  if (orderId === null)
    return (
      <OrderScreenFrame orderId={0} title={t('titleUnknown')}>
        <Panel>{t('noSuchNumber')}</Panel>
      </OrderScreenFrame>
    );
  if (session !== null && !mayAct)
    return (
      <OrderScreenFrame orderId={orderId} title={t('title', { id: String(orderId) })}>
        <Panel>{t('mayNot')}</Panel>
      </OrderScreenFrame>
    );
  return <ReadStudio orderId={orderId} />;
}

function ReadStudio({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('money.studio');
  const { data, error, isValidating, mutate } = useRefundStudio(orderId);
  if (data !== undefined)
    return <RefundStudioView key={orderId} onReadAgain={() => void mutate()} orderId={orderId} studio={data} />;
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
