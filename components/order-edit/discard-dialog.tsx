'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { Dialog } from '#components/shared/dialog/dialog.tsx';

interface DiscardDialogProps {
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}

/** Asks before what was typed into the form is thrown away. */
export function DiscardDialog({ onDiscard, onKeep }: DiscardDialogProps) {
  const t = useTranslations('orderEdit.discardDialog');
  const footer = (
    <>
      <Button onClick={onKeep} type="button" variant="secondary">
        {t('keep')}
      </Button>
      <Button actionType="destructive" onClick={onDiscard} type="button">
        {t('discard')}
      </Button>
    </>
  );
  return (
    <Dialog footer={footer} onClose={onKeep} title={t('title')}>
      <Text>{t('text')}</Text>
    </Dialog>
  );
}
