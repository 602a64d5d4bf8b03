'use client';

import { InlineMessage, Text } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
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
      <InlineMessage header={t('heading')} messages={[{ text: t('message') }]} type="warning" />
      {status.asOf === null ? null : <OrdersAge asOf={status.asOf} />}
    </Place>
  );
}

/** Outside the message, which is read out whenever it changes: this does with every minute. */
function OrdersAge({ asOf }: { readonly asOf: IsoDate }) {
  const t = useTranslations('freshness');
  const format = useStoreFormat();
  const { unit, count } = useAge(asOf);
  return (
    <Text marginBottom="none" marginTop="small">
      {t('down.shown', { at: format.date(asOf), age: t(`ago.${unit}`, { count }) })}
    </Text>
  );
}
