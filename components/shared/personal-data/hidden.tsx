'use client';

import { Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { useSession } from '#lib/client/session.ts';

/** What stands in the place of customers' personal data where the person may not see it; null for whoever may. */
export function useHiddenText(): string | null {
  const t = useTranslations('personalData');
  return useSession()?.user.isMasked === true ? t('hidden') : null;
}

/** The same as a line of its own; nothing for whoever may see it. */
export function HiddenNote() {
  const text = useHiddenText();
  if (text === null) return null;
  return (
    <Text as="span" color="secondary60" marginBottom="none">
      {text}
    </Text>
  );
}
