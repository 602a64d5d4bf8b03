'use client';

import { ArrowBackIcon } from '@bigcommerce/big-design-icons';
import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { ScreenFrame } from '#components/shared/order-screen/screen-frame.tsx';
import { WayLink } from '#components/shared/order-screen/way-link.tsx';

/** The page around a new order: what is typed is kept as a draft, so the way back asks nothing. */
export function CreateFrame({ aside, children }: { readonly aside?: ReactNode; readonly children: ReactNode }) {
  const t = useTranslations('newOrder');
  const { storeHash } = useParams<{ storeHash: string }>();
  const ways = (
    <WayLink href={`/stores/${storeHash}/orders`}>
      <ArrowBackIcon />
      {t('back')}
    </WayLink>
  );
  return (
    <ScreenFrame badge={aside} title={t('title')} ways={ways}>
      {children}
    </ScreenFrame>
  );
}
