'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';

/** What the shopper wrote when ordering. Only stands where there is something. */
export function ShopperMessagePanel({ text, isThere }: { readonly text: string; readonly isThere: boolean }) {
  const t = useTranslations('orderDetail');
  const hidden = useHiddenText();
  const shown = text.trim() === '' && isThere ? (hidden ?? '') : text;
  if (shown.trim() === '') return null;
  return (
    <Panel header={t('shopperMessage')}>
      <Text marginBottom="none">
        <FreeText text={shown} />
      </Text>
    </Panel>
  );
}
