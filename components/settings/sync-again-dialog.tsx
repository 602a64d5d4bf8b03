'use client';

import { Button, InlineMessage, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { showOutcome } from '#components/shared/alerts/alerts.ts';
import { Dialog } from '#components/shared/dialog/dialog.tsx';
import { FocusedOnce } from '#components/shared/order-change/focused-once.tsx';
import { useSyncAgain } from '#lib/client/sync.ts';

interface SyncAgainDialogProps {
  readonly onBegun: () => void;
  readonly onClose: () => void;
}

/** Asks before every order is read again: it takes long, and part of the store's quota. */
export function SyncAgainDialog({ onBegun, onClose }: SyncAgainDialogProps) {
  const t = useTranslations('settings.again');
  const syncAgain = useSyncAgain();
  // One wish, however often it is tried.
  const [key] = useState(() => crypto.randomUUID());
  const [isSending, setIsSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async () => {
    setIsSending(true);
    setProblem(null);
    const error = await syncAgain(key);
    setIsSending(false);
    if (error !== null) return setProblem(error.message);
    showOutcome({ type: 'success', text: t('begun') });
    onBegun();
    return onClose();
  };
  return (
    <Dialog
      footer={
        <>
          <Button disabled={isSending} onClick={onClose} variant="secondary">
            {t('cancel')}
          </Button>
          <Button isLoading={isSending} onClick={() => void confirm()}>
            {t('confirm')}
          </Button>
        </>
      }
      isLocked={isSending}
      onClose={onClose}
      title={t('title')}
    >
      {problem === null ? null : (
        <FocusedOnce>
          <InlineMessage messages={[{ text: problem }]} type="error" />
        </FocusedOnce>
      )}
      <Text>{t('text')}</Text>
      <Text marginBottom="none">{t('when')}</Text>
    </Dialog>
  );
}
