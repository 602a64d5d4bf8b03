'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { OfferedStatus } from '#components/shared/change-status/offered-status.tsx';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import { useShipWrites } from '#lib/client/ship.ts';
import type { ShipmentView } from '#lib/orders/contract.ts';

interface DeleteShipmentDialogProps {
  readonly orderId: number;
  readonly shipment: ShipmentView;
  readonly onClose: () => void;
}

/** Asks before a shipment is taken back, and offers the status that the platform then leaves wrong. */
export function DeleteShipmentDialog({ orderId, shipment, onClose }: DeleteShipmentDialogProps) {
  const t = useTranslations('shipping.panel');
  const { remove } = useShipWrites(orderId);
  // What the dialog was opened for stays in it when the panel behind has lost it.
  const [{ id, trackingNumber }] = useState(shipment);
  const [attempt, setAttempt] = useState({ key: crypto.randomUUID(), isUnclear: false });
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [offered, setOffered] = useState<number | null>(null);
  const number = String(id);
  const confirm = async () => {
    setIsSending(true);
    setProblem(null);
    const end = await remove(id, attempt.key);
    setIsSending(false);
    if (end.kind === 'done') {
      showOutcome({ type: 'success', text: t('deleted', { number }) });
      return end.value.offeredStatusId === null ? onClose() : setOffered(end.value.offeredStatusId);
    }
    const isUnclear = end.kind === 'unknown';
    setAttempt({ key: isUnclear ? attempt.key : crypto.randomUUID(), isUnclear });
    return setProblem(end.error.message);
  };
  if (offered !== null)
    return (
      <Dialog
        footer={
          <Button onClick={onClose} variant="secondary">
            {t('leaveStatus')}
          </Button>
        }
        onClose={onClose}
        title={t('deletedTitle', { number })}
      >
        <FocusedOnce>
          <Text>{t('deletedText')}</Text>
        </FocusedOnce>
        <OfferedStatus onChanged={onClose} orderId={orderId} statusId={offered} />
      </Dialog>
    );
  return (
    <Dialog
      footer={
        <>
          <Button disabled={isSending} onClick={onClose} variant="secondary">
            {t('cancel')}
          </Button>
          <Button actionType="destructive" isLoading={isSending} onClick={() => void confirm()}>
            {attempt.isUnclear ? t('checkAgain') : t('deleteConfirm')}
          </Button>
        </>
      }
      isLocked={isSending}
      onClose={onClose}
      title={t('deleteTitle', { number })}
    >
      {problem === null ? null : (
        <FocusedOnce>
          <InlineMessage messages={[{ text: problem }]} type={attempt.isUnclear ? 'warning' : 'error'} />
        </FocusedOnce>
      )}
      <Text>{t('deleteText')}</Text>
      {trackingNumber === '' ? null : (
        <Text marginBottom="none">
          {t('deleteNumber')} <FreeText text={trackingNumber} />
        </Text>
      )}
    </Dialog>
  );
}
