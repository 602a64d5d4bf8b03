'use client';

import { Button, Panel, Small, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { AmountField } from '#components/shared/field/amount-field.tsx';
import { TextField } from '#components/shared/field/text-field.tsx';
import { typedAmount } from '#lib/core/decimals.ts';
import { CHARGES } from '#lib/orders/edit-fields-rules.ts';
import { Section } from './edit-styles.ts';
import { FeeRow, NewFeeRow } from './fee-row.tsx';
import { PairFields } from './pair-fields.tsx';
import { useDraft, useDraftStore, useText } from './use-draft.ts';
import { useIssue } from './use-issues.ts';

/** Charges, discount, payment method and fees. */
export function MoneySection() {
  const t = useTranslations('orderEdit.money');
  const currencyCode = useDraft(({ base }) => base.currencyCode);
  const isWrapped = useDraft(({ base }) => base.lines.some(({ wrapping }) => wrapping !== null));
  const [discount, setDiscount] = useText('discount');
  const [method, setMethod] = useText('paymentMethod');
  return (
    <Panel header={t('title')}>
      <FieldGrid>
        {CHARGES.map((name) => (
          <PairFields key={name} label={t(name)} prefix={name} />
        ))}
        {isWrapped ? (
          <Small color="secondary60" data-wide marginBottom="none">
            {t('wrappingHint')}
          </Small>
        ) : null}
        <AmountField
          currencyCode={currencyCode}
          error={useIssue('discount')}
          hint={t('discountHint')}
          label={t('discount', { currency: currencyCode })}
          name="discount"
          onChange={setDiscount}
          value={discount}
        />
        <TextField
          error={useIssue('paymentMethod')}
          label={t('paymentMethod')}
          name="paymentMethod"
          onChange={setMethod}
          value={method}
        />
      </FieldGrid>
      <Fees />
    </Panel>
  );
}

function Fees() {
  const t = useTranslations('orderEdit.money');
  const store = useDraftStore();
  const fees = useDraft(({ base }) => base.fees);
  const newFees = useDraft((draft) => draft.newFees);
  const nothing = typedAmount(
    '0',
    useDraft(({ base }) => base.currencyCode),
  );
  const problem = useIssue('fees');
  return (
    <Section>
      <h3>{t('fees')}</h3>
      {problem === undefined ? null : <Text color="danger">{problem}</Text>}
      {fees.map((fee) => (
        <FeeRow fee={fee} key={fee.id} />
      ))}
      {newFees.map((fee, index) => (
        <NewFeeRow fee={fee} index={index} key={fee.key} />
      ))}
      <Button
        onClick={() => store.addFee({ name: '', cost: { exTax: nothing, incTax: nothing } })}
        type="button"
        variant="secondary"
      >
        {t('addFee')}
      </Button>
    </Section>
  );
}
