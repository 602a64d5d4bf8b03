'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

export const FeeBox = styled.div`
  display: grid;
  gap: ${theme.spacing.small};
  align-items: end;
  grid-template-columns: minmax(0, 1fr);
  margin-bottom: ${theme.spacing.small};

  ${theme.breakpoints.tablet} {
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr) auto;
  }
`;
