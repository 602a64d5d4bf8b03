'use client';

import { Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { NamedProgressBar } from '#components/shared/progress/named-progress-bar.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useSyncStatus } from '#lib/client/live.ts';
import type { SyncStatus } from '#lib/sync/contract.ts';

/** How far the first reading of all orders is. Nobody has to wait for it. */
export function SyncStep() {
  const t = useTranslations('onboarding.sync');
  const status = useSyncStatus();
  if (status === null) return <Text marginBottom="none">{t('unknown')}</Text>;
  if (status.phase === 'ready') return <Text marginBottom="none">{t('ready')}</Text>;
  return <Reading status={status} />;
}

function Reading({ status }: { readonly status: SyncStatus }) {
  const t = useTranslations('onboarding.sync');
  const format = useStoreFormat();
  const { done, total, secondsLeft, platform } = status;
  const percent = total === null || total === 0 ? null : Math.min(100, Math.floor((done / total) * 100));
  return (
    <>
      <NamedProgressBar name={t('reading')} percent={percent} />
      <Text marginBottom="none" marginTop="small">
        {total === null
          ? t('doneOnly', { done: format.number(done) })
          : t('done', { done: format.number(done), total: format.number(total) })}
        {secondsLeft === null ? null : ` · ${t('left', { minutes: Math.ceil(secondsLeft / 60) })}`}
      </Text>
      <Text color="secondary60" marginBottom="none">
        {platform === 'down' ? t('down') : t('meanwhile')}
      </Text>
    </>
  );
}
