'use client';

import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { PricePairFields } from '#components/shared/product-picker/price-pair-fields.tsx';
import type { StepProps } from './step-props.ts';

/** One charge of the order, as a pair. */
export function ChargeFields({
  content,
  onChange,
  options,
  errorOf,
  charge,
}: StepProps & { readonly charge: 'shipping' | 'handling' | 'wrapping' }) {
  const t = useTranslations('newOrder.fulfilment');
  return (
    <FieldGrid>
      <PricePairFields
        currencyCode={content.currencyCode}
        errors={{ exTax: errorOf(`${charge}.exTax`), incTax: errorOf(`${charge}.incTax`) }}
        isTaxInclusive={options.isTaxInclusive}
        label={t(charge)}
        name={charge}
        onChange={({ exTax, incTax }) => onChange({ [charge]: { exTax, incTax } })}
        taxRate={content.taxRate}
        value={content[charge]}
      />
    </FieldGrid>
  );
}
