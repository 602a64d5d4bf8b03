'use client';

import { Small } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';

/** Room left in the notes, once it gets scarce. */
export function NotesCounter({ left }: { readonly left: number | null }) {
  const t = useTranslations('staffNotes');
  if (left === null) return null;
  return (
    <Small bold={left < 0} color={left < 0 ? 'danger50' : 'secondary60'} role="status">
      {left < 0 ? t('tooLong', { count: -left }) : t('left', { count: left })}
    </Small>
  );
}
