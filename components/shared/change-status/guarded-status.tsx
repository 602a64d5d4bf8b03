'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useParams, useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { LongTextField } from '#components/shared/field/text-field.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { useMay } from '#lib/client/session.ts';
import { useRepairStatus } from '#lib/client/status.ts';
import { guardOf } from '#lib/orders/status-rules.ts';

interface GuardedStatusProps {
  readonly orderId: number;
  readonly base: string;
  readonly statusId: number;
  readonly onClose: () => void;
}

const REASON_MIN_LENGTH = 3;
const REASON_MAX_LENGTH = 500;

/**
 * For a status that follows from shipments or refunds: the way to those, and for an admin who must put an order right the status by
 * itself, with a reason. Nothing for any other status.
 */
export function GuardedStatus({ orderId, statusId, ...repair }: GuardedStatusProps) {
  const t = useTranslations('shipping.status');
  const router = useRouter();
  const { storeHash } = useParams<{ storeHash: string }>();
  const mayRepair = useMay('store:admin');
  const mayRefund = useMay('money:act');
  const [isRepairing, setIsRepairing] = useState(false);
  const guard = guardOf(statusId);
  if (guard === null) return null;
  const screen = guard === 'shipments' ? 'ship' : 'refund';
  return (
    <>
      <Text marginBottom="xSmall">{t(`only.${guard}`)}</Text>
      {guard === 'refunds' && !mayRefund ? null : (
        <Button
          mobileWidth="auto"
          onClick={() => router.push(`/stores/${storeHash}/orders/${orderId}/${screen}`)}
          type="button"
          variant="secondary"
        >
          {t(screen)}
        </Button>
      )}
      {!mayRepair || isRepairing ? null : (
        <Button mobileWidth="auto" onClick={() => setIsRepairing(true)} type="button" variant="subtle">
          {t('repair')}
        </Button>
      )}
      {isRepairing ? <Repair orderId={orderId} statusId={statusId} {...repair} /> : null}
    </>
  );
}

function Repair({ orderId, base, statusId, onClose }: GuardedStatusProps) {
  const t = useTranslations('shipping.status');
  const repair = useRepairStatus();
  const [reason, setReason] = useState('');
  const [attempt, setAttempt] = useState({ key: crypto.randomUUID(), isUnclear: false });
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    setIsSending(true);
    setProblem(null);
    const end = await repair(orderId, { base, statusId, reason: reason.trim() }, attempt.key);
    setIsSending(false);
    if (end.kind === 'done') {
      const label = visibleText(end.value.row.status.label);
      showOutcome({ type: 'success', text: t('done', { id: String(orderId), label }) });
      return onClose();
    }
    const isUnclear = end.kind === 'unknown';
    setAttempt({ key: isUnclear ? attempt.key : crypto.randomUUID(), isUnclear });
    return setProblem(end.error.message);
  };
  return (
    <>
      {problem === null ? null : (
        <InlineMessage
          marginVertical="small"
          messages={[{ text: problem }]}
          type={attempt.isUnclear ? 'warning' : 'error'}
        />
      )}
      <LongTextField
        hint={t('reasonHint')}
        label={t('reason')}
        maxLength={REASON_MAX_LENGTH}
        onChange={(text) => (attempt.isUnclear ? undefined : setReason(text))}
        rows={2}
        value={reason}
      />
      <Button
        actionType="destructive"
        disabled={reason.trim().length < REASON_MIN_LENGTH}
        isLoading={isSending}
        marginTop="small"
        mobileWidth="auto"
        onClick={() => void send()}
        type="button"
        variant="secondary"
      >
        {attempt.isUnclear ? t('checkAgain') : t('repairSubmit')}
      </Button>
    </>
  );
}
