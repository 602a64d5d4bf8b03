'use client';

import { Panel, Text } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { CheckoutView } from '#lib/checkouts/view-contract.ts';
import { changeCheckout, type CheckoutBase } from '#lib/client/checkouts.ts';
import { isZeroMoney } from '#lib/core/money.ts';
import { AmountField, useAmountProblem } from './amount-field.tsx';
import { ApplyForm } from './apply-form.tsx';
import { RemovableRow } from './removable-row.tsx';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

const PLACE = 'discounts';

/** An amount off the whole order, by hand. It takes the place of every manual discount before. */
export function DiscountPanel({ view }: { readonly view: CheckoutView }) {
  const t = useTranslations('checkout.discount');
  const store = useCheckoutStore();
  const { refusals } = useCheckoutState();
  const problemOf = useAmountProblem();
  const format = useStoreFormat();
  const { discount } = view.totals;
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const wrong = problemOf(text, view.currencyCode);
  const apply = async () => {
    setIsTried(true);
    if (wrong !== undefined || !(await store.change(PLACE, (base) => setDiscount(base, text)))) return;
    setText('');
    setIsTried(false);
  };
  return (
    <Panel header={t('title')}>
      <Text color="secondary60">{t('hint')}</Text>
      <Stack>
        {!isZeroMoney(discount) && (
          <Plain aria-label={t('title')}>
            <RemovableRow
              place={`${PLACE}.gone`}
              remove={(base) => setDiscount(base, '0')}
              removeLabel={t('removeOf')}
              removeText={t('remove')}
            >
              −{format.money(discount)}
            </RemovableRow>
          </Plain>
        )}
        <ApplyForm buttonText={t('apply')} onApply={apply} place={PLACE}>
          <AmountField
            currencyCode={view.currencyCode}
            error={refusals[PLACE] ?? (isTried ? wrong : undefined)}
            label={t('amount')}
            onChange={(next) => {
              setText(next);
              store.forget(PLACE);
            }}
            value={text}
          />
        </ApplyForm>
      </Stack>
    </Panel>
  );
}

function setDiscount(base: CheckoutBase, cart: string) {
  return changeCheckout.setDiscounts(base, { cart, lines: [] });
}
