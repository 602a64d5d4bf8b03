'use client';

import { Panel } from '@bigcommerce/big-design';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { LongTextField } from '#components/shared/field/text-field.tsx';
import { CUSTOMER_MESSAGE_MAX } from '#lib/checkouts/limits.ts';
import type { CheckoutView } from '#lib/checkouts/view-contract.ts';
import { changeCheckout } from '#lib/client/checkouts.ts';
import { useUnsavedText } from '#lib/client/unsaved-text.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

/** Where the message stands among refusals and fields. */
export const MESSAGE = 'message';

/** What the shopper said; sent when the field is left, so that making the order takes it along. */
export function MessagePanel({ view }: { readonly view: CheckoutView }) {
  const t = useTranslations('checkout.message');
  const store = useCheckoutStore();
  const { refusals } = useCheckoutState();
  const [typed, setTyped] = useState<string | null>(null);
  const isChanged = typed !== null && typed !== view.customerMessage;
  // With the panel goes what was typed, and so what was said of it.
  useEffect(() => () => store.forget(MESSAGE), [store]);
  useUnsavedText(t('label'), isChanged ? typed : null);
  const save = async () => {
    if (!isChanged) return;
    const isSaved = await store.change(MESSAGE, (base) => changeCheckout.setMessage(base, typed));
    if (isSaved) setTyped((now) => (now === typed ? null : now));
  };
  return (
    <Panel header={t('title')}>
      <div data-field={MESSAGE} onBlur={() => void save()}>
        <LongTextField
          error={refusals[MESSAGE]}
          label={t('label')}
          mark={t('optional')}
          maxLength={CUSTOMER_MESSAGE_MAX}
          onChange={(text) => {
            setTyped(text);
            store.forget(MESSAGE);
          }}
          value={typed ?? view.customerMessage}
        />
      </div>
    </Panel>
  );
}
