'use client';

import { Box, StatusMessage } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';

/** No such page. */
export function NotFoundPage() {
  const t = useTranslations('shell.notFound');
  return (
    <Box as="main" marginTop="xxxLarge" paddingHorizontal="medium">
      <StatusMessage heading={t('heading')} message={t('message')} size="page" variant="404" />
    </Box>
  );
}
