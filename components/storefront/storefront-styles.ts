'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

export const Charts = styled.div`
  display: grid;
  gap: ${theme.spacing.xLarge};
  grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
`;

export const Chart = styled.section`
  min-width: 0;

  svg {
    display: block;
    width: 100%;
    border-bottom: 1px solid ${theme.colors.secondary30};
  }

  summary {
    margin-top: ${theme.spacing.xSmall};
    color: ${theme.colors.primary};
    cursor: pointer;
  }
`;

export const Legend = styled.ul`
  margin: ${theme.spacing.xSmall} 0 0;
  padding: 0;
  color: ${theme.colors.secondary70};
  list-style: none;

  li {
    display: flex;
    gap: ${theme.spacing.xSmall};
    align-items: center;
    justify-content: space-between;
    padding: ${theme.spacing.xxSmall} 0;
    font-variant-numeric: tabular-nums;
  }

  span:first-child {
    display: flex;
    gap: ${theme.spacing.xSmall};
    align-items: center;
  }

  i {
    flex: none;
    width: 0.75rem;
    height: 0.75rem;
  }
`;
