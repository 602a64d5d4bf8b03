'use client';

import { useEffect } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { SelectField } from '#components/shared/field/select-field.tsx';
import { TextField } from '#components/shared/field/text-field.tsx';
import { useCountries } from '#lib/client/geography.ts';
import type { AddressDraft } from '#lib/core/address-draft.ts';
import { useCountryStates } from './use-country-states.ts';

interface PlaceFieldProps {
  readonly value: AddressDraft;
  readonly onChange: (value: AddressDraft) => void;
  readonly name: string;
  readonly error: string | undefined;
}

/** The country, from the store's list; by name as long as that cannot be read. */
export function CountryField({ value, onChange, name, error }: PlaceFieldProps) {
  const t = useTranslations('picker.address');
  const locale = useLocale();
  const { data: countries, error: failure } = useCountries();
  if (failure !== undefined && countries === undefined)
    return (
      <TextField
        error={error}
        hint={t('countryHint')}
        label={t('countryCode')}
        maxLength={2}
        name={name}
        onChange={(text) => onChange({ ...value, countryCode: text.toUpperCase(), country: '', state: '' })}
        value={value.countryCode}
      />
    );
  const options = (countries ?? []).map((country) => ({ value: country.code, text: country.name }));
  const sorted = options.toSorted((one, other) => one.text.localeCompare(other.text, locale));
  return (
    <SelectField
      error={error}
      label={t('country')}
      name={name}
      onChange={(code) => {
        const country = countries?.find((one) => one.code === code);
        onChange({ ...value, countryCode: code, country: country?.name ?? '', state: '' });
      }}
      options={[{ value: '', text: t('chooseCountry') }, ...withCurrent(sorted, value.countryCode, value.country)]}
      value={value.countryCode}
    />
  );
}

/** The state in full: chosen where the country has states, typed elsewhere. */
export function StateField({ value, onChange, name, error, label }: PlaceFieldProps & { readonly label: string }) {
  const t = useTranslations('picker.address');
  const { states } = useCountryStates(value.countryCode);
  const full = states.find(({ abbreviation }) => abbreviation !== '' && abbreviation === value.state)?.name;
  useEffect(() => {
    // Saved addresses of old may have "CA": orders want "California".
    if (full !== undefined) onChange({ ...value, state: full });
  }, [full, onChange, value]);
  if (states.length === 0)
    return (
      <TextField
        error={error}
        label={label}
        mark={t('optional')}
        maxLength={255}
        name={name}
        onChange={(state) => onChange({ ...value, state })}
        value={value.state}
      />
    );
  const options = states.map((state) => ({ value: state.name, text: state.name }));
  return (
    <SelectField
      error={error}
      label={label}
      name={name}
      onChange={(state) => onChange({ ...value, state })}
      options={[{ value: '', text: t('chooseState') }, ...withCurrent(options, value.state, value.state)]}
      value={value.state}
    />
  );
}

/** What stands in the address stays in sight, also where the list does not have it. */
function withCurrent(
  options: readonly { readonly value: string; readonly text: string }[],
  value: string,
  text: string,
) {
  if (value === '' || options.some((option) => option.value === value)) return options;
  return [{ value, text: text === '' ? value : text }, ...options];
}
