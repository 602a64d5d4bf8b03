'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** Lines of an order with pieces to choose. Plain elements: an order can have five hundred of these. */
export const PieceList = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;
  color: ${theme.colors.secondary70};

  > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: ${theme.spacing.xxSmall} ${theme.spacing.medium};
    align-items: center;
    padding: ${theme.spacing.small} 0;
    border-bottom: 1px solid ${theme.colors.secondary30};
    overflow-wrap: anywhere;
    /* Lines far below are not laid out until they come into sight. */
    content-visibility: auto;
    contain-intrinsic-size: auto 4rem;
  }

  > li:last-child {
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

/** How many pieces of a line, and of how many. */
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
