'use client';

import { H1 } from '@bigcommerce/big-design';
import { ArrowBackIcon } from '@bigcommerce/big-design-icons';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { BackLink, Frame, TitleLine } from './order-steps-styles.ts';

/** The page around a new order: what is typed is kept as a draft, so the way back asks nothing. */
export function CreateFrame({ aside, children }: { readonly aside?: ReactNode; readonly children: ReactNode }) {
  const t = useTranslations('newOrder');
  const { storeHash } = useParams<{ storeHash: string }>();
  return (
    <Frame>
      <header>
        <BackLink as={Link} href={`/stores/${storeHash}/orders`}>
          <ArrowBackIcon />
          {t('back')}
        </BackLink>
        <TitleLine>
          <H1 marginBottom="none">{t('title')}</H1>
          {aside}
        </TitleLine>
      </header>
      <main>{children}</main>
    </Frame>
  );
}
