'use client';

import { Box, Button, Text } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { NamedProgressBar } from '#components/shared/progress/named-progress-bar.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { SyncStatus } from '#lib/sync/contract.ts';

interface FirstSyncNoticeProps {
  readonly status: SyncStatus;
  /** Null until every order was read. */
  readonly onSwitch: (() => void) | null;
}

/** Above the live list while every order is read once: how far it is and what comes after it, and then the way there. */
export function FirstSyncNotice({ status, onSwitch }: FirstSyncNoticeProps) {
  return onSwitch === null ? <Reading status={status} /> : <Ready onSwitch={onSwitch} />;
}

function Reading({ status }: Pick<FirstSyncNoticeProps, 'status'>) {
  const t = useTranslations('orderList.firstSync');
  const format = useStoreFormat();
  const { done, total, secondsLeft } = status;
  const percent = total === null || total === 0 ? null : Math.min(100, Math.floor((done / total) * 100));
  const minutes = secondsLeft === null ? null : Math.ceil(secondsLeft / 60);
  return (
    <Notice heading={t('heading')}>
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
    </Notice>
  );
}

function Ready({ onSwitch }: { readonly onSwitch: () => void }) {
  const t = useTranslations('orderList.firstSync');
  return (
    <Notice heading={t('ready')}>
      <Text>{t('whenDone')}</Text>
      <Button marginBottom="none" mobileWidth="auto" onClick={onSwitch} type="button" variant="secondary">
        {t('switch')}
      </Button>
    </Notice>
  );
}

function Notice({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <Box
      aria-label={heading}
      as="section"
      backgroundColor="white"
      borderRadius="normal"
      marginBottom="medium"
      padding={{ mobile: 'medium', tablet: 'large' }}
      shadow="raised"
    >
      <Text bold marginBottom="xSmall">
        {heading}
      </Text>
      {children}
    </Box>
  );
}
