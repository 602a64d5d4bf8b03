'use client';

import { Box, InlineMessage } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import type { RequestError } from '#lib/client/request-error.ts';
import type { OrderPage } from '#lib/orders/contract.ts';

interface FailureNoticeProps {
  readonly error: RequestError;
  /** Older rows stand below. */
  readonly hasRows: boolean;
  readonly isTrying: boolean;
  readonly onTryAgain: () => void;
}

/** The list could not be read: why, and one way to try again. */
export function FailureNotice({ error, hasRows, isTrying, onTryAgain }: FailureNoticeProps) {
  const t = useTranslations('orderList.failed');
  const shell = useTranslations('shell');
  const { message, requestId } = error.body;
  const messages = [{ text: hasRows ? `${message} ${t('stale')}` : message }];
  if (requestId !== '') messages.push({ text: shell('reference', { requestId }) });
  return (
    <Box marginBottom="medium">
      <InlineMessage
        actions={[{ text: shell('tryAgain'), onClick: onTryAgain, isLoading: isTrying, type: 'button' }]}
        header={t('heading')}
        messages={messages}
        type="error"
      />
    </Box>
  );
}

/** Orders that are on this page of the store and could not be shown, by name, so that none is overlooked. */
export function UnreadableNotice({ unreadable }: Pick<OrderPage, 'unreadable'>) {
  const t = useTranslations('orderList.unreadable');
  if (unreadable.length === 0) return null;
  const texts = unreadable.map(({ id, reason }) =>
    id === null ? t('unnamed', { reason }) : t('text', { id: String(id), reason }),
  );
  return (
    <Box marginBottom="medium">
      <InlineMessage
        header={t('heading', { count: unreadable.length })}
        messages={[...texts, t('advice', { count: unreadable.length })].map((text) => ({ text }))}
        type="warning"
      />
    </Box>
  );
}
