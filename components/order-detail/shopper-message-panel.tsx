'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';

/** What the shopper wrote when ordering. Only stands where there is something. */
export function ShopperMessagePanel({ text }: { readonly text: string }) {
  const t = useTranslations('orderDetail');
  if (text.trim() === '') return null;
  return (
    <Panel header={t('shopperMessage')}>
      <Text marginBottom="none">
        <FreeText text={text} />
      </Text>
    </Panel>
  );
}
