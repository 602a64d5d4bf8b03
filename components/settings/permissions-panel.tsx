'use client';

import { Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { PermissionCheck } from '#components/shared/permissions/permission-check.tsx';
import { useSettings } from '#lib/client/settings.ts';

/** What the store permits the app. Its reading and its failures are told by the panel of the same settings above. */
export function PermissionsPanel() {
  const t = useTranslations('permissions');
  const { data } = useSettings();
  if (data === undefined) return null;
  return (
    <Panel description={t('about')} header={t('title')}>
      <PermissionCheck features={data.features} />
    </Panel>
  );
}
