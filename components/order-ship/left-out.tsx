'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import type { ShipLine } from '#lib/shipments/contract.ts';

/** Lines for which no parcel goes out, so that nobody looks for them. */
export function LeftOut({ lines }: { readonly lines: readonly ShipLine[] }) {
  const t = useTranslations('shipping.leftOut');
  const left = lines.flatMap(({ id, name, leftOut }) => (leftOut === null ? [] : [{ id, name, leftOut }]));
  if (left.length === 0) return null;
  return (
    <Panel header={t('title')}>
      {left.map(({ id, name, leftOut }) => (
        <Text key={id} marginBottom="xSmall">
          <FreeText text={name} /> {t(leftOut)}
        </Text>
      ))}
    </Panel>
  );
}
