'use client';

import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { PermissionCheck } from '#components/shared/permissions/permission-check.tsx';
import { useSettings } from '#lib/client/settings.ts';

/** Whether the store permitted all that the app uses. */
export function PermissionsStep() {
  const t = useTranslations('onboarding.permissions');
  const { data, error, isValidating, reread } = useSettings();
  if (data !== undefined) return <PermissionCheck features={data.features} />;
  if (error === undefined) return <Loading label={t('loading')} />;
  return <LoadFailure isRetrying={isValidating} message={error.message} onRetry={reread} />;
}
