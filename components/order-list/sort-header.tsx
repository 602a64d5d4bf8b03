'use client';

import { ArrowDownwardIcon, ArrowUpwardIcon } from '@bigcommerce/big-design-icons';
import styled from 'styled-components';

const SortButton = styled.button`
  align-items: center;
  background: none;
  border: 0;
  color: inherit;
  cursor: pointer;
  display: inline-flex;
  font: inherit;
  gap: 0.125rem;
  margin: -0.25rem;
  padding: 0.25rem;

  &:hover {
    color: ${({ theme }) => theme.colors.primary};
  }
`;

interface SortHeaderProps {
  readonly className: string;
  readonly label: string;
  readonly direction: 'ascending' | 'descending' | 'none';
  readonly onPress: () => void;
}

/** A column's header that sorts by it, by mouse and keyboard; the header tells assistive technology how it is sorted. */
export function SortHeader({ className, label, direction, onPress }: SortHeaderProps) {
  return (
    <th aria-sort={direction} className={className} role="columnheader" scope="col">
      <SortButton onClick={onPress} type="button">
        {label}
        {direction === 'ascending' && <ArrowUpwardIcon aria-hidden size="medium" />}
        {direction === 'descending' && <ArrowDownwardIcon aria-hidden size="medium" />}
      </SortButton>
    </th>
  );
}
