'use client';

import { useCallback } from 'react';
import { useTranslations } from 'use-intl/react';
import { FieldGrid } from '#components/shared/field/field-grid.ts';
import { TextField } from '#components/shared/field/text-field.tsx';
import { CreateMessages } from '#components/shared/messages/create-messages.tsx';
import type { AddressDraft, AddressPart } from '#lib/core/address-draft.ts';
import { addressWords, hasPostalCodes, type AddressProblem } from '#lib/geography/rules.ts';
import { CountryField, StateField } from './place-fields.tsx';
import { usePaste } from './use-paste.ts';

export interface AddressFormProps {
  readonly value: AddressDraft;
  readonly onChange: (value: AddressDraft) => void;
  /** What is wrong, by part: a problem of the rules, or the platform's own words. */
  readonly problems?: Partial<Record<AddressPart, AddressProblem | { readonly text: string }>>;
  readonly withEmail: boolean;
  /** Before the parts' names among a form's problems, such as `billing.`. */
  readonly namePrefix?: string;
  /** The answers to the store's own form fields are shown and can be changed. New addresses of orders cannot have any. */
  readonly withFormFields?: boolean;
}

/** An address with the words of its country; a whole one pasted into the first line falls into its parts. */
export function AddressForm(props: AddressFormProps) {
  return (
    <CreateMessages>
      <Fields {...props} />
    </CreateMessages>
  );
}

function Fields({
  value,
  onChange,
  problems = {},
  withEmail,
  namePrefix = '',
  withFormFields = true,
}: AddressFormProps) {
  const t = useTranslations('picker.address');
  const paste = usePaste(value, onChange);
  const words = addressWords(value.countryCode);
  const errorOf = (part: AddressPart): string | undefined => {
    const problem = problems[part];
    if (problem === undefined) return undefined;
    return typeof problem === 'string' ? t(`problem.${problem}`) : problem.text;
  };
  const field = (part: AddressPart, label: string, isOptional = false) => (
    <TextField
      error={errorOf(part)}
      label={label}
      maxLength={255}
      name={namePrefix + part}
      onChange={(text) => onChange({ ...value, [part]: text })}
      onPaste={paste}
      type={part === 'email' ? 'email' : part === 'phone' ? 'tel' : 'text'}
      value={value[part]}
      {...(isOptional ? { mark: t('optional') } : {})}
      {...(part === 'zip' && !hasPostalCodes(value.countryCode) ? { hint: t('zipHint') } : {})}
    />
  );
  return (
    <FieldGrid>
      {field('firstName', t('firstName'))}
      {field('lastName', t('lastName'))}
      {field('company', t('company'), true)}
      {field('phone', t('phone'), true)}
      {withEmail && <div data-wide>{field('email', t('email'))}</div>}
      <CountryField
        error={errorOf('countryCode')}
        name={`${namePrefix}countryCode`}
        onChange={onChange}
        value={value}
      />
      {field('street1', t('street1'))}
      {field('street2', t('street2'), true)}
      {field('city', t('city'))}
      <StateField
        error={errorOf('state')}
        label={t(`state.${words.state}`)}
        name={`${namePrefix}state`}
        onChange={onChange}
        value={value}
      />
      {field('zip', t(`zip.${words.zip}`))}
      {withFormFields && <FormFields onChange={onChange} value={value} />}
    </FieldGrid>
  );
}

/** The store's own questions; which there are, only an address that answers them tells. */
function FormFields({ value, onChange }: Pick<AddressFormProps, 'value' | 'onChange'>) {
  const change = useCallback(
    (at: number, text: string) =>
      onChange({
        ...value,
        formFields: value.formFields.map((field, index) => (index === at ? { ...field, value: text } : field)),
      }),
    [onChange, value],
  );
  return value.formFields.map((field, index) => (
    <TextField key={field.name} label={field.name} onChange={(text) => change(index, text)} value={field.value} />
  ));
}
