'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

export const Frame = styled.main`
  display: flex;
  flex-direction: column;
  box-sizing: border-box;
  width: 100%;
  max-width: ${theme.helpers.remCalc(800)};
  margin: 0 auto;
  padding: ${theme.spacing.medium};

  ${theme.breakpoints.tablet} {
    padding: ${theme.spacing.xLarge};
  }
`;

export const Brand = styled.div`
  display: flex;
  gap: ${theme.spacing.medium};
  align-items: center;
  margin-bottom: ${theme.spacing.large};

  svg {
    flex: none;
    width: ${theme.helpers.remCalc(48)};
    height: ${theme.helpers.remCalc(48)};
  }

  h1,
  p {
    margin: 0;
  }
`;

export const Lines = styled.ul`
  display: grid;
  gap: ${theme.spacing.small};
  margin: 0 0 ${theme.spacing.large};
  padding: 0;
  list-style: none;

  li {
    display: flex;
    gap: ${theme.spacing.xSmall};
    align-items: flex-start;
    line-height: ${theme.lineHeight.medium};
  }

  svg {
    flex: none;
  }
`;

/** The way on, in sight wherever one has scrolled to. */
export const WayOn = styled.div`
  position: sticky;
  bottom: 0;
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.small} ${theme.spacing.medium};
  align-items: center;
  padding: ${theme.spacing.medium} 0;
  background: ${theme.colors.secondary10};

  && .bd-button {
    margin: 0;
  }
`;
