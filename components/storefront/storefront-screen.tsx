'use client';

import { Button, H1, Panel, StatusMessage } from '@bigcommerce/big-design';
import { usePathname, useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { StorefrontMessages } from '#components/shared/messages/storefront-messages.tsx';
import { PageFrame } from '#components/shared/page-frame/page-frame.ts';
import { useMay } from '#lib/client/session.ts';
import { useStorefrontFeed } from '#lib/client/storefront.ts';
import { ChartsPanel } from './charts-panel.tsx';
import { FeedPanel } from './feed-panel.tsx';

/** Orders in the moment in which shoppers place them, and of what kinds they are. */
export function StorefrontScreen() {
  return (
    <StorefrontMessages>
      <Storefront />
    </StorefrontMessages>
  );
}

function Storefront() {
  const t = useTranslations('storefront');
  const { data: feed, error, isValidating, mutate } = useStorefrontFeed();
  return (
    <PageFrame>
      <H1 marginBottom="medium">{t('title')}</H1>
      {error === undefined ? null : (
        <LoadFailure isRetrying={isValidating} message={error.message} onRetry={() => void mutate()} />
      )}
      {feed === undefined ? (
        error === undefined && <Loading label={t('loading')} />
      ) : !feed.isOn && feed.orders.length === 0 ? (
        <SwitchedOff />
      ) : (
        <>
          {feed.isOn ? null : <SwitchedOff />}
          <FeedPanel orders={feed.orders} />
          <ChartsPanel feed={feed} />
        </>
      )}
    </PageFrame>
  );
}

function SwitchedOff() {
  const t = useTranslations('storefront.off');
  const mayAdminister = useMay('store:admin');
  const router = useRouter();
  const settings = usePathname().replace(/storefront$/, 'settings');
  return (
    <Panel>
      <StatusMessage
        actions={
          mayAdminister ? (
            <Button onClick={() => router.push(settings)} type="button" variant="secondary">
              {t('action')}
            </Button>
          ) : undefined
        }
        heading={t('title')}
        message={t('text')}
        variant="info"
      />
    </Panel>
  );
}
