'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** Beneath a line's figures, as wide as the line. */
export const WrappingBox = styled.div`
  grid-column: 1 / -1;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: ${theme.spacing.xxSmall} ${theme.spacing.medium};
  min-width: 0;
  overflow-wrap: anywhere;

  > p {
    flex: 1 1 15rem;
  }
`;

export const WrappingFields = styled.div`
  flex: 1 1 100%;
  display: grid;
  gap: ${theme.spacing.small};
  grid-template-columns: repeat(2, minmax(0, 1fr));
  align-items: end;

  > p {
    grid-column: 1 / -1;
  }

  label {
    font-size: ${theme.typography.fontSize.small};
  }
`;
