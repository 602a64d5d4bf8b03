'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import type { CheckoutView } from '#lib/checkouts/view-contract.ts';
import { changeCheckout } from '#lib/client/checkouts.ts';
import { isZeroMoney } from '#lib/core/money.ts';
import { AmountField, useAmountProblem } from './amount-field.tsx';
import { FieldWithButton } from './checkout-styles.ts';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

const PLACE = 'discounts';

/** An amount off the whole order, by hand. It takes the place of every manual discount before. */
export function DiscountPanel({ view }: { readonly view: CheckoutView }) {
  const t = useTranslations('checkout.discount');
  const store = useCheckoutStore();
  const { refusals, sending } = useCheckoutState();
  const problemOf = useAmountProblem();
  const { discount } = view.totals;
  const [typed, setTyped] = useState<string | null>(null);
  const [isTried, setIsTried] = useState(false);
  const text = typed ?? (isZeroMoney(discount) ? '' : discount.amount);
  const wrong = problemOf(text, view.currencyCode);
  const send = async (cart: string) => {
    const isDone = await store.change(PLACE, (base) => changeCheckout.setDiscounts(base, { cart, lines: [] }));
    if (isDone) setTyped(null);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (wrong === undefined) void send(text);
  };
  return (
    <Panel header={t('title')}>
      <Text color="secondary60">{t('hint')}</Text>
      <FieldWithButton noValidate onSubmit={submit}>
        <AmountField
          currencyCode={view.currencyCode}
          error={refusals[PLACE] ?? (isTried ? wrong : undefined)}
          label={t('amount')}
          onChange={(next) => {
            setTyped(next);
            store.forget(PLACE);
          }}
          value={text}
        />
        <Button
          isLoading={sending.includes(PLACE)}
          marginBottom="none"
          mobileWidth="auto"
          type="submit"
          variant="secondary"
        >
          {t('apply')}
        </Button>
        {!isZeroMoney(discount) && (
          <Button marginBottom="none" mobileWidth="auto" onClick={() => void send('0')} type="button" variant="subtle">
            {t('remove')}
          </Button>
        )}
      </FieldWithButton>
    </Panel>
  );
}
