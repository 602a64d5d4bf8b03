'use client';

import { Box, Message } from '@bigcommerce/big-design';
import type { ErrorBody } from '#lib/core/errors.ts';

/** Why something was not done, above what it was about; nothing for null. */
export function FailureMessage({ failure }: { readonly failure: Pick<ErrorBody, 'message'> | null }) {
  return failure === null ? null : (
    <Box marginBottom="medium">
      <Message messages={[{ text: failure.message }]} type="error" />
    </Box>
  );
}
