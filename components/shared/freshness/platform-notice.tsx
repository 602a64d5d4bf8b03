'use client';

import { InlineMessage } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useSyncStatus } from '#lib/client/live.ts';
import type { IsoDate } from '#lib/core/dates.ts';
import { useAge } from './use-age.ts';
import { PLATFORM_NOTICE_ID } from './use-write-block.ts';

const Place = styled.div`
  margin: ${theme.spacing.medium};

  ${theme.breakpoints.tablet} {
    margin: ${theme.spacing.xLarge} ${theme.spacing.xLarge} 0;
  }
`;

/** Over every screen while the platform does not answer: how old the orders are, and why nothing can be changed. */
export function PlatformNotice() {
  const status = useSyncStatus();
  const t = useTranslations('freshness.down');
  if (status?.platform !== 'down') return null;
  return (
    <Place id={PLATFORM_NOTICE_ID}>
      {/* Said once; the age below changes with every minute. */}
      <VisuallyHidden role="alert">{t('heading')}</VisuallyHidden>
      {status.asOf === null ? <Notice text={t('message')} /> : <AgingNotice asOf={status.asOf} />}
    </Place>
  );
}

function AgingNotice({ asOf }: { readonly asOf: IsoDate }) {
  const t = useTranslations('freshness');
  const format = useStoreFormat();
  const { unit, count } = useAge(asOf);
  const age = t(`ago.${unit}`, { count });
  return <Notice text={`${t('down.shown', { at: format.date(asOf), age })} ${t('down.message')}`} />;
}

function Notice({ text }: { readonly text: string }) {
  const t = useTranslations('freshness.down');
  return <InlineMessage header={t('heading')} messages={[{ text }]} type="warning" />;
}
