'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { StorefrontMessages } from '#components/shared/messages/storefront-messages.tsx';
import { useMay } from '#lib/client/session.ts';
import { useStorefrontStatus, type StorefrontControl } from '#lib/client/storefront.ts';
import type { ScriptsState, StorefrontStatus } from '#lib/storefront-events/contract.ts';
import { SwitchBody } from './switch-body.tsx';

const VARIANT = {
  off: 'secondary',
  left: 'warning',
  present: 'success',
  missing: 'warning',
  not_granted: 'warning',
  unreachable: 'danger',
} as const satisfies Record<ScriptsState, string>;

/** The script on the store's confirmation pages: whether it is wanted, there, and permitted. */
export function StorefrontPanel() {
  const mayAdminister = useMay('store:admin');
  return mayAdminister ? (
    <StorefrontMessages>
      <Storefront />
    </StorefrontMessages>
  ) : null;
}

function Storefront() {
  const t = useTranslations('storefront.settings');
  const control = useStorefrontStatus();
  const { data, error, isValidating, reread } = control;
  return (
    <Panel header={t('title')}>
      {error === undefined ? null : <LoadFailure isRetrying={isValidating} message={error.message} onRetry={reread} />}
      {data === undefined ? (
        error === undefined && <Loading label={t('loading')} />
      ) : (
        <Scripts control={control} status={data} />
      )}
    </Panel>
  );
}

function Scripts({ control, status }: { readonly control: StorefrontControl; readonly status: StorefrontStatus }) {
  const t = useTranslations('storefront.settings');
  const { isOn, state } = status;
  return (
    <SwitchBody
      about={[t('about')]}
      badge={{ label: t(`state.${state}`), variant: VARIANT[state] }}
      isOn={isOn}
      label={t('switch')}
      onSwitch={() => control.switchTo(!isOn)}
    >
      {({ isAtWork, act }) => (
        <>
          <WhatIsWrong status={status} />
          {state === 'off' ? null : (
            <Button
              isLoading={isAtWork}
              mobileWidth="auto"
              onClick={() => act(control.repair)}
              type="button"
              variant="secondary"
            >
              {t('repair')}
            </Button>
          )}
        </>
      )}
    </SwitchBody>
  );
}

function WhatIsWrong({ status }: { readonly status: StorefrontStatus }) {
  const t = useTranslations('storefront.settings');
  const { state, scope, channels } = status;
  const lacking = channels.filter(({ isThere }) => !isThere).map(({ name }) => name);
  switch (state) {
    case 'missing':
      return lacking.length === 0 ? null : <Text>{t('missing', { channels: lacking.join(', ') })}</Text>;
    case 'left':
      return <Text>{t('left')}</Text>;
    case 'not_granted':
      return <Text>{t('notGranted', { scope })}</Text>;
    case 'unreachable':
      return <Text>{t('unreachable')}</Text>;
    case 'off':
    case 'present':
      return null;
  }
}
