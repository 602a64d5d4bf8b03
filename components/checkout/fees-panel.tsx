'use client';

import { Button, InlineMessage, Panel, Text } from '@bigcommerce/big-design';
import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { Stack } from '#components/shared/order-screen/columns.ts';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import { PartForm } from '#components/shared/product-picker/picker-form-styles.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import { FEES_MAX } from '#lib/checkouts/limits.ts';
import type { CheckoutFee, CheckoutView } from '#lib/checkouts/view-contract.ts';
import { changeCheckout } from '#lib/client/checkouts.ts';
import { AmountField, useAmountProblem } from './amount-field.tsx';
import { RemovableRow } from './removable-row.tsx';
import { useCheckoutState, useCheckoutStore } from './use-checkout-store.ts';

const NEW = 'fees.new';
const NOTHING = { name: '', cost: '' };

/** Fees of the order's own: five at most. */
export function FeesPanel({ view }: { readonly view: CheckoutView }) {
  const t = useTranslations('checkout.fees');
  return (
    <Panel header={t('title')}>
      <Stack>
        {view.fees.length > 0 && (
          <Plain aria-label={t('title')}>
            {view.fees.map((fee) => (
              <FeeRow fee={fee} isTaxIncluded={view.isTaxIncluded} key={fee.id} />
            ))}
          </Plain>
        )}
        {view.fees.length < FEES_MAX ? (
          <NewFee view={view} />
        ) : (
          <Text color="secondary60" marginBottom="none">
            {t('full', { most: FEES_MAX })}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}

function FeeRow({ fee, isTaxIncluded }: { readonly fee: CheckoutFee; readonly isTaxIncluded: boolean }) {
  const t = useTranslations('checkout.fees');
  const format = useStoreFormat();
  return (
    <RemovableRow
      place={`fees.${fee.id}`}
      remove={(base) => changeCheckout.removeFee(base, fee.id)}
      removeLabel={t('removeOf', { name: fee.displayName })}
      removeText={t('remove')}
    >
      <FreeText text={fee.displayName} /> {format.money(isTaxIncluded ? fee.cost.incTax : fee.cost.exTax)}
    </RemovableRow>
  );
}

function NewFee({ view }: { readonly view: CheckoutView }) {
  const t = useTranslations('checkout.fees');
  const store = useCheckoutStore();
  const { refusals, sending } = useCheckoutState();
  const problemOf = useAmountProblem();
  const [fee, setFee] = useState(NOTHING);
  const [isTried, setIsTried] = useState(false);
  const name = fee.name.trim();
  const wrongCost = problemOf(fee.cost, view.currencyCode);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (name === '' || wrongCost !== undefined) return;
    const body = { name, displayName: name, cost: fee.cost, taxClassId: null };
    if (!(await store.change(NEW, (base) => changeCheckout.addFee(base, body)))) return;
    setFee(NOTHING);
    setIsTried(false);
  };
  return (
    <PartForm aria-label={t('add')} noValidate onSubmit={(event) => void add(event)}>
      <FieldGrid>
        <TextField
          error={isTried && name === '' ? t('nameMissing') : undefined}
          hint={t('nameHint')}
          label={t('name')}
          maxLength={50}
          onChange={(text) => setFee({ ...fee, name: text })}
          value={fee.name}
        />
        <AmountField
          currencyCode={view.currencyCode}
          error={isTried ? wrongCost : undefined}
          isTaxIncluded={view.isTaxIncluded}
          label={t('cost')}
          onChange={(cost) => setFee({ ...fee, cost })}
          value={fee.cost}
        />
      </FieldGrid>
      {refusals[NEW] !== undefined && <InlineMessage messages={[{ text: refusals[NEW] }]} type="error" />}
      <div>
        <Button
          isLoading={sending.includes(NEW)}
          marginBottom="none"
          mobileWidth="auto"
          type="submit"
          variant="secondary"
        >
          {t('add')}
        </Button>
      </div>
    </PartForm>
  );
}
