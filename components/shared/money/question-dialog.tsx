'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { LongTextField } from '#components/shared/field/text-field.tsx';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useMoneyWrites, usePaymentQuestion } from '#lib/client/money.ts';
import type { AskedQuestion } from '#lib/questions/contract.ts';
import { EvidenceFacts } from './evidence-facts.tsx';

interface QuestionDialogProps {
  readonly intentId: string;
  readonly orderId: number;
  readonly onClose: () => void;
}

/** Asks a person what became of a step, with what was sent beside what the platform shows at this moment. */
export function QuestionDialog({ intentId, orderId, onClose }: QuestionDialogProps) {
  const t = useTranslations('money.question');
  const { data, error, isValidating, mutate } = usePaymentQuestion(intentId);
  const { answer } = useMoneyWrites(orderId);
  const [why, setWhy] = useState('');
  const [refundId, setRefundId] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<'made' | 'not_made' | null>(null);
  const [key] = useState(() => crypto.randomUUID());
  const send = async (said: 'made' | 'not_made') => {
    if (why.trim() === '') return setProblem(t('needWhy'));
    setBusy(said);
    const chosen = said === 'made' && refundId !== '' ? Number(refundId) : null;
    const end = await answer(intentId, { answer: said, reason: why.trim(), refundId: chosen }, key);
    setBusy(null);
    if (end.kind !== 'done') return setProblem(end.error.message);
    showOutcome({ type: 'success', text: t('answered') });
    return onClose();
  };
  return (
    <Dialog
      footer={
        <>
          <Button disabled={busy !== null} onClick={onClose} variant="subtle">
            {t('cancel')}
          </Button>
          <Button
            disabled={data === undefined || busy !== null}
            isLoading={busy === 'not_made'}
            onClick={() => void send('not_made')}
            variant="secondary"
          >
            {t('notMade')}
          </Button>
          <Button
            disabled={data === undefined || busy !== null}
            isLoading={busy === 'made'}
            onClick={() => void send('made')}
          >
            {t('made')}
          </Button>
        </>
      }
      isLocked={busy !== null}
      onClose={onClose}
      title={t('title')}
    >
      {problem === null ? null : <InlineMessage marginBottom="medium" messages={[{ text: problem }]} type="error" />}
      <Text>{t('intro')}</Text>
      {error === undefined ? null : (
        <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />
      )}
      {data === undefined ? (
        error === undefined && <Loading label={t('loading')} />
      ) : (
        <>
          <EvidenceFacts asked={data} />
          <WhichRefund asked={data} onChoose={setRefundId} value={refundId} />
          <LongTextField hint={t('whyHint')} label={t('why')} maxLength={500} onChange={setWhy} rows={2} value={why} />
        </>
      )}
    </Dialog>
  );
}

interface WhichRefundProps {
  readonly asked: AskedQuestion;
  readonly value: string;
  readonly onChoose: (refundId: string) => void;
}

function WhichRefund({ asked, value, onChoose }: WhichRefundProps) {
  const t = useTranslations('money.question');
  const format = useStoreFormat();
  const refunds = asked.evidence.refunds ?? [];
  if (asked.question.action !== 'refund.create' || refunds.length === 0) return null;
  return (
    <SelectField
      label={t('which')}
      onChange={onChoose}
      options={[
        { value: '', text: t('none') },
        ...refunds.map(({ id, total, createdAt }) => ({
          value: String(id),
          text: `${id} · ${format.money(total)} · ${format.date(createdAt)}`,
        })),
      ]}
      value={value}
    />
  );
}
