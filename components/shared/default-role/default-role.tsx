'use client';

import { Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { NativeSelect } from '#components/shared/native-select/native-select.tsx';
import type { Role } from '#lib/core/permissions.ts';
import { DEFAULT_ROLES } from '#lib/people/rules.ts';

interface DefaultRoleProps {
  readonly role: Role;
  readonly onChange: (role: Role) => void;
}

/** What somebody gets who opens the app for the first time, and what they may do then. */
export function DefaultRole({ role, onChange }: DefaultRoleProps) {
  const t = useTranslations('settings.people');
  return (
    <>
      <Text as="span" marginRight="small">
        {t('defaultRole')}
      </Text>
      <NativeSelect
        label={t('defaultRole')}
        onChange={(chosen) => onChange(chosen as Role)}
        options={DEFAULT_ROLES.map((each) => ({ value: each, text: t(`roles.${each}`) }))}
        value={role}
      />
      <Text color="secondary60" marginBottom="none" marginTop="xSmall">
        {t(`may.${role}`)}
      </Text>
    </>
  );
}
