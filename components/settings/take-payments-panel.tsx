'use client';

import { Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { useSettings } from '#lib/client/settings.ts';
import { SwitchBody } from './switch-body.tsx';

/** Whether payments can be taken here, and what that means. Its reading and its failures are told by the panel of the same settings above. */
export function TakePaymentsPanel() {
  const t = useTranslations('pay.settings');
  const { data, change } = useSettings();
  if (data === undefined) return null;
  const { takesPayments } = data.settings;
  return (
    <Panel header={t('title')}>
      <SwitchBody
        about={[t('about'), t('pci')]}
        badge={{ label: t(takesPayments ? 'on' : 'off'), variant: takesPayments ? 'success' : 'secondary' }}
        isOn={takesPayments}
        label={t('switch')}
        onSwitch={() => change({ takesPayments: !takesPayments })}
      />
    </Panel>
  );
}
