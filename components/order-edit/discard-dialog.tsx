'use client';

import { useTranslations } from 'use-intl/react';
import { DiscardQuestion, type DiscardAnswers } from '#components/shared/order-screen/discard-question.tsx';

/** Asks before what was typed into the form is thrown away. */
export function DiscardDialog(answers: DiscardAnswers) {
  const t = useTranslations('orderEdit.discardDialog');
  return <DiscardQuestion {...answers} discard={t('discard')} keep={t('keep')} text={t('text')} title={t('title')} />;
}
