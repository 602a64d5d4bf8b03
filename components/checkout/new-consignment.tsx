'use client';

import { Button, InlineMessage } from '@bigcommerce/big-design';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { AddressForm } from '#components/shared/address-form/address-form.tsx';
import { goToField } from '#components/shared/order-steps/go-to-field.ts';
import { Choices } from '#components/shared/order-screen/choices.ts';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { SavedAddresses } from '#components/shared/order-steps/saved-addresses.tsx';
import { Buttons } from '#components/shared/product-picker/picker-form-styles.ts';
import type { CheckoutLine, CheckoutView } from '#lib/checkouts/view-contract.ts';
import { changeCheckout } from '#lib/client/checkouts.ts';
import { EMPTY_ADDRESS } from '#lib/core/address-draft.ts';
import { chosenLines, PartLines, wantedOf } from './part-lines.tsx';
import type { StepProps } from './step-props.ts';
import { linesOf, mailed } from './step-rules.ts';
import { useAddressProblems } from './use-billing.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

interface NewConsignmentProps extends StepProps {
  readonly view: CheckoutView;
  readonly lines: readonly CheckoutLine[];
  /** Only some of the lines, as many as the person says. */
  readonly isPart: boolean;
  readonly onClose?: () => void;
}

const PLACE = 'consignments.new';

/** Where lines go that have no delivery yet, or that are to get another one. */
export function NewConsignment(props: NewConsignmentProps) {
  const { view, lines, isPart, billing, onClose } = props;
  const t = useTranslations('checkout.fulfilment');
  const store = useCheckoutStore();
  const { refusals, sending } = useCheckoutState();
  const [way, setWay] = useState(isPart ? 'address' : (view.consignments[0]?.id ?? 'billing'));
  const [typed, setTyped] = useState(EMPTY_ADDRESS);
  const [isTried, setIsTried] = useState(false);
  const [quantities, setQuantities] = useState<Readonly<Record<string, string>>>({});
  const along = view.consignments.find(({ id }) => id === way);
  const address = along?.address ?? (way === 'billing' ? billing.address : typed);
  const problems = useAddressProblems(address, false);
  const wanted = isPart ? chosenLines(lines, quantities) : lines.map(wantedOf);
  const pickup = props.options.pickups.find(({ methodId }) => way === `pickup ${methodId}`);
  const isReady = pickup !== undefined || Object.keys(problems).length === 0;
  const send = async () => {
    setIsTried(true);
    const [wrong] = Object.keys(problems);
    if (wanted === null) return goToField(PLACE);
    if (!isReady) return way === 'address' && wrong !== undefined ? goToField(`${PLACE}.${wrong}`) : undefined;
    const place = mailed(address, billing.address.email);
    const isDone = await store.change(PLACE, (base) => {
      if (pickup !== undefined)
        return changeCheckout.addConsignment(base, { pickupMethodId: pickup.methodId, lines: wanted });
      if (along === undefined) return changeCheckout.addConsignment(base, { address: place, lines: wanted });
      const all = [...linesOf(base, along).map(wantedOf), ...wanted];
      return changeCheckout.setConsignment(base, along.id, { address: place, lines: all });
    });
    return isDone ? onClose?.() : undefined;
  };
  return (
    <Stack data-field={isPart ? PLACE : 'lines'}>
      <PartLines
        isPart={isPart}
        lines={lines}
        onChange={setQuantities}
        problem={isTried && wanted === null ? t('partMissing') : undefined}
        quantities={quantities}
      />
      <Ways {...props} onWay={setWay} way={way} />
      {way === 'billing' && isTried && Object.keys(problems).length > 0 && (
        <InlineMessage
          actions={[{ text: t('toBilling'), onClick: () => props.onStep('customer'), type: 'button' }]}
          messages={[{ text: t('billingIncomplete') }]}
          type="error"
        />
      )}
      {way === 'address' && (
        <Stack data-field={PLACE}>
          {props.beginning.customer !== null && (
            <SavedAddresses
              customerId={props.beginning.customer.id}
              label={t('saved')}
              onPick={({ id: _id, ...saved }) => setTyped({ ...saved, formFields: [] })}
            />
          )}
          <AddressForm
            namePrefix={`${PLACE}.`}
            onChange={setTyped}
            problems={isTried ? problems : {}}
            value={typed}
            withEmail={false}
            withFormFields={false}
          />
        </Stack>
      )}
      {refusals[PLACE] !== undefined && <InlineMessage messages={[{ text: refusals[PLACE] }]} type="error" />}
      <Buttons>
        <Button
          isLoading={sending.includes(PLACE)}
          marginBottom="none"
          mobileWidth="auto"
          onClick={() => void send()}
          type="button"
          variant="primary"
        >
          {pickup === undefined ? t('getOptions') : t('setPickup')}
        </Button>
        {onClose !== undefined && (
          <Button marginBottom="none" mobileWidth="auto" onClick={onClose} type="button" variant="subtle">
            {t('cancel')}
          </Button>
        )}
      </Buttons>
    </Stack>
  );
}

interface WaysProps extends NewConsignmentProps {
  readonly way: string;
  readonly onWay: (way: string) => void;
}

/** To the billing address, along with another delivery, somewhere else, or picked up. */
function Ways({ view, isPart, options, way, onWay }: WaysProps) {
  const t = useTranslations('checkout.fulfilment');
  const group = useId();
  const delivered = isPart ? [] : view.consignments.filter(({ address }) => address !== null);
  const ways = [
    ...delivered.map(({ id, address }) => ({
      id,
      text: t('along', { name: `${address?.firstName} ${address?.lastName}`, city: address?.city ?? '' }),
    })),
    { id: 'billing', text: t('billing') },
    { id: 'address', text: t('another') },
    ...options.pickups.map(({ methodId, displayName, location }) => ({
      id: `pickup ${methodId}`,
      text: t('pickup', { name: [displayName, location].filter((part) => part !== '').join(', ') }),
    })),
  ];
  return (
    <Choices>
      <legend>{t('where')}</legend>
      {ways.map(({ id, text }) => (
        <label key={id}>
          <input checked={way === id} name={group} onChange={() => onWay(id)} type="radio" value={id} />
          {text}
        </label>
      ))}
    </Choices>
  );
}
