'use client';

import { Button, InlineMessage } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { AddressForm } from '#components/shared/address-form/address-form.tsx';
import { goToField } from '#components/shared/order-steps/go-to-field.ts';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { Buttons } from '#components/shared/product-picker/picker-form-styles.ts';
import type { CheckoutAddress } from '#lib/checkouts/view-contract.ts';
import { changeCheckout } from '#lib/client/checkouts.ts';
import { mailed, openProblems, partProblems, plainAddress } from './step-rules.ts';
import { useAddressProblems } from './use-billing.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

interface ConsignmentAddressProps {
  readonly consignmentId: string;
  readonly place: string;
  readonly address: CheckoutAddress;
  readonly onClose: () => void;
}

/** Another address for a delivery; the option that was chosen may not be offered there. */
export function ConsignmentAddress({ consignmentId, place, address, onClose }: ConsignmentAddressProps) {
  const t = useTranslations('checkout.fulfilment');
  const store = useCheckoutStore();
  const { view, told, refusals, sending } = useCheckoutState();
  const [opened] = useState(() => plainAddress(address));
  const [typed, setTyped] = useState(opened);
  const [isTried, setIsTried] = useState(false);
  const problems = useAddressProblems(typed, false);
  const at = `${place}.address`;
  const toldProblems = typed === opened ? partProblems(at, openProblems({ view, told })) : {};
  const save = async () => {
    setIsTried(true);
    const [wrong] = Object.keys(problems);
    if (wrong !== undefined) return goToField(`${at}.${wrong}`);
    const isDone = await store.change(at, (base) =>
      changeCheckout.setConsignment(base, consignmentId, { address: mailed(typed, base.billing?.email ?? '') }),
    );
    return isDone ? onClose() : undefined;
  };
  return (
    <Stack data-field={at}>
      <AddressForm
        namePrefix={`${at}.`}
        onChange={setTyped}
        problems={{ ...toldProblems, ...(isTried ? problems : {}) }}
        value={typed}
        withEmail={false}
        withFormFields={false}
      />
      {refusals[at] !== undefined && <InlineMessage messages={[{ text: refusals[at] }]} type="error" />}
      <Buttons>
        <Button
          isLoading={sending.includes(at)}
          marginBottom="none"
          mobileWidth="auto"
          onClick={() => void save()}
          type="button"
          variant="primary"
        >
          {t('saveAddress')}
        </Button>
        <Button marginBottom="none" mobileWidth="auto" onClick={onClose} type="button" variant="subtle">
          {t('cancel')}
        </Button>
      </Buttons>
    </Stack>
  );
}
