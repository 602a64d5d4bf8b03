'use client';

import type { ClipboardEvent, HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react';
import { FieldFrame } from './field-frame.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
  readonly mark?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly name?: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly inputMode?: 'decimal' | 'numeric' | 'email' | 'tel';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, mark, hint, error, name, autoComplete = 'off', type = 'text', ...others } = props;
  return (
    <FieldFrame error={error} hint={hint} label={label} name={name} {...(mark === undefined ? {} : { mark })}>
      {(identity) => (
        <input
          {...identity}
          {...others}
          autoComplete={autoComplete}
          dir="auto"
          onChange={({ target }) => onChange(target.value)}
          type={type}
          value={value}
        />
      )}
    </FieldFrame>
  );
}

interface LongTextFieldProps extends Pick<
  TextFieldProps,
  'label' | 'value' | 'onChange' | 'mark' | 'hint' | 'error' | 'name' | 'maxLength'
> {
  readonly rows?: number;
}

/** Several lines of text. */
export function LongTextField({
  label,
  value,
  onChange,
  mark,
  hint,
  error,
  name,
  maxLength,
  rows = 3,
}: LongTextFieldProps) {
  return (
    <FieldFrame error={error} hint={hint} label={label} name={name} {...(mark === undefined ? {} : { mark })}>
      {(identity) => (
        <textarea
          {...identity}
          dir="auto"
          maxLength={maxLength}
          onChange={({ target }) => onChange(target.value)}
          rows={rows}
          value={value}
        />
      )}
    </FieldFrame>
  );
}
