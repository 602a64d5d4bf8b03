'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { NativeSelect } from '#components/shared/native-select/native-select.tsx';
import { useSettings } from '#lib/client/settings.ts';
import type { ErrorBody } from '#lib/core/errors.ts';
import { HISTORY_MONTHS } from '#lib/settings/retention-rules.ts';
import { FailureMessage } from './failure-message.tsx';

const ALWAYS = 'always';

/** For how long the record of what was done is kept. Reading and its failures are told by the panel of the same settings above. */
export function HistoryPanel() {
  const t = useTranslations('settings.history');
  const { data, change } = useSettings();
  const [failure, setFailure] = useState<ErrorBody | null>(null);
  if (data === undefined) return null;
  const choose = async (value: string) => {
    const historyMonths = HISTORY_MONTHS.find((months) => String(months) === value) ?? null;
    setFailure(await change({ historyMonths }));
  };
  const textOf = (months: number) => t('keepFor', { years: months / 12 });
  return (
    <Panel header={t('title')}>
      <FailureMessage failure={failure} />
      <Text as="span" marginRight="small">
        {t('keep')}
      </Text>
      <NativeSelect
        label={t('keep')}
        onChange={(value) => void choose(value)}
        options={[
          { value: ALWAYS, text: t('always') },
          ...HISTORY_MONTHS.map((months) => ({ value: String(months), text: textOf(months) })),
        ]}
        value={String(data.settings.historyMonths ?? ALWAYS)}
      />
      <Text color="secondary60" marginBottom="none" marginTop="xSmall">
        {t('about')}
      </Text>
    </Panel>
  );
}
