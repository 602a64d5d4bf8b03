'use client';

import { Button, InlineMessage } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { useWriteBlock } from '#components/shared/freshness/use-write-block.ts';
import { useChangeOrder } from '#lib/client/orders.ts';
import { RequestError } from '#lib/client/request-error.ts';
import { request } from '#lib/client/request.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { useStatusLabels } from './use-status-labels.ts';

interface OfferedStatusProps {
  readonly orderId: number;
  readonly statusId: number;
  readonly onChanged: () => void;
}

/**
 * Offers the status that an order should have after a write to its shipments or pickups and that the platform did not give it.
 * Nothing is changed until the person asks for it.
 */
export function OfferedStatus({ orderId, statusId, onChanged }: OfferedStatusProps) {
  const t = useTranslations('shipping.offer');
  const { labels, labelOf, failure } = useStatusLabels();
  const changeOrder = useChangeOrder();
  const block = useWriteBlock();
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const label = labelOf(statusId);
  const change = async () => {
    setIsSending(true);
    setProblem(null);
    const message = await send();
    setIsSending(false);
    if (message !== null) return setProblem(message);
    showOutcome({ type: 'success', text: t('done', { id: String(orderId), label }) });
    return onChanged();
  };
  const send = async (): Promise<string | null> => {
    try {
      const { row } = await request<OrderDetail>(`/api/orders/${orderId}`);
      const end = await changeOrder(orderId, { base: row.base, change: { statusId } }, crypto.randomUUID());
      return end.kind === 'done' ? null : end.error.message;
    } catch (error) {
      if (error instanceof RequestError) return error.message;
      throw error;
    }
  };
  // A number in place of the store's own word says nothing; only where the words cannot be read it stands alone.
  if (labels === null && failure === null) return null;
  return (
    <>
      <InlineMessage
        marginVertical="small"
        messages={[{ text: problem ?? t('text', { label }) }]}
        type={problem === null ? 'info' : 'error'}
      />
      <Button isLoading={isSending} mobileWidth="auto" onClick={() => void change()} variant="secondary" {...block}>
        {t('submit', { label })}
      </Button>
    </>
  );
}
