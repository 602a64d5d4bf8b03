'use client';

import { Box, Message } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { DefaultRole } from '#components/shared/default-role/default-role.tsx';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { usePeople } from '#lib/client/people.ts';
import type { ErrorBody } from '#lib/core/errors.ts';

/** The choice of what new people may do; it counts as soon as it is made. */
export function NewPeople() {
  const t = useTranslations('onboarding');
  const people = useTranslations('settings.people');
  const { data, error, isValidating, reread, setDefaultRole } = usePeople();
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  if (data === undefined)
    return error === undefined ? (
      <Loading label={people('loading')} />
    ) : (
      <LoadFailure isRetrying={isValidating} message={error.message} onRetry={reread} />
    );
  return (
    <>
      {failure === null ? null : (
        <Box marginBottom="medium">
          <Message messages={[{ text: `${t('notSaved')} ${failure.message}` }]} type="error" />
        </Box>
      )}
      <DefaultRole onChange={async (role) => setFailure(await setDefaultRole(role))} role={data.defaultRole} />
    </>
  );
}
