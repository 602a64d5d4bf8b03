'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

// The look of the library's page and header patterns. Theirs loads a menu that no order needs, draws its buttons anew (and so
// drops the focus) with every change of a property, and has a back link too faint for its ground.

export const Frame = styled.div`
  display: flex;
  flex-direction: column;
  gap: ${theme.spacing.xLarge};
  box-sizing: border-box;
  width: 100%;
  min-height: 100dvh;
  margin: 0 auto;
  padding: ${theme.spacing.medium};

  ${theme.breakpoints.tablet} {
    padding: ${theme.spacing.xxLarge};
  }

  ${theme.breakpoints.desktop} {
    max-width: ${theme.helpers.remCalc(1120)};
  }

  ${theme.breakpoints.wide} {
    max-width: ${theme.helpers.remCalc(1400)};
  }
`;

export const Head = styled.header`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.small} ${theme.spacing.xxLarge};
  align-items: flex-start;
  justify-content: space-between;

  > :first-child {
    flex-basis: 100%;
  }
`;

/** The ways away from the order: back at the left, elsewhere at the right. */
export const Ways = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
`;

export const TitleLine = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xxSmall} ${theme.spacing.medium};
  align-items: center;
  margin-bottom: ${theme.spacing.xxSmall};
`;

export const BackLink = styled.a`
  display: inline-flex;
  gap: ${theme.spacing.xxSmall};
  padding: ${theme.spacing.xxSmall} ${theme.spacing.xxSmall} ${theme.spacing.xxSmall} 0;
  color: ${theme.colors.secondary60};
  line-height: ${theme.lineHeight.medium};
  text-decoration: none;

  &:hover {
    color: ${theme.colors.primary};
  }
`;

/** Buttons beside the title; below it, over the whole width, where the room is narrow. */
export const Actions = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xSmall};
  width: 100%;

  && > .bd-button {
    flex: 1 0 auto;
    margin: 0;
  }

  ${theme.breakpoints.tablet} {
    width: auto;

    && > .bd-button {
      flex: none;
    }
  }
`;
