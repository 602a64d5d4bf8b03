'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
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
  const [discount, setDiscount] = useText('discount');
  const [method, setMethod] = useText('paymentMethod');
  return (
    <Panel header={t('title')}>
      <FieldGrid>
        {CHARGES.map((name) => (
          <PairFields key={name} label={t(name)} prefix={name} />
        ))}
        <TextField
          error={useIssue('discount')}
          hint={t('discountHint')}
          inputMode="decimal"
          label={t('discount', { currency: currencyCode })}
          name="discount"
          onChange={(text) => setDiscount(text.trim())}
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
        onClick={() => store.addFee({ name: '', cost: { exTax: '0', incTax: '0' } })}
        type="button"
        variant="secondary"
      >
        {t('addFee')}
      </Button>
    </Section>
  );
}
