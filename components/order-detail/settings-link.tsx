'use client';

import { SettingsIcon } from '@bigcommerce/big-design-icons';
import { useParams } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { WayLink } from '#components/shared/order-screen/way-link.tsx';

/** The way to the app's settings. Texts typed on the order stay in the page's memory and are there again after it. */
export function SettingsLink() {
  const t = useTranslations('navigation');
  const { storeHash } = useParams<{ storeHash: string }>();
  return (
    <WayLink href={`/stores/${storeHash}/settings`}>
      <SettingsIcon />
      {t('settings')}
    </WayLink>
  );
}
