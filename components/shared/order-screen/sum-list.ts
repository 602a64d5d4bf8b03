'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** Amounts as they add up; `data-row="total"` is what they come to. */
export const SumList = styled.dl`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  margin: 0 0 ${theme.spacing.medium};
  color: ${theme.colors.secondary70};
  font-variant-numeric: tabular-nums;

  dt,
  dd {
    margin: 0;
    padding: ${theme.spacing.xxSmall} 0;
    overflow-wrap: anywhere;
  }

  dd {
    padding-left: ${theme.spacing.medium};
    text-align: right;
  }

  del {
    margin-right: ${theme.spacing.xSmall};
    color: ${theme.colors.secondary60};
  }

  [data-row='total'] {
    border-top: 1px solid ${theme.colors.secondary30};
    font-size: ${theme.typography.fontSize.large};
    font-weight: ${theme.typography.fontWeight.semiBold};
  }
`;
