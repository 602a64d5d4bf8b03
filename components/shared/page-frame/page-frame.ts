'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** The page around panels that are about the store, not about one order. */
export const PageFrame = styled.main`
  display: flex;
  flex-direction: column;
  box-sizing: border-box;
  width: 100%;
  max-width: ${theme.helpers.remCalc(1120)};
  padding: ${theme.spacing.medium};

  ${theme.breakpoints.tablet} {
    padding: ${theme.spacing.xLarge};
  }
`;
