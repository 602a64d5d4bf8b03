'use client';

import { Box, H1, Panel, StatusMessage } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { OrderMessages } from '#components/shared/messages/order-messages.tsx';
import { OnboardingMessages } from '#components/shared/messages/onboarding-messages.tsx';
import { PayMessages } from '#components/shared/messages/pay-messages.tsx';
import { PageFrame } from '#components/shared/page-frame/page-frame.ts';
import { SettingsMessages } from '#components/shared/messages/settings-messages.tsx';
import { useSyncHealth } from '#lib/client/sync.ts';
import { BadOrdersPanel } from './bad-orders-panel.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { DangerPanel } from './danger-panel.tsx';
import { DefaultViewsPanel } from './default-views-panel.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { HoldReasonsPanel } from './hold-reasons-panel.tsx';
import { OrdersPanel } from './orders-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { PermissionsPanel } from './permissions-panel.tsx';
import { PlacesPanel } from './places-panel.tsx';
import { RecipientsPanel } from './recipients-panel.tsx';
import { RepairPanel } from './repair-panel.tsx';
import { TagsPanel } from './tags-panel.tsx';
import { TakePaymentsPanel } from './take-payments-panel.tsx';
import { StorefrontPanel } from './storefront-panel.tsx';

/** How well the store's orders are kept up, and what can be done about it. */
export function SettingsScreen() {
  return (
    <OrderMessages>
      <SettingsMessages>
        <OnboardingMessages>
          <PayMessages>
            <Settings />
          </PayMessages>
        </OnboardingMessages>
      </SettingsMessages>
    </OrderMessages>
  );
}

function Settings() {
  const t = useTranslations('settings');
  return (
    <PageFrame>
      <H1 marginBottom="medium">{t('title')}</H1>
      <Health />
      <PeoplePanel />
      <RecipientsPanel />
      <PlacesPanel />
      <HoldReasonsPanel />
      <TagsPanel />
      <DefaultViewsPanel />
      <DocumentsPanel />
      <StorefrontPanel />
      <TakePaymentsPanel />
      <HistoryPanel />
      <PermissionsPanel />
      <RepairPanel />
      <DangerPanel />
    </PageFrame>
  );
}

function Health() {
  const t = useTranslations('settings');
  const { data: health, error, isValidating, mutate } = useSyncHealth();
  // Over a session that ended stands a notice of its own.
  const failure = error?.code === 'session_ended' ? undefined : error;
  if (failure?.code === 'forbidden')
    return (
      <Panel>
        <StatusMessage heading={t('forbidden.heading')} message={t('forbidden.message')} variant="unauthorized" />
      </Panel>
    );
  const failed =
    failure === undefined ? null : (
      <Box marginBottom="medium">
        <LoadFailure
          isRetrying={isValidating}
          message={health === undefined ? failure.message : `${failure.message} ${t('failed.stale')}`}
          onRetry={() => void mutate()}
        />
      </Box>
    );
  if (health === undefined) return <Panel>{failed ?? <Loading label={t('loading')} />}</Panel>;
  return (
    <>
      {failed}
      <OrdersPanel health={health} onSyncedAgain={() => void mutate()} />
      <ChangesPanel health={health} />
      <BadOrdersPanel quarantined={health.quarantined} />
    </>
  );
}
