'use client';

import { Button, InlineMessage } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import { useShipmentRecord, useShipWrites } from '#lib/client/ship.ts';
import type { ShipmentRecord } from '#lib/shipments/contract.ts';
import { changeOf, isWrong, openEdit, type ShipmentEdit } from './shipment-edit.ts';
import { ShipmentFields } from './shipment-fields.tsx';

interface EditShipmentDialogProps {
  readonly orderId: number;
  readonly shipmentId: number;
  readonly onClose: () => void;
}

/** Changes what is said of a shipment. Its items are fixed: the platform takes a wrong one back only as a whole. */
export function EditShipmentDialog({ orderId, shipmentId, onClose }: EditShipmentDialogProps) {
  const t = useTranslations('shipping.panel');
  const { data, error, isValidating, mutate } = useShipmentRecord(orderId, shipmentId);
  if (data !== undefined) return <OpenEditor onClose={onClose} orderId={orderId} shipment={data} />;
  return (
    <Dialog
      footer={
        <Button onClick={onClose} variant="secondary">
          {t('cancel')}
        </Button>
      }
      onClose={onClose}
      title={t('editTitle', { number: String(shipmentId) })}
    >
      {error === undefined ? (
        <Loading label={t('loading')} />
      ) : (
        <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />
      )}
    </Dialog>
  );
}

interface OpenEditorProps {
  readonly orderId: number;
  readonly shipment: ShipmentRecord;
  readonly onClose: () => void;
}

function OpenEditor({ orderId, shipment, onClose }: OpenEditorProps) {
  const t = useTranslations('shipping.panel');
  const { change } = useShipWrites(orderId);
  // What was read when the editor opened; later readings do not change it under the person's hands.
  const [seen] = useState(shipment);
  const [edit, setEdit] = useState(() => openEdit(shipment));
  const [attempt, setAttempt] = useState({ key: crypto.randomUUID(), isUnclear: false });
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const wished = changeOf(seen, edit);
  const type = (typed: ShipmentEdit) => {
    setEdit(typed);
    setProblem(null);
  };
  const save = async () => {
    setIsSending(true);
    const end = await change(seen.id, wished, attempt.key);
    setIsSending(false);
    if (end.kind === 'done') {
      showOutcome({ type: 'success', text: t('changed', { number: String(seen.id) }) });
      return onClose();
    }
    // What is unclear is asked for again as the same wish; after a refusal the next try is another one.
    const isUnclear = end.kind === 'unknown';
    setAttempt({ key: isUnclear ? attempt.key : crypto.randomUUID(), isUnclear });
    return setProblem(end.error.message);
  };
  return (
    <Dialog
      footer={
        <>
          <Button disabled={isSending} onClick={onClose} variant="secondary">
            {t('cancel')}
          </Button>
          <Button
            disabled={Object.keys(wished).length === 0 || isWrong(edit)}
            isLoading={isSending}
            onClick={() => void save()}
          >
            {attempt.isUnclear ? t('checkAgain') : t('save')}
          </Button>
        </>
      }
      isLocked={isSending}
      onClose={onClose}
      title={t('editTitle', { number: String(seen.id) })}
    >
      {problem === null ? null : (
        <FocusedOnce>
          <InlineMessage messages={[{ text: problem }]} type={attempt.isUnclear ? 'warning' : 'error'} />
        </FocusedOnce>
      )}
      <ShipmentFields edit={edit} isLocked={isSending || attempt.isUnclear} onChange={type} />
    </Dialog>
  );
}
