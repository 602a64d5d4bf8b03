'use client';

import { SettingsIcon } from '@bigcommerce/big-design-icons';
import { useParams, useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { BackLink } from './frame-styles.ts';

/** The way to the app's settings. Texts typed on the order stay in the page's memory and are there again after it. */
export function SettingsLink() {
  const t = useTranslations('navigation');
  const router = useRouter();
  const { storeHash } = useParams<{ storeHash: string }>();
  const href = `/stores/${storeHash}/settings`;
  const go = (event: MouseEvent) => {
    // A new tab or window is the browser's own business.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <BackLink href={href} onClick={go}>
      <SettingsIcon />
      {t('settings')}
    </BackLink>
  );
}
