'use client';

import { Button, Text } from '@bigcommerce/big-design';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { PricePairFields } from '#components/shared/product-picker/price-pair-fields.tsx';
import { FEES_MAX } from '#lib/order-create/limits.ts';
import { Plain } from '#components/shared/order-steps/order-steps-styles.ts';
import { newKey } from './draft-state.ts';
import type { StepProps } from './step-props.ts';

/** Fees of the order's own, each with a name and a pair of amounts. */
export function FeeRows({ content, onChange, options, errorOf }: StepProps) {
  const t = useTranslations('newOrder.fees');
  const { fees } = content;
  const set = (key: string, change: Partial<(typeof fees)[number]>) =>
    onChange({ fees: fees.map((fee) => (fee.key === key ? { ...fee, ...change } : fee)) });
  return (
    <div data-field="fees">
      <Plain>
        {fees.map((fee) => (
          <li key={fee.key}>
            <FieldGrid>
              <div data-wide>
                <TextField
                  error={errorOf(`fees.${fee.key}.name`)}
                  label={t('name')}
                  maxLength={255}
                  name={`fees.${fee.key}.name`}
                  onChange={(name) => set(fee.key, { name })}
                  value={fee.name}
                />
              </div>
              <PricePairFields
                currencyCode={content.currencyCode}
                errors={{ exTax: errorOf(`fees.${fee.key}.exTax`), incTax: errorOf(`fees.${fee.key}.incTax`) }}
                isTaxInclusive={options.isTaxInclusive}
                label={t('amount')}
                name={`fees.${fee.key}`}
                onChange={({ exTax, incTax }) => set(fee.key, { exTax, incTax })}
                taxRate={content.taxRate}
                value={fee}
              />
            </FieldGrid>
            <Button
              aria-label={t('removeOf', { name: fee.name === '' ? t('unnamed') : fee.name })}
              marginBottom="none"
              mobileWidth="auto"
              onClick={() => onChange({ fees: fees.filter(({ key }) => key !== fee.key) })}
              type="button"
              variant="subtle"
            >
              {t('remove')}
            </Button>
          </li>
        ))}
      </Plain>
      {errorOf('fees') !== undefined && <Text color="danger">{errorOf('fees')}</Text>}
      {fees.length < FEES_MAX && (
        <Button
          marginBottom="none"
          mobileWidth="auto"
          onClick={() => onChange({ fees: [...fees, { key: newKey(fees), name: '', exTax: '', incTax: '' }] })}
          type="button"
          variant="secondary"
        >
          {t('add')}
        </Button>
      )}
    </div>
  );
}
