'use client';

import { Button, Flex, H1, Text } from '@bigcommerce/big-design';
import { AddIcon, RefreshIcon } from '@bigcommerce/big-design-icons';
import { useParams } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { AsOf } from '#components/shared/freshness/as-of.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { useWay } from '#components/shared/way/use-way.ts';
import { useMay } from '#lib/client/session.ts';
import type { IsoDate } from '#lib/core/dates.ts';

interface ListHeaderProps {
  /** When the rows were read; null before there are any. */
  readonly asOf: IsoDate | null;
  readonly isReading: boolean;
  readonly onRefresh: () => void;
}

/** The screen's name, how fresh its rows are, and a way to have them read again. */
export function ListHeader({ asOf, isReading, onRefresh }: ListHeaderProps) {
  const t = useTranslations('orderList');
  return (
    <Flex
      alignItems="center"
      as="header"
      flexDirection="row"
      flexGap="0.5rem"
      justifyContent="space-between"
      marginBottom="medium"
      marginHorizontal={{ mobile: 'medium', tablet: 'none' }}
    >
      <H1 margin="none">{t('title')}</H1>
      <Flex alignItems="center" flexDirection="row" flexGap="0.25rem">
        {asOf !== null && (
          <Text as="span" color="secondary60" margin="none">
            <AsOf asOf={asOf} />
          </Text>
        )}
        <Button
          disabled={isReading}
          iconOnly={<RefreshIcon title={t('refresh')} />}
          marginBottom="none"
          mobileWidth="auto"
          onClick={onRefresh}
          type="button"
          variant="subtle"
        />
        <NewOrderButton />
      </Flex>
    </Flex>
  );
}

/** The way to a new order, for those who may make one. */
function NewOrderButton() {
  const t = useTranslations('orderList');
  const hidden = useHiddenText();
  const mayCreate = useMay('orders:edit') && hidden === null;
  const { storeHash } = useParams<{ storeHash: string }>();
  const way = useWay(`/stores/${storeHash}/orders/new`);
  if (!mayCreate) return null;
  return (
    <Button iconLeft={<AddIcon />} marginBottom="none" mobileWidth="auto" type="button" variant="secondary" {...way}>
      {t('newOrder')}
    </Button>
  );
}
