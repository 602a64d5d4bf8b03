'use client';

import { Button, Text } from '@bigcommerce/big-design';
import type { ReactNode } from 'react';
import { TitleLine } from '#components/shared/order-steps/order-steps-styles.ts';
import type { CheckoutStore } from './checkout-store.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

interface RemovableRowProps {
  readonly children: ReactNode;
  readonly removeText: string;
  /** Names the row to who hears the button without seeing the row. */
  readonly removeLabel: string;
  /** Where a refusal of the removal belongs. */
  readonly place: string;
  readonly remove: Parameters<CheckoutStore['change']>[1];
}

/** Something of the checkout with the way to take it out again; a refusal stands under it. */
export function RemovableRow({ children, removeText, removeLabel, place, remove }: RemovableRowProps) {
  const store = useCheckoutStore();
  const { refusals, sending } = useCheckoutState();
  return (
    <li>
      <TitleLine>
        <span>{children}</span>
        <Button
          aria-label={removeLabel}
          isLoading={sending.includes(place)}
          marginBottom="none"
          mobileWidth="auto"
          onClick={() => void store.change(place, remove)}
          type="button"
          variant="subtle"
        >
          {removeText}
        </Button>
      </TitleLine>
      {refusals[place] !== undefined && <Text color="danger">{refusals[place]}</Text>}
    </li>
  );
}
