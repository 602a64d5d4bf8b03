'use client';

import { Badge, Box, Button, Flex, Message, Panel, Switch, Text } from '@bigcommerce/big-design';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { LoadFailure } from '#components/shared/loading/load-failure.tsx';
import { Loading } from '#components/shared/loading/loading.tsx';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { useSettings, type SettingsControl } from '#lib/client/settings.ts';
import { useMay } from '#lib/client/session.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import type { ExtensionsRecord, SettingsView } from '#lib/settings/contract.ts';

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
  const id = useId();
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  const [isMending, setIsMending] = useState(false);
  const { settings, extensions } = view;
  const mend = async () => {
    setIsMending(true);
    setFailure(await control.mendExtensions());
    setIsMending(false);
  };
  return (
    <>
      {failure === null ? null : (
        <Box marginBottom="medium">
          <Message messages={[{ text: failure.message }]} type="error" />
        </Box>
      )}
      <Flex alignItems="center" flexGap="0.75rem">
        <Switch
          aria-describedby={`${id}-about`}
          aria-label={t('switch')}
          checked={settings.extensions}
          onChange={async () => setFailure(await control.change({ extensions: !settings.extensions }))}
        />
        <Text marginBottom="none">{t('switch')}</Text>
        <Badge label={t(`state.${extensions.state}`)} variant={VARIANT[extensions.state]} />
      </Flex>
      <Text color="secondary60" id={`${id}-about`} marginTop="small">
        {t('about')}
      </Text>
      {extensions.state === 'not_granted' ? <Text>{t('notGranted')}</Text> : null}
      {settings.extensions ? (
        <Flex alignItems="center" flexGap="0.75rem" flexWrap="wrap">
          <Button isLoading={isMending} mobileWidth="auto" onClick={() => void mend()} variant="secondary">
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
  );
}
