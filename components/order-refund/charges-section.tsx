'use client';

import { InlineMessage, Panel } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { RefundableAmount, RefundBasis } from '#lib/refunds/contract.ts';
import type { FormPart, RefundForm } from './refund-form.ts';

interface ChargesSectionProps {
  readonly basis: RefundBasis;
  readonly form: RefundForm;
  readonly problemOf: (field: string) => string;
  readonly onText: (part: FormPart, id: number, text: string) => void;
  readonly onOrder: (text: string) => void;
}

/** Shipping, handling, fees and an amount off the whole order. */
export function ChargesSection({ basis, form, problemOf, onText, onOrder }: ChargesSectionProps) {
  const t = useTranslations('money.studio');
  const format = useStoreFormat();
  const names = {
    shipping: ['shipping', 'shippingTo'],
    handling: ['handling', 'handlingTo'],
    fees: ['fee', 'feeNamed'],
  } as const;
  const fields = (part: keyof typeof names, things: readonly RefundableAmount[]) =>
    things.map(({ id, label, left }) => (
      <TextField
        error={problemOf(`${part}.${id}`)}
        hint={t(basis.isTaxInclusive ? 'atMost' : 'exTax', { amount: format.money(left) })}
        inputMode="decimal"
        key={`${part} ${id}`}
        label={t(names[part][label === '' ? 0 : 1], { label: visibleText(label) })}
        name={`${part}.${id}`}
        onChange={(text) => onText(part, id, text)}
        value={form[part][id] ?? ''}
      />
    ));
  return (
    <Panel header={t('charges')}>
      <FieldGrid>
        {fields('shipping', basis.shipping)}
        {fields('handling', basis.handling)}
        {fields('fees', basis.fees)}
        <TextField
          error={problemOf('order')}
          hint={t('atMost', { amount: format.money(basis.left) })}
          inputMode="decimal"
          label={t('custom')}
          name="order"
          onChange={onOrder}
          value={form.order}
        />
      </FieldGrid>
      {form.order.trim() === '' ? null : (
        <InlineMessage marginTop="medium" messages={[{ text: t('customTrap') }]} type="warning" />
      )}
    </Panel>
  );
}
