'use client';

import { useTranslations } from 'use-intl/react';
import { platformWord } from '#components/shared/order-words/order-words.ts';
import type { Choice } from './pay-form.ts';

/** How a way to pay is called, on its line and in the question before it is used. */
export function useWayName(): (choice: Choice) => string {
  const t = useTranslations('pay.ways');
  return (choice) => {
    if (choice.kind !== 'stored') return t(choice.kind);
    const { kind, title, ending } = choice.stored;
    return kind === 'card' ? t('card', { brand: platformWord(title.toLowerCase()), ending }) : t(kind, { name: title });
  };
}
