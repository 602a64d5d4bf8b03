'use client';

import { useTranslations } from 'use-intl/react';
import { HistoryMessages } from '#components/shared/messages/history-messages.tsx';
import { OrderMessages } from '#components/shared/messages/order-messages.tsx';
import { useOrder } from '#lib/client/orders.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import { OrderLoading } from './order-loading.tsx';
import { OrderProblemPage } from './order-problem-page.tsx';
import { orderProblem } from './order-problem.ts';
import { OrderView } from './order-view.tsx';

interface OrderNumberProps {
  readonly number: string;
}

/** One order. `number` is what stands in the address, which anybody can have typed. */
export function OrderDetailScreen({ number }: OrderNumberProps) {
  return (
    <OrderMessages>
      <HistoryMessages>
        <NumberedOrder number={number} />
      </HistoryMessages>
    </OrderMessages>
  );
}

function NumberedOrder({ number }: OrderNumberProps) {
  const t = useTranslations('orderDetail');
  const id = parseOrderId(number);
  return id === null ? <OrderProblemPage problem="invalidNumber" title={t('titleUnknown')} /> : <ReadOrder id={id} />;
}

function ReadOrder({ id }: { readonly id: OrderId }) {
  const t = useTranslations('orderDetail');
  const { data, error, isValidating, mutate } = useOrder(id);
  const title = t('title', { id });
  if (data !== undefined)
    return <OrderView detail={data} failure={error?.message ?? null} isReading={isValidating} key={id} />;
  if (error !== undefined)
    return (
      <OrderProblemPage
        isRetrying={isValidating}
        message={error.message}
        onRetry={() => void mutate()}
        problem={orderProblem(error.code)}
        requestId={error.body.requestId}
        title={title}
      />
    );
  return <OrderLoading id={id} />;
}
