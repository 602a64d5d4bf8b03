'use client';

import { Panel, StatusMessage } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { CreateFrame } from './create-frame.tsx';

/** For people whose role does not make orders. */
export function NotAllowed() {
  const t = useTranslations('newOrder');
  return (
    <CreateFrame>
      <Panel>
        <StatusMessage heading={t('forbidden.heading')} message={t('forbidden.message')} variant="unauthorized" />
      </Panel>
    </CreateFrame>
  );
}
