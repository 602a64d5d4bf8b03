'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { ConsignmentPanel } from './consignment-panel.tsx';
import { NewConsignment } from './new-consignment.tsx';
import type { StepProps } from './step-props.ts';
import { undelivered } from './step-rules.ts';
import { useCheckoutState } from './use-checkout-store.ts';

/** Where everything goes and how: one delivery, or several. */
export function FulfilmentStep(props: StepProps) {
  const { onStep } = props;
  const t = useTranslations('checkout.fulfilment');
  const { view } = useCheckoutState();
  const [isSplitting, setIsSplitting] = useState(false);
  if (view === null)
    return (
      <Panel header={t('title')}>
        <Text>{t('noLines')}</Text>
        <Button mobileWidth="auto" onClick={() => onStep('items')} type="button" variant="secondary">
          {t('toItems')}
        </Button>
      </Panel>
    );
  const rest = undelivered(view);
  const goods = view.lines.filter(({ needsDelivery }) => needsDelivery);
  const pieces = goods.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Stack>
      {view.consignments.map((consignment, index) => (
        <ConsignmentPanel
          consignment={consignment}
          isTried={props.isTried}
          key={consignment.id}
          number={view.consignments.length === 1 ? null : index + 1}
          pickups={props.options.pickups}
        />
      ))}
      {rest.length > 0 && (
        <Panel header={view.consignments.length === 0 ? t('title') : t('rest')}>
          <NewConsignment {...props} isPart={false} lines={rest} view={view} />
        </Panel>
      )}
      {goods.length === 0 && view.consignments.length === 0 && (
        <Panel header={t('title')}>
          <Text marginBottom="none">{t('nothing')}</Text>
        </Panel>
      )}
      {rest.length === 0 && pieces > 1 && (
        <Panel header={t('parts')}>
          {isSplitting ? (
            <NewConsignment {...props} isPart lines={goods} onClose={() => setIsSplitting(false)} view={view} />
          ) : (
            <Button
              marginBottom="none"
              mobileWidth="auto"
              onClick={() => setIsSplitting(true)}
              type="button"
              variant="secondary"
            >
              {t('split')}
            </Button>
          )}
        </Panel>
      )}
    </Stack>
  );
}
