'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';

interface DiscardDialogProps {
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}

/** Asks before typed text is thrown away. */
export function DiscardDialog({ onDiscard, onKeep }: DiscardDialogProps) {
  const t = useTranslations('staffNotes');
  return (
    <Dialog
      footer={
        <>
          <Button onClick={onKeep} type="button" variant="secondary">
            {t('keepEditing')}
          </Button>
          <Button actionType="destructive" onClick={onDiscard} type="button">
            {t('discard')}
          </Button>
        </>
      }
      onClose={onKeep}
      title={t('discardTitle')}
    >
      <Text>{t('discardText')}</Text>
    </Dialog>
  );
}
