'use client';

import { Box, InlineMessage } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';

/** Too few orders had the words themselves, so others are among the rows. */
export function WidenedNotice() {
  const t = useTranslations('orderList.widened');
  return (
    <Box marginBottom="small">
      <InlineMessage messages={[{ text: t('message') }]} type="info" />
    </Box>
  );
}
