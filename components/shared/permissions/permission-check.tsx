'use client';

import { Badge, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useFormatter, useTranslations } from 'use-intl/react';
import type { FeatureGrant } from '#lib/settings/scope-rules.ts';

const Missing = styled.ul`
  display: grid;
  gap: ${theme.spacing.medium};
  margin: 0 0 ${theme.spacing.medium};
  padding: 0;
  list-style: none;

  li {
    line-height: ${theme.lineHeight.medium};
    overflow-wrap: anywhere;
  }
`;

const Name = styled.span`
  display: flex;
  gap: ${theme.spacing.xSmall};
  align-items: center;
  font-weight: ${theme.typography.fontWeight.semiBold};
`;

/** What the store permits, and for what it does not: what is off without it, and how it is switched on. */
export function PermissionCheck({ features }: { readonly features: readonly FeatureGrant[] }) {
  const t = useTranslations('permissions');
  const format = useFormatter();
  const missing = features.filter(({ isGranted }) => !isGranted);
  const given = features.filter(({ isGranted }) => isGranted);
  return (
    <>
      <Text>{missing.length === 0 ? t('all') : t('some', { count: missing.length })}</Text>
      {missing.length === 0 ? null : (
        <Missing>
          {missing.map(({ feature, scope }) => (
            <li key={feature}>
              <Name>
                {t(`features.${feature}.name`)} <Badge label={t('off')} variant="warning" />
              </Name>
              {t(`features.${feature}.without`)}{' '}
              <Text as="span" color="secondary60">
                {t('scope', { scope })}
              </Text>
            </li>
          ))}
        </Missing>
      )}
      <Text color="secondary60" marginBottom={missing.length === 0 ? 'none' : 'medium'}>
        {t('on', { features: format.list(given.map(({ feature }) => t(`features.${feature}.name`))) })}
      </Text>
      {missing.length === 0 ? null : (
        <>
          <Text bold marginBottom="xxSmall">
            {t('howTitle')}
          </Text>
          <Text>{t('how')}</Text>
          <Text marginBottom="none">{t('howElse')}</Text>
        </>
      )}
    </>
  );
}
