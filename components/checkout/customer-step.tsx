'use client';

import { InlineMessage, Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { AddressForm } from '#components/shared/address-form/address-form.tsx';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { CustomerChoice } from '#components/shared/order-steps/customer-choice.tsx';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { SavedAddresses } from '#components/shared/order-steps/saved-addresses.tsx';
import type { AddressPart } from '#lib/core/address-draft.ts';
import type { CustomerHit } from '#lib/customers/contract.ts';
import type { StepProps } from './step-props.ts';
import type { Billing } from './use-billing.ts';
import { useCheckoutState } from './use-checkout-store.ts';

/** Who orders: a customer with an account, or a guest; and to whom it is billed. */
export function CustomerStep({ billing, beginning, options, isTried }: StepProps) {
  const t = useTranslations('checkout.customer');
  const words = useTranslations('newOrder.customer');
  const { view, refusals } = useCheckoutState();
  const { customer, setCustomer } = beginning;
  const { address } = billing;
  const choose = async (hit: CustomerHit | null) => {
    if (!(await setCustomer(hit)) || hit === null) return;
    const { firstName, lastName, company, phone, email } = hit;
    const known = { firstName, lastName, company, phone, email };
    const empty = (Object.keys(known) as (keyof typeof known)[]).filter((part) => address[part] === '');
    // What was typed already stays.
    billing.set({ ...address, ...Object.fromEntries(empty.map((part) => [part, known[part]])) });
  };
  return (
    <>
      <Panel header={words('title')}>
        <Stack data-field="customer">
          <CustomerChoice
            customer={customer && { ...customer, name: customer.name || t('number', { id: customer.id }) }}
            onChoose={(hit) => void choose(hit)}
          />
          {view !== null && (
            <Text color="secondary60" marginBottom="none">
              {t('changeCosts')}
            </Text>
          )}
          {refusals['customer'] !== undefined && (
            <InlineMessage messages={[{ text: refusals['customer'] }]} type="error" />
          )}
        </Stack>
      </Panel>
      <Panel header={words('billing')}>
        <Stack>
          {customer !== null && (
            <SavedAddresses
              customerId={customer.id}
              label={words('saved')}
              onPick={({ id: _id, ...saved }) =>
                billing.set({ ...saved, email: address.email || customer.email, formFields: [] })
              }
            />
          )}
          <AddressForm
            namePrefix="billing."
            onChange={billing.set}
            problems={shownProblems(billing, isTried, refusals)}
            value={address}
            withEmail
            withFormFields={false}
          />
          {refusals['billing'] !== undefined && (
            <InlineMessage messages={[{ text: refusals['billing'] }]} type="error" />
          )}
        </Stack>
      </Panel>
      {view === null && <StoreFields beginning={beginning} options={options} />}
    </>
  );
}

/** What is empty is told once somebody wants to go on; what the platform refused at once. */
function shownProblems(
  { problems }: Billing,
  isTried: boolean,
  refusals: Readonly<Record<string, string>>,
): Billing['problems'] {
  const refused = Object.entries(refusals).flatMap(([at, text]) =>
    at.startsWith('billing.') ? [[at.slice('billing.'.length) as AddressPart, { text }] as const] : [],
  );
  return { ...(isTried ? problems : {}), ...Object.fromEntries(refused) };
}

/** Channel and currency, where the store has several. They stay as they are once there is a line. */
function StoreFields({ beginning, options }: Pick<StepProps, 'beginning' | 'options'>) {
  const t = useTranslations('checkout.customer');
  const words = useTranslations('newOrder.payment');
  const { channelId, currencyCode, setStore } = beginning;
  const { channels, currencies } = options;
  if (channels.length < 2 && currencies.length < 2) return null;
  return (
    <Panel header={t('store')}>
      <FieldGrid>
        {channels.length > 1 && (
          <SelectField
            hint={t('storeHint')}
            label={words('channel')}
            onChange={(id) => setStore({ channelId: Number(id), currencyCode })}
            options={channels.map(({ id, name }) => ({ value: String(id), text: name }))}
            value={String(channelId)}
          />
        )}
        {currencies.length > 1 && (
          <SelectField
            hint={t('storeHint')}
            label={words('currency')}
            onChange={(code) => setStore({ channelId, currencyCode: code })}
            options={currencies.map(({ code, name }) => ({
              value: code,
              text: name === code ? code : `${code} ${name}`,
            }))}
            value={currencyCode}
          />
        )}
      </FieldGrid>
    </Panel>
  );
}
