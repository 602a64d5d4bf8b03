'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { AddressForm } from '#components/shared/address-form/address-form.tsx';
import { CustomerChoice } from '#components/shared/order-steps/customer-choice.tsx';
import type { CustomerHit } from '#lib/customers/contract.ts';
import { customerName } from '#lib/customers/rules.ts';
import { addressErrors } from './address-errors.ts';
import { Stack } from '#components/shared/order-screen/columns.ts';
import type { StepProps } from './step-props.ts';
import { SavedAddresses } from '#components/shared/order-steps/saved-addresses.tsx';

/** Who orders: a customer with an account, or a guest; and to whom it is billed. */
export function CustomerStep({ content, onChange, errorOf }: StepProps) {
  const t = useTranslations('newOrder.customer');
  const { billing, customer } = content;
  const pick = (hit: CustomerHit) =>
    onChange({
      customer: { id: hit.id, name: customerName(hit), email: hit.email },
      billing: {
        ...billing,
        // What was typed already stays.
        firstName: billing.firstName || hit.firstName,
        lastName: billing.lastName || hit.lastName,
        company: billing.company || hit.company,
        phone: billing.phone || hit.phone,
        email: billing.email || hit.email,
      },
    });
  return (
    <>
      <Panel header={t('title')}>
        <div data-field="customer">
          <CustomerChoice
            customer={customer}
            onChoose={(hit) => (hit === null ? onChange({ customer: null }) : pick(hit))}
          />
          {errorOf('customer') !== undefined && <Text color="danger">{errorOf('customer')}</Text>}
        </div>
      </Panel>
      <Panel header={t('billing')}>
        <Stack>
          {customer !== null && (
            <SavedAddresses
              customerId={customer.id}
              label={t('saved')}
              onPick={({ id: _id, ...address }) =>
                onChange({ billing: { ...address, email: billing.email || customer.email, formFields: [] } })
              }
            />
          )}
          <AddressForm
            namePrefix="billing."
            onChange={(address) => onChange({ billing: address })}
            problems={addressErrors('billing', errorOf)}
            value={billing}
            withEmail
            withFormFields={false}
          />
        </Stack>
      </Panel>
    </>
  );
}
