'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { AddressForm } from '#components/shared/address-form/address-form.tsx';
import { FieldFrame } from '#components/shared/field/field-frame.tsx';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { Choices } from '#components/shared/order-screen/choices.ts';
import type { DraftContent } from '#lib/order-create/contract.ts';
import { addressErrors } from './address-errors.ts';
import { ChargeFields } from './charge-fields.tsx';
import { Stack } from '#components/shared/order-screen/columns.ts';
import type { StepProps } from './step-props.ts';
import { SavedAddresses } from '#components/shared/order-steps/saved-addresses.tsx';

/** How the goods get to the shopper, and what that costs. */
export function FulfilmentStep(props: StepProps) {
  const { content, onChange, options, errorOf } = props;
  const t = useTranslations('newOrder.fulfilment');
  const group = useId();
  const ways = [
    'billing',
    'address',
    ...(options.pickups.length > 0 || content.delivery === 'pickup' ? ['pickup'] : []),
  ] as DraftContent['delivery'][];
  const { delivery, shippingAddress, customer } = content;
  const isShipped = delivery !== 'pickup';
  return (
    <>
      <Panel header={t('title')}>
        <Stack>
          <div data-field="delivery">
            <Choices>
              <legend>{t('way')}</legend>
              {ways.map((way) => (
                <label key={way}>
                  <input
                    checked={delivery === way}
                    name={group}
                    onChange={() => onChange({ delivery: way })}
                    type="radio"
                    value={way}
                  />
                  {t(`ways.${way}`)}
                </label>
              ))}
            </Choices>
            {errorOf('delivery') !== undefined && <Text color="danger">{errorOf('delivery')}</Text>}
          </div>
          {delivery === 'address' && (
            <>
              {customer !== null && (
                <SavedAddresses
                  customerId={customer.id}
                  label={t('saved')}
                  onPick={({ id: _id, ...address }) =>
                    onChange({
                      shippingAddress: address,
                    })
                  }
                />
              )}
              <AddressForm
                namePrefix="shippingAddress."
                onChange={(address) => onChange({ shippingAddress: address })}
                problems={addressErrors('shippingAddress', errorOf)}
                value={shippingAddress}
                withEmail={false}
              />
            </>
          )}
          {delivery === 'pickup' && <PickupField {...props} />}
          {isShipped && <MethodField {...props} />}
        </Stack>
      </Panel>
      <Panel header={t('charges')}>
        <Stack>
          {isShipped && <ChargeFields {...props} charge="shipping" />}
          <ChargeFields {...props} charge="handling" />
          <ChargeFields {...props} charge="wrapping" />
        </Stack>
      </Panel>
    </>
  );
}

/** The method is free text; the store's own methods are offered. */
function MethodField({ content, onChange, options }: StepProps) {
  const t = useTranslations('newOrder.fulfilment');
  const list = useId();
  const names = [...new Set(options.shippingMethods.map(({ name }) => name))];
  return (
    <FieldGrid>
      <FieldFrame hint={t('methodHint')} label={t('method')} mark={t('optional')} name="shippingMethod">
        {(identity) => (
          <input
            {...identity}
            autoComplete="off"
            list={list}
            maxLength={250}
            onChange={({ target }) => onChange({ shippingMethod: target.value })}
            value={content.shippingMethod}
          />
        )}
      </FieldFrame>
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </FieldGrid>
  );
}

function PickupField({ content, onChange, options, errorOf }: StepProps) {
  const t = useTranslations('newOrder.fulfilment');
  const { pickup } = content;
  const known = options.pickups;
  const choices = known.map(({ methodId, displayName, location }) => ({
    value: String(methodId),
    text: [displayName, location].filter((part) => part !== '').join(', '),
  }));
  return (
    <FieldGrid>
      <SelectField
        error={errorOf('pickup')}
        hint={pickup === null || pickup.timeDescription === '' ? t('pickupHint') : pickup.timeDescription}
        label={t('pickup')}
        name="pickup"
        onChange={(methodId) => {
          const chosen = known.find((one) => String(one.methodId) === methodId);
          if (chosen === undefined) return onChange({ pickup: null });
          const { displayName, instructions, timeDescription } = chosen;
          return onChange({ pickup: { methodId: chosen.methodId, displayName, instructions, timeDescription } });
        }}
        options={[{ value: '', text: t('choosePickup') }, ...choices]}
        value={pickup === null ? '' : String(pickup.methodId)}
      />
    </FieldGrid>
  );
}
