'use client';

import { Box, StatusMessage, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { EndReason } from '#lib/client/session-store.ts';

const TEXTS = {
  no_code: 'noCode',
  outside_frame: 'outsideFrame',
  other_store: 'otherStore',
  refused: 'refused',
  ended: 'noCode',
} as const satisfies Record<EndReason, string>;

interface ClosedPageProps {
  readonly reason: EndReason | 'failed';
  readonly error?: ErrorBody;
}

/** The whole page when there is no session and none can be had here: why, and the way back in. */
export function ClosedPage({ reason, error }: ClosedPageProps) {
  const t = useTranslations('shell');
  const isFailure = reason === 'failed';
  return (
    <Box as="main" marginTop="xxxLarge" paddingHorizontal="medium">
      <StatusMessage
        size="page"
        variant={isFailure ? 'server-error' : 'unauthorized'}
        heading={isFailure ? t('failed.heading') : t(`${TEXTS[reason]}.heading`)}
        message={isFailure ? (error?.message ?? '') : t(`${TEXTS[reason]}.message`)}
        actions={
          isFailure && error !== undefined && error.requestId !== '' ? (
            <Text color="secondary60">{t('failed.reference', { requestId: error.requestId })}</Text>
          ) : undefined
        }
      />
    </Box>
  );
}
