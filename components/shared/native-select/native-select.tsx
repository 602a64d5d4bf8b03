'use client';

import { ArrowDropDownIcon } from '@bigcommerce/big-design-icons';
import styled from 'styled-components';

const Frame = styled.span`
  align-items: center;
  display: inline-flex;
  min-width: 0;
  position: relative;

  svg {
    color: ${({ theme }) => theme.colors.secondary60};
    pointer-events: none;
    position: absolute;
    right: 0.25rem;
  }
`;

const Control = styled.select`
  appearance: none;
  background-color: ${({ theme }) => theme.colors.white};
  border: ${({ theme }) => theme.border.box};
  border-radius: ${({ theme }) => theme.borderRadius.normal};
  color: ${({ theme }) => theme.colors.secondary70};
  cursor: pointer;
  font: inherit;
  height: 2.25rem;
  max-width: 100%;
  padding: 0 1.75rem 0 0.75rem;
  text-overflow: ellipsis;
`;

interface NativeSelectProps {
  /** Said by screen readers and shown on hover. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

/** The browser's own select in BigDesign's looks, for a few fixed choices that stand on the first screen: BigDesign's Select is a combobox with a search, and as heavy. */
export function NativeSelect({ label, value, options, onChange }: NativeSelectProps) {
  return (
    <Frame>
      <Control aria-label={label} onChange={(event) => onChange(event.target.value)} title={label} value={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Control>
      <ArrowDropDownIcon aria-hidden />
    </Frame>
  );
}
