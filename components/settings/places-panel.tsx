'use client';

import { Button, Flex, Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useSettings, type SettingsControl } from '#lib/client/settings.ts';
import { useMay } from '#lib/client/session.ts';
import type { ExtensionsRecord, SettingsView } from '#lib/settings/contract.ts';
import { SwitchBody } from './switch-body.tsx';

const VARIANT = {
  unknown: 'secondary',
  present: 'success',
  removed: 'secondary',
  not_granted: 'warning',
  failed: 'danger',
} as const satisfies Record<ExtensionsRecord['state'], string>;

/** Where the app stands in the control panel besides its own page, and whether it may. */
export function PlacesPanel() {
  const t = useTranslations('settings.places');
  const mayAdminister = useMay('store:admin');
  const control = useSettings();
  if (!mayAdminister) return null;
  const { data, error, isValidating, reread } = control;
  return (
    <Panel header={t('title')}>
      {error === undefined ? null : <LoadFailure isRetrying={isValidating} message={error.message} onRetry={reread} />}
      {data === undefined ? (
        error === undefined && <Loading label={t('loading')} />
      ) : (
        <Places control={control} view={data} />
      )}
    </Panel>
  );
}

function Places({ control, view }: { readonly control: SettingsControl; readonly view: SettingsView }) {
  const t = useTranslations('settings.places');
  const format = useStoreFormat();
  const { settings, extensions } = view;
  return (
    <SwitchBody
      about={[t('about')]}
      badge={{ label: t(`state.${extensions.state}`), variant: VARIANT[extensions.state] }}
      isOn={settings.extensions}
      label={t('switch')}
      onSwitch={() => control.change({ extensions: !settings.extensions })}
    >
      {({ isAtWork, act }) => (
        <>
          {extensions.state === 'not_granted' ? <Text>{t('notGranted')}</Text> : null}
          {settings.extensions ? (
            <Flex alignItems="center" flexDirection="row" flexGap="0.75rem" flexWrap="wrap">
              <Button
                isLoading={isAtWork}
                mobileWidth="auto"
                onClick={() => act(control.mendExtensions)}
                variant="secondary"
              >
                {t('mend')}
              </Button>
              {extensions.checkedAt === null ? null : (
                <Text as="span" color="secondary60" marginBottom="none">
                  {t('checkedAt', { at: format.date(extensions.checkedAt) })}
                </Text>
              )}
            </Flex>
          ) : null}
        </>
      )}
    </SwitchBody>
  );
}
