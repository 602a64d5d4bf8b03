'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { MethodPartView, QuoteView } from '#lib/refunds/contract.ts';
import { providerName } from './quote-panel.tsx';

interface ConfirmDialogProps {
  readonly quote: QuoteView;
  readonly way: readonly MethodPartView[];
  readonly restockCount: number;
  readonly message: string;
  readonly isSending: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** The last question before money goes back. */
export function ConfirmDialog({ quote, way, restockCount, message, isSending, onSend, onClose }: ConfirmDialogProps) {
  const t = useTranslations('money.studio');
  const format = useStoreFormat();
  const amount = format.money(quote.total);
  const by = way.map((part) => t('part', { amount: format.money(part.amount), provider: providerName(part) }));
  return (
    <Dialog
      footer={
        <>
          <Button disabled={isSending} onClick={onClose} variant="secondary">
            {t('confirm.cancel')}
          </Button>
          <Button isLoading={isSending} onClick={onSend}>
            {t('confirm.send', { amount })}
          </Button>
        </>
      }
      isLocked={isSending}
      onClose={onClose}
      title={t('confirm.title', { amount })}
    >
      {message === '' ? null : <InlineMessage marginBottom="medium" messages={[{ text: message }]} type="error" />}
      <Text>{t('confirm.by', { way: by.join(', ') })}</Text>
      {restockCount === 0 ? null : <Text>{t('confirm.restock', { count: restockCount })}</Text>}
      <Text marginBottom="none">{t('confirm.text')}</Text>
    </Dialog>
  );
}
