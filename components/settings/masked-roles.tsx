'use client';

import { Box, Checkbox, Fieldset, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSettings } from '#lib/client/settings.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import { MASKABLE_ROLES, type MaskableRole } from '#lib/core/permissions.ts';
import { FailureMessage } from './failure-message.tsx';

/** From which roles customers' personal data is kept; it counts from each person's next request on. */
export function MaskedRoles() {
  const t = useTranslations('settings.people');
  const { data, change } = useSettings();
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  if (data === undefined) return null;
  const { maskedRoles } = data.settings;
  const toggle = async (role: MaskableRole) => {
    const isMasked = maskedRoles.includes(role);
    const next = MASKABLE_ROLES.filter((one) => (one === role ? !isMasked : maskedRoles.includes(one)));
    setFailure(await change({ maskedRoles: next }));
  };
  return (
    <Box marginTop="large">
      <FailureMessage failure={failure} />
      <Fieldset legend={t('masking.title')}>
        {MASKABLE_ROLES.map((role) => (
          <Checkbox
            checked={maskedRoles.includes(role)}
            key={role}
            label={t('masking.hideFrom', { role: t(`roles.${role}`) })}
            onChange={() => void toggle(role)}
          />
        ))}
      </Fieldset>
      <Text color="secondary60" marginBottom="none" marginTop="xSmall">
        {t('masking.about')}
      </Text>
    </Box>
  );
}
