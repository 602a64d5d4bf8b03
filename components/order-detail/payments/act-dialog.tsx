'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { TextField } from '#components/shared/field/text-field.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useMoneyWrites } from '#lib/client/money.ts';
import type { Money } from '#lib/core/money.ts';
import type { PaymentAction } from '#lib/transactions/contract.ts';

interface ActDialogProps {
  readonly action: PaymentAction;
  readonly orderId: number;
  readonly amount: Money;
  readonly onClose: () => void;
}

/** Asks before a capture or void. One wish from opening to closing, however often its button is pressed. */
export function ActDialog({ action, orderId, amount, onClose }: ActDialogProps) {
  const t = useTranslations('money.act');
  const format = useStoreFormat();
  const { act } = useMoneyWrites(orderId);
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isUnclear, setIsUnclear] = useState(false);
  const texts = { amount: format.money(amount) };
  const send = async () => {
    setIsSending(true);
    setProblem(null);
    const end = await act(action, reason.trim(), key);
    setIsSending(false);
    if (end.kind === 'unknown') return setIsUnclear(true);
    if (end.kind === 'failed') return setProblem(end.error.message);
    showOutcome({ type: 'info', text: t(`${action}.taken`) });
    return onClose();
  };
  return (
    <Dialog
      footer={
        <>
          <Button disabled={isSending} onClick={onClose} variant="secondary">
            {t(isUnclear ? 'close' : 'cancel')}
          </Button>
          {isUnclear ? null : (
            <Button
              actionType={action === 'void' ? 'destructive' : 'normal'}
              isLoading={isSending}
              onClick={() => void send()}
            >
              {t(`${action}.confirm`, texts)}
            </Button>
          )}
        </>
      }
      isLocked={isSending}
      onClose={onClose}
      title={t(`${action}.title`, texts)}
    >
      {problem === null ? null : <InlineMessage marginBottom="medium" messages={[{ text: problem }]} type="error" />}
      {isUnclear ? (
        <InlineMessage messages={[{ text: t('unknown') }]} type="warning" />
      ) : (
        <>
          <Text>{t(`${action}.text`)}</Text>
          <TextField label={t('reason')} mark={t('optional')} maxLength={500} onChange={setReason} value={reason} />
        </>
      )}
    </Dialog>
  );
}
