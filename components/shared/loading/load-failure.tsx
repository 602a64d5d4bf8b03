'use client';

import { InlineMessage } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';

interface LoadFailureProps {
  /** What happened and what to do, as the error tells it. */
  readonly message: string;
  readonly onRetry: () => void;
  readonly isRetrying: boolean;
}

/** A part of a screen that could not be read: why, and one button to read it again. */
export function LoadFailure({ message, onRetry, isRetrying }: LoadFailureProps) {
  const t = useTranslations('loading');
  return (
    <InlineMessage
      actions={[{ text: t('tryAgain'), onClick: onRetry, isLoading: isRetrying, type: 'button' }]}
      messages={[{ text: message }]}
      type="error"
    />
  );
}
