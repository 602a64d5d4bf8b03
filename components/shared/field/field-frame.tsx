'use client';

import { theme } from '@bigcommerce/big-design-theme';
import { useId, type ReactNode } from 'react';
import styled from 'styled-components';

const Frame = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${theme.spacing.xxSmall};
  min-width: 0;

  > label {
    font-weight: ${theme.typography.fontWeight.semiBold};
  }

  > label > span {
    margin-left: ${theme.spacing.xxSmall};
    color: ${theme.colors.secondary60};
    font-weight: ${theme.typography.fontWeight.regular};
  }

  > p {
    margin: 0;
    font-size: ${theme.typography.fontSize.small};
    color: ${theme.colors.secondary60};
  }

  > p[data-error] {
    color: ${theme.colors.danger50};
  }

  input,
  select,
  textarea {
    box-sizing: border-box;
    width: 100%;
    min-height: 2.25rem;
    padding: 0 ${theme.spacing.small};
    background: ${theme.colors.white};
    border: ${theme.border.box};
    border-radius: ${theme.borderRadius.normal};
    color: ${theme.colors.secondary70};
    font: inherit;
  }

  textarea {
    padding: ${theme.spacing.xSmall} ${theme.spacing.small};
    resize: vertical;
  }

  input[aria-invalid='true'],
  select[aria-invalid='true'],
  textarea[aria-invalid='true'] {
    border-color: ${theme.colors.danger40};
  }

  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
    outline: 2px solid ${theme.colors.primary40};
    outline-offset: 0;
  }
`;

/** What a field must carry so that its label and its trouble are told with it. */
export interface FieldIdentity {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

interface FieldFrameProps {
  readonly label: string;
  /** Such as "optional", beside the label. */
  readonly mark?: string;
  readonly hint?: string | undefined;
  /** What is wrong; empty or undefined for nothing. */
  readonly error?: string | undefined;
  /** Name of the field among a form's problems, so that a list of them can lead here. */
  readonly name?: string | undefined;
  readonly children: (identity: FieldIdentity) => ReactNode;
}

/** A native field with label, hint and error in BigDesign's looks; a form of thirty of the library's own is felt at every key. */
export function FieldFrame({ label, mark, hint, error, name, children }: FieldFrameProps) {
  const id = useId();
  const isWrong = error !== undefined && error !== '';
  const told = isWrong ? `${id}-error` : hint === undefined ? undefined : `${id}-hint`;
  return (
    <Frame data-field={name}>
      <label htmlFor={id}>
        {label}
        {mark !== undefined && <span>{mark}</span>}
      </label>
      {children({ id, 'aria-invalid': isWrong, 'aria-describedby': told })}
      {isWrong ? (
        <p data-error id={`${id}-error`}>
          {error}
        </p>
      ) : (
        hint !== undefined && <p id={`${id}-hint`}>{hint}</p>
      )}
    </Frame>
  );
}
