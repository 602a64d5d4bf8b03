'use client';

import { Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { MoneyMessages } from '#components/shared/messages/money-messages.tsx';
import { PayMessages } from '#components/shared/messages/pay-messages.tsx';
import { OrderScreenFrame } from '#components/shared/order-screen/order-screen-frame.tsx';
import { usePayDesk } from '#lib/client/money.ts';
import { useMay, useSession } from '#lib/client/session.ts';
import { parseOrderId } from '#lib/core/ids.ts';
import { PayDeskView } from './pay-desk-view.tsx';

interface OrderPayScreenProps {
  /** What stands in the address, which anybody can have typed. */
  readonly number: string;
}

/** Takes the payment of an order, or notes that it came another way. */
export function OrderPayScreen({ number }: OrderPayScreenProps) {
  return (
    <MoneyMessages>
      <PayMessages>
        <NumberedOrder number={number} />
      </PayMessages>
    </MoneyMessages>
  );
}

function NumberedOrder({ number }: OrderPayScreenProps) {
  const t = useTranslations('pay');
  const session = useSession();
  const mayAct = useMay('money:act');
  const orderId = parseOrderId(number);
  if (orderId === null)
    return (
      <OrderScreenFrame orderId={null} title={t('titleUnknown')}>
        <Panel>{t('noSuchNumber')}</Panel>
      </OrderScreenFrame>
    );
  if (session !== null && !mayAct)
    return (
      <OrderScreenFrame orderId={orderId} title={t('title', { id: String(orderId) })}>
        <Panel>{t('mayNot')}</Panel>
      </OrderScreenFrame>
    );
  return <ReadDesk orderId={orderId} />;
}

function ReadDesk({ orderId }: { readonly orderId: number }) {
  const t = useTranslations('pay');
  const { data, error, isValidating, mutate } = usePayDesk(orderId);
  if (data !== undefined)
    return <PayDeskView desk={data} key={orderId} onReadAgain={() => void mutate()} orderId={orderId} />;
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
