'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { Money } from '#lib/core/money.ts';
import type { Choice, PayForm } from './pay-form.ts';
import { useWayName } from './use-way-name.ts';

interface ConfirmPaymentProps {
  readonly choice: Choice;
  readonly form: PayForm;
  readonly due: Money;
  readonly message: string;
  readonly isSending: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

const TEXTS = {
  stored: ['chargeTitle', 'chargeText', 'charge'],
  store_credit: ['creditTitle', 'creditText', 'store_credit'],
  gift_certificate: ['certificateTitle', 'certificateText', 'gift_certificate'],
  outside: ['recordTitle', 'recordText', 'record'],
} as const;

/** The last question before money moves. */
export function ConfirmPayment({ choice, form, due, message, isSending, onSend, onClose }: ConfirmPaymentProps) {
  const t = useTranslations('pay');
  const format = useStoreFormat();
  const nameOf = useWayName();
  const [title, text, button] = TEXTS[choice.kind];
  const method = form.method === 'other' ? form.other.trim() : form.method;
  const values = { amount: format.money(due), way: nameOf(choice), method };
  return (
    <Dialog
      footer={
        <>
          <Button disabled={isSending} onClick={onClose} variant="secondary">
            {t('confirm.cancel')}
          </Button>
          <Button isLoading={isSending} onClick={onSend}>
            {t(`submit.${button}`, values)}
          </Button>
        </>
      }
      isLocked={isSending}
      onClose={onClose}
      title={t(`confirm.${title}`, values)}
    >
      {message === '' ? null : <InlineMessage marginBottom="medium" messages={[{ text: message }]} type="error" />}
      <Text marginBottom="none">{t(`confirm.${text}`, values)}</Text>
    </Dialog>
  );
}
