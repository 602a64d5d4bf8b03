'use client';

import { Button, InlineMessage, Panel } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { AddressBlock } from '#components/shared/address/address-block.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import { Buttons } from '#components/shared/product-picker/picker-form-styles.ts';
import type { CheckoutConsignment } from '#lib/checkouts/view-contract.ts';
import { changeCheckout } from '#lib/client/checkouts.ts';
import type { NewOrderOptions } from '#lib/order-create/contract.ts';
import { ConsignmentAddress } from './consignment-address.tsx';
import { lineLabel } from './line-words.ts';
import { ShippingChoice } from './shipping-choice.tsx';
import { linesOf, openProblems } from './step-rules.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

interface ConsignmentPanelProps {
  readonly consignment: CheckoutConsignment;
  /** Null where there is one only. */
  readonly number: number | null;
  readonly pickups: NewOrderOptions['pickups'];
  readonly isTried: boolean;
}

/** One delivery: what goes where, and how. */
export function ConsignmentPanel({ consignment, number, pickups, isTried }: ConsignmentPanelProps) {
  const t = useTranslations('checkout.fulfilment');
  const store = useCheckoutStore();
  const { view, told, refusals, sending } = useCheckoutState();
  const [isEditing, setIsEditing] = useState(false);
  const place = `consignments.${consignment.id}`;
  const goneAt = `${place}.gone`;
  const { address } = consignment;
  const wrong = openProblems({ view, told }).find(({ path }) => path.startsWith(`${place}.address`));
  const pickup = pickups.find(({ methodId }) => methodId === consignment.pickupMethodId);
  const title = number === null ? t('delivery') : t('deliveryNumber', { number });
  return (
    <Panel header={title}>
      <Stack data-field={place}>
        <Plain aria-label={t('contents')}>
          {(view === null ? [] : linesOf(view, consignment)).map((line) => (
            <li key={line.id}>
              {line.quantity} × <FreeText text={lineLabel(line)} />
            </li>
          ))}
        </Plain>
        {address === null ? (
          <FreeText text={t('pickup', { name: pickup?.displayName ?? String(consignment.pickupMethodId) })} />
        ) : isEditing ? (
          <ConsignmentAddress
            address={address}
            consignmentId={consignment.id}
            onClose={() => setIsEditing(false)}
            place={place}
          />
        ) : (
          <AddressBlock address={address} emptyText={t('noAddress')} />
        )}
        {wrong !== undefined && !isEditing && (
          <InlineMessage messages={[{ text: wrong.text ?? t('addressIncomplete') }]} type="error" />
        )}
        {refusals[goneAt] !== undefined && <InlineMessage messages={[{ text: refusals[goneAt] }]} type="error" />}
        {!isEditing && (
          <Buttons>
            {address !== null && (
              <Button
                marginBottom="none"
                mobileWidth="auto"
                onClick={() => setIsEditing(true)}
                type="button"
                variant="secondary"
              >
                {t('editAddress')}
              </Button>
            )}
            <Button
              isLoading={sending.includes(goneAt)}
              marginBottom="none"
              mobileWidth="auto"
              onClick={() =>
                void store.change(goneAt, (base) => changeCheckout.removeConsignment(base, consignment.id))
              }
              type="button"
              variant="subtle"
            >
              {t('remove')}
            </Button>
          </Buttons>
        )}
        {address !== null && <ShippingChoice consignment={consignment} isTried={isTried} place={place} />}
      </Stack>
    </Panel>
  );
}
