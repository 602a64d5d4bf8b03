'use client';

import { useTranslations } from 'use-intl/react';
import { DiscardQuestion, type DiscardAnswers } from '#components/shared/order-screen/discard-question.tsx';

/** Asks before staff notes in the making are thrown away. */
export function DiscardDialog(answers: DiscardAnswers) {
  const t = useTranslations('staffNotes');
  return (
    <DiscardQuestion
      {...answers}
      discard={t('discard')}
      keep={t('keepEditing')}
      text={t('discardText')}
      title={t('discardTitle')}
    />
  );
}
