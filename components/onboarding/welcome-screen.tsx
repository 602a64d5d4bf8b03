'use client';

import { Button, H1, Panel, Text } from '@bigcommerce/big-design';
import { CheckIcon } from '@bigcommerce/big-design-icons';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { Loading } from '#components/shared/loading/loading.tsx';
import { OnboardingMessages } from '#components/shared/messages/onboarding-messages.tsx';
import { OrderMessages } from '#components/shared/messages/order-messages.tsx';
import { SettingsMessages } from '#components/shared/messages/settings-messages.tsx';
import { useMay, useSession } from '#lib/client/session.ts';
import { useSettings } from '#lib/client/settings.ts';
import { NewPeople } from './new-people.tsx';
import { PermissionsStep } from './permissions-step.tsx';
import { SyncStep } from './sync-step.tsx';
import { Brand, Frame, Lines, WayOn } from './welcome-styles.ts';

const LINES = ['find', 'work', 'together'] as const;

/** The first screen after an install, for whoever decides about the app: what it does, and the few choices it needs. */
export function WelcomeScreen() {
  return (
    <OrderMessages>
      <SettingsMessages>
        <OnboardingMessages>
          <Frame>
            <Welcome />
          </Frame>
        </OnboardingMessages>
      </SettingsMessages>
    </OrderMessages>
  );
}

function Welcome() {
  const t = useTranslations('onboarding');
  const router = useRouter();
  const session = useSession();
  const mayDecide = useMay('store:admin');
  const { finishWelcome } = useSettings();
  const orders = session === null ? null : `/stores/${session.store.storeHash}/orders`;
  const isElsewhere = orders !== null && !mayDecide;
  useEffect(() => {
    if (isElsewhere) router.replace(orders);
  }, [isElsewhere, orders, router]);
  if (session === null || orders === null || isElsewhere) return <Loading label={t('permissions.loading')} />;
  const goOn = () => {
    // The orders need not wait for it; were it lost, a later approval would show this page once more.
    void finishWelcome();
    router.push(orders);
  };
  return (
    <>
      <Brand>
        <Logo />
        <div>
          <H1>{t('title')}</H1>
          {session.store.name === '' ? null : (
            <Text color="secondary60">{t('store', { store: session.store.name })}</Text>
          )}
        </div>
      </Brand>
      <Lines>
        {LINES.map((line) => (
          <li key={line}>
            <CheckIcon aria-hidden color="success" /> {t(`lines.${line}`)}
          </li>
        ))}
      </Lines>
      <Panel header={t('sync.title')}>
        <SyncStep />
      </Panel>
      <Panel description={t('people.about')} header={t('people.title')}>
        <NewPeople />
      </Panel>
      <Panel header={t('permissions.title')}>
        <PermissionsStep />
      </Panel>
      <WayOn>
        <Button mobileWidth="auto" onClick={goOn} type="button">
          {t('go')}
        </Button>
        <Text as="span" color="secondary60" marginBottom="none">
          {t('goNote')}
        </Text>
      </WayOn>
    </>
  );
}

/** The app's mark, as in app/icon.svg. */
function Logo() {
  return (
    <svg aria-hidden viewBox="0 0 32 32">
      <rect fill="#3c64f4" height="32" rx="6" width="32" />
      <path d="M9 10h14M9 16h14M9 22h8" stroke="#fff" strokeLinecap="round" strokeWidth="3" />
    </svg>
  );
}
