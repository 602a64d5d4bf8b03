'use client';

import { Panel, Radio, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { TextField } from '#components/shared/field/text-field.tsx';
import { Choices } from '#components/shared/order-screen/choices.ts';
import { Stack } from '#components/shared/order-screen/columns.ts';
import type { EditDelivery } from '#lib/orders/edit-contract.ts';
import { AddressFields } from './address-fields.tsx';
import { Section } from './edit-styles.ts';
import { useDraft, useDraftStore, useText } from './use-draft.ts';
import { useIssue } from './use-issues.ts';

/** Where the goods go, and what a changed address does to tax and charges. */
export function DeliverySection() {
  const t = useTranslations('orderEdit.delivery');
  const deliveries = useDraft(({ base }) => base.deliveries);
  const problem = useIssue('deliveries');
  return (
    <Panel header={t('title')}>
      {problem === undefined ? null : (
        <Text color="danger" role="alert">
          {problem}
        </Text>
      )}
      {deliveries.length === 0 ? <Text>{t('none')}</Text> : <TotalsChoice />}
      {deliveries.map((delivery, index) => (
        <Section key={delivery.id}>
          {deliveries.length === 1 ? null : <h3>{t('numbered', { number: index + 1 })}</h3>}
          <Delivery delivery={delivery} />
        </Section>
      ))}
    </Panel>
  );
}

function Delivery({ delivery }: { readonly delivery: EditDelivery }) {
  const t = useTranslations('orderEdit.delivery');
  const path = `delivery.${delivery.id}.method`;
  const [method, setMethod] = useText(path);
  return (
    <Stack>
      <TextField error={useIssue(path)} label={t('method')} name={path} onChange={setMethod} value={method} />
      <AddressFields address={delivery.address} prefix={`delivery.${delivery.id}`} />
    </Stack>
  );
}

/** An address can be corrected without touching the money, or have the platform recalculate the order. */
function TotalsChoice() {
  const t = useTranslations('orderEdit.delivery');
  const store = useDraftStore();
  const keeps = useDraft(({ keepTotals }) => keepTotals);
  return (
    <Choices>
      <legend>{t('whenAddressChanges')}</legend>
      <Radio checked={keeps} label={t('keepTotals')} name="totals" onChange={() => store.setKeepTotals(true)} />
      <Radio checked={!keeps} label={t('recalculate')} name="totals" onChange={() => store.setKeepTotals(false)} />
    </Choices>
  );
}
