'use client';

import { Badge, Box, Flex, Message, Panel, Switch, Text } from '@bigcommerce/big-design';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useSettings } from '#lib/client/settings.ts';
import type { ErrorBody } from '#lib/core/errors.ts';

/** Whether payments can be taken here, and what that means. Its reading and its failures are told by the panel of the same settings above. */
export function TakePaymentsPanel() {
  const t = useTranslations('pay.settings');
  const id = useId();
  const { data, change } = useSettings();
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  if (data === undefined) return null;
  const { takesPayments } = data.settings;
  return (
    <Panel header={t('title')}>
      {failure === null ? null : (
        <Box marginBottom="medium">
          <Message messages={[{ text: failure.message }]} type="error" />
        </Box>
      )}
      <Flex alignItems="center" flexGap="0.75rem">
        <Switch
          aria-describedby={`${id}-about ${id}-pci`}
          aria-label={t('switch')}
          checked={takesPayments}
          onChange={async () => setFailure(await change({ takesPayments: !takesPayments }))}
        />
        <Text marginBottom="none">{t('switch')}</Text>
        <Badge label={t(takesPayments ? 'on' : 'off')} variant={takesPayments ? 'success' : 'secondary'} />
      </Flex>
      <Text color="secondary60" id={`${id}-about`} marginTop="small">
        {t('about')}
      </Text>
      <Text color="secondary60" id={`${id}-pci`} marginBottom="none">
        {t('pci')}
      </Text>
    </Panel>
  );
}
