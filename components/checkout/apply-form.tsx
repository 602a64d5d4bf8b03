'use client';

import { Button } from '@bigcommerce/big-design';
import type { FormEvent, ReactNode } from 'react';
import { FieldWithButton } from './checkout-styles.ts';
import { useCheckoutState } from './use-checkout-store.ts';

interface ApplyFormProps {
  /** Where the change stands, so that the button turns while it is sent. */
  readonly place: string;
  readonly buttonText: string;
  readonly onApply: () => Promise<void>;
  /** The field that is applied. */
  readonly children: ReactNode;
}

/** One field and, beside it, the button that applies it. */
export function ApplyForm({ place, buttonText, onApply, children }: ApplyFormProps) {
  const { sending } = useCheckoutState();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onApply();
  };
  return (
    <FieldWithButton noValidate onSubmit={submit}>
      {children}
      <Button
        isLoading={sending.includes(place)}
        marginBottom="none"
        mobileWidth="auto"
        type="submit"
        variant="secondary"
      >
        {buttonText}
      </Button>
    </FieldWithButton>
  );
}
