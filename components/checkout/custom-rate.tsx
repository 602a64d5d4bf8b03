'use client';

import { Button, InlineMessage } from '@bigcommerce/big-design';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { Stack } from '#components/shared/order-screen/columns.ts';
import type { CheckoutShippingOption } from '#lib/checkouts/view-contract.ts';
import { changeCheckout } from '#lib/client/checkouts.ts';
import { typedAmount } from '#lib/core/decimals.ts';
import { AmountField, useAmountProblem } from './amount-field.tsx';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

interface CustomRateProps {
  readonly consignmentId: string;
  readonly place: string;
  readonly currencyCode: string;
  readonly isTaxIncluded: boolean;
  /** The rate that is set already. */
  readonly standing: CheckoutShippingOption | null;
  readonly onDone: () => void;
}

/** A rate of one's own, for addresses that no option reaches and prices that were agreed upon. */
export function CustomRate({ consignmentId, place, standing, onDone, ...money }: CustomRateProps) {
  const t = useTranslations('checkout.shipping');
  const store = useCheckoutStore();
  const { refusals, sending } = useCheckoutState();
  const problemOf = useAmountProblem();
  const [typed, setRate] = useState<{ readonly description: string; readonly price: string } | null>(null);
  const rate = typed ?? {
    description: standing?.description ?? '',
    price: standing === null ? '' : typedAmount(standing.cost.amount, money.currencyCode),
  };
  const [isTried, setIsTried] = useState(false);
  const description = rate.description.trim();
  const wrongPrice = problemOf(rate.price, money.currencyCode);
  const save = async () => {
    setIsTried(true);
    if (description === '' || wrongPrice !== undefined) return;
    const custom = { description, price: rate.price };
    if (!(await store.change(place, (base) => changeCheckout.chooseShipping(base, consignmentId, { custom })))) return;
    setRate(null);
    onDone();
  };
  return (
    <Stack>
      <FieldGrid>
        <TextField
          error={isTried && description === '' ? t('nameMissing') : undefined}
          hint={t('nameHint')}
          label={t('name')}
          maxLength={250}
          onChange={(text) => setRate({ ...rate, description: text })}
          value={rate.description}
        />
        <AmountField
          {...money}
          error={isTried ? wrongPrice : undefined}
          label={t('price')}
          onChange={(price) => setRate({ ...rate, price })}
          value={rate.price}
        />
      </FieldGrid>
      {refusals[place] !== undefined && <InlineMessage messages={[{ text: refusals[place] }]} type="error" />}
      <div>
        <Button
          isLoading={sending.includes(place)}
          marginBottom="none"
          mobileWidth="auto"
          onClick={() => void save()}
          type="button"
          variant="secondary"
        >
          {t(standing === null ? 'use' : 'change')}
        </Button>
      </div>
    </Stack>
  );
}
