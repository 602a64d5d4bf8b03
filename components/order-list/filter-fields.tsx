'use client';

import { FormGroup, Input } from '@bigcommerce/big-design';
import type { HTMLAttributes } from 'react';
import { useTranslations } from 'use-intl/react';
import type { FilterDraft, FilterField, FilterProblems } from './filter-form.ts';

interface FilterFieldsProps {
  readonly draft: FilterDraft;
  readonly problems: FilterProblems;
  readonly paymentMethods: readonly string[];
  readonly onType: (field: FilterField, text: string) => void;
}

interface Range {
  readonly group: 'orderNumber' | 'total' | 'created' | 'modified';
  readonly fields: readonly [from: FilterField, to: FilterField];
  /** The browser's own day picker gives calendar days, which is what the store's zone needs: no moment to be shifted. */
  readonly type: 'text' | 'date';
  readonly inputMode: HTMLAttributes<HTMLInputElement>['inputMode'];
}

const RANGES: readonly Range[] = [
  { group: 'orderNumber', fields: ['minId', 'maxId'], type: 'text', inputMode: 'numeric' },
  { group: 'created', fields: ['createdFrom', 'createdTo'], type: 'date', inputMode: undefined },
  { group: 'modified', fields: ['modifiedFrom', 'modifiedTo'], type: 'date', inputMode: undefined },
  { group: 'total', fields: ['minTotal', 'maxTotal'], type: 'text', inputMode: 'decimal' },
];

const SINGLES = ['email', 'customerId', 'paymentMethod', 'channelId', 'externalOrderId', 'cartId'] as const;
const WITH_HELP = ['email', 'customerId', 'paymentMethod'] as const;

/** Every filter as a field, ranges side by side. */
export function FilterFields({ draft, problems, paymentMethods, onType }: FilterFieldsProps) {
  const t = useTranslations('orderList.filters');
  const inputOf = (field: FilterField) => {
    const problem = problems[field];
    return {
      name: field,
      value: draft[field],
      autoComplete: 'off',
      onChange: (event: { readonly target: { readonly value: string } }) => onType(field, event.target.value),
      ...(problem === undefined ? {} : { error: t(`problem.${problem}`), 'aria-invalid': true }),
    };
  };
  const single = (field: (typeof SINGLES)[number]) => {
    const help = WITH_HELP.find((one) => one === field);
    return (
      <Input
        {...inputOf(field)}
        {...(help === undefined ? {} : { description: t(`help.${help}`) })}
        {...(field === 'paymentMethod' ? { list: 'payment-methods' } : {})}
        label={t(`field.${field}`)}
      />
    );
  };
  return (
    <>
      {RANGES.map(({ group, fields: [from, to], type, inputMode }) => (
        <FormGroup key={group}>
          <Input
            {...inputOf(from)}
            inputMode={inputMode}
            label={t('rangeFrom', { name: t(`name.${group}`) })}
            type={type}
          />
          <Input
            {...inputOf(to)}
            inputMode={inputMode}
            label={t('rangeTo', { name: t(`name.${group}`) })}
            type={type}
          />
        </FormGroup>
      ))}
      <FormGroup>
        {single('email')}
        {single('customerId')}
      </FormGroup>
      <FormGroup>
        {single('paymentMethod')}
        {single('channelId')}
      </FormGroup>
      <FormGroup>
        {single('externalOrderId')}
        {single('cartId')}
      </FormGroup>
      <datalist id="payment-methods">
        {paymentMethods.map((method) => (
          <option key={method} value={method} />
        ))}
      </datalist>
    </>
  );
}
