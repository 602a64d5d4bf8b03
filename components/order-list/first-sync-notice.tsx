'use client';

import { Box, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { NamedProgressBar } from '#components/shared/progress/named-progress-bar.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { SyncStatus } from '#lib/sync/contract.ts';

/** Above the live list while every order is read once: how far it is, and what comes after it. */
export function FirstSyncNotice({ status }: { readonly status: SyncStatus }) {
  const t = useTranslations('orderList.firstSync');
  const format = useStoreFormat();
  const { done, total, secondsLeft } = status;
  const percent = total === null || total === 0 ? null : Math.min(100, Math.floor((done / total) * 100));
  const minutes = secondsLeft === null ? null : Math.ceil(secondsLeft / 60);
  return (
    <Box
      aria-label={t('heading')}
      as="section"
      backgroundColor="white"
      borderRadius="normal"
      marginBottom="medium"
      padding={{ mobile: 'medium', tablet: 'large' }}
      shadow="raised"
    >
      <Text bold marginBottom="xSmall">
        {t('heading')}
      </Text>
      <NamedProgressBar name={t('heading')} percent={percent} />
      <Text marginBottom="none" marginTop="xSmall">
        {total === null
          ? t('doneOnly', { done: format.number(done) })
          : t('done', { done: format.number(done), total: format.number(total) })}{' '}
        {minutes !== null && t('left', { minutes })}
      </Text>
      <Text color="secondary60" marginBottom="none">
        {t('meanwhile')}
      </Text>
    </Box>
  );
}
