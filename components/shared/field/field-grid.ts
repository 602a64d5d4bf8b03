'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** Fields beside each other where there is room; `data-wide` takes the whole row. */
export const FieldGrid = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${theme.spacing.small} ${theme.spacing.medium};
  min-width: 0;

  ${theme.breakpoints.tablet} {
    grid-template-columns: repeat(2, minmax(0, 1fr));

    > [data-wide] {
      grid-column: 1 / -1;
    }
  }
`;
