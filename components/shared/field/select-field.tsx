'use client';

import { FieldFrame } from './field-frame.tsx';

export interface SelectOption {
  readonly value: string;
  readonly text: string;
  readonly isDisabled?: boolean;
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly mark?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly name?: string;
  readonly autoComplete?: string;
}

/** One of several: the browser's own select, in which typing finds an entry. */
export function SelectField({
  label,
  value,
  options,
  onChange,
  mark,
  hint,
  error,
  name,
  autoComplete = 'off',
}: SelectFieldProps) {
  return (
    <FieldFrame error={error} hint={hint} label={label} name={name} {...(mark === undefined ? {} : { mark })}>
      {(identity) => (
        <select
          {...identity}
          autoComplete={autoComplete}
          onChange={({ target }) => onChange(target.value)}
          value={value}
        >
          {options.map((option) => (
            <option disabled={option.isDisabled === true} key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
