'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** What to refund, and beside it what it comes to; below each other where the room is narrow. */
export const Columns = styled.div`
  display: grid;
  gap: 0 ${theme.spacing.medium};
  grid-template-columns: minmax(0, 1fr);

  ${theme.breakpoints.desktop} {
    grid-template-columns: minmax(0, 1fr) 22rem;

    > :last-child > div {
      position: sticky;
      top: ${theme.spacing.medium};
    }
  }
`;

// Plain elements: an order can have five hundred of these.
export const Lines = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;
  color: ${theme.colors.secondary70};

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: ${theme.spacing.xxSmall} ${theme.spacing.medium};
    align-items: center;
    padding: ${theme.spacing.small} 0;
    border-bottom: 1px solid ${theme.colors.secondary30};
    overflow-wrap: anywhere;
  }

  li:last-child {
    border-bottom: 0;
  }

  small {
    display: block;
    color: ${theme.colors.secondary60};
    font-size: ${theme.typography.fontSize.small};
  }

  [data-wide] {
    grid-column: 1 / -1;
    display: flex;
    gap: ${theme.spacing.xSmall};
    align-items: center;
    margin: 0;
  }

  [data-error] {
    color: ${theme.colors.danger50};
  }
`;

export const Pieces = styled.span`
  display: inline-flex;
  gap: ${theme.spacing.xSmall};
  align-items: center;
  color: ${theme.colors.secondary60};
  white-space: nowrap;

  input {
    box-sizing: border-box;
    width: 4.5rem;
    height: 2.25rem;
    padding: 0 ${theme.spacing.xSmall};
    border: ${theme.border.box};
    border-radius: ${theme.borderRadius.normal};
    color: ${theme.colors.secondary70};
    font: inherit;
    text-align: right;
  }

  input[aria-invalid='true'] {
    border-color: ${theme.colors.danger40};
  }

  input:focus-visible {
    outline: 2px solid ${theme.colors.primary40};
  }
`;

export const Grid = styled.div`
  display: grid;
  gap: ${theme.spacing.medium};
  grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
`;

export const Choices = styled.fieldset`
  display: flex;
  flex-direction: column;
  gap: ${theme.spacing.xSmall};
  margin: 0 0 ${theme.spacing.medium};
  padding: 0;
  border: 0;
  color: ${theme.colors.secondary70};

  legend {
    margin-bottom: ${theme.spacing.xSmall};
    padding: 0;
    font-weight: ${theme.typography.fontWeight.semiBold};
  }

  label {
    display: flex;
    gap: ${theme.spacing.xSmall};
    align-items: baseline;
    line-height: ${theme.lineHeight.medium};
  }

  small {
    display: block;
    color: ${theme.colors.secondary60};
    font-size: ${theme.typography.fontSize.small};
  }

  &[data-row] {
    flex-flow: row wrap;
    gap: ${theme.spacing.xSmall} ${theme.spacing.large};
  }
`;

export const Figures = styled.dl`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: ${theme.spacing.xxSmall} ${theme.spacing.medium};
  margin: 0 0 ${theme.spacing.medium};
  color: ${theme.colors.secondary70};

  dt,
  dd {
    margin: 0;
  }

  dd {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  [data-total] {
    font-size: ${theme.typography.fontSize.large};
    font-weight: ${theme.typography.fontWeight.semiBold};
  }

  &[data-stale] {
    opacity: 0.5;
  }
`;
