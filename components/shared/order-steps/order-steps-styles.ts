'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

export const TitleLine = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xxSmall} ${theme.spacing.medium};
  align-items: baseline;
  justify-content: space-between;
`;

export const Steps = styled.ol`
  display: flex;
  gap: ${theme.spacing.xxSmall};
  margin: 0;
  padding: 0;
  list-style: none;

  li {
    flex: 1 1 0;
    min-width: 0;
  }

  button {
    display: flex;
    flex-direction: column;
    gap: ${theme.spacing.xxSmall};
    width: 100%;
    padding: ${theme.spacing.xSmall};
    background: none;
    border: 0;
    border-top: 4px solid ${theme.colors.secondary30};
    color: ${theme.colors.secondary60};
    cursor: pointer;
    font: inherit;
    text-align: left;
  }

  button[data-done] {
    border-top-color: ${theme.colors.primary30};
  }

  button[aria-current='step'] {
    border-top-color: ${theme.colors.primary};
    color: ${theme.colors.secondary70};
    font-weight: ${theme.typography.fontWeight.semiBold};
  }

  button[data-wrong] {
    border-top-color: ${theme.colors.danger40};
  }

  small {
    color: ${theme.colors.danger50};
    font-weight: ${theme.typography.fontWeight.regular};
  }

  @media (max-width: 719px) {
    li:has([aria-current='step']) {
      flex: 0 1 auto;
    }

    button[aria-current='step'] > span {
      white-space: nowrap;
    }

    button:not([aria-current='step']) > span > span {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;

export const Footer = styled.div`
  position: sticky;
  bottom: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  gap: ${theme.spacing.xSmall} ${theme.spacing.medium};
  align-items: center;
  justify-content: space-between;
  margin: 0 -${theme.spacing.medium};
  padding: ${theme.spacing.small} ${theme.spacing.medium};
  background: ${theme.colors.white};
  border-top: ${theme.border.box};

  > div {
    display: flex;
    flex-wrap: wrap;
    gap: ${theme.spacing.xSmall};
  }

  && .bd-button {
    margin: 0;
  }
`;

export const Plain = styled.ul`
  display: flex;
  flex-direction: column;
  gap: ${theme.spacing.small};
  margin: 0;
  padding: 0;
  list-style: none;
  min-width: 0;
`;

export const LineCard = styled.li`
  display: grid;
  gap: ${theme.spacing.xSmall} ${theme.spacing.medium};
  grid-template-columns: minmax(0, 1fr);
  padding-bottom: ${theme.spacing.small};
  border-bottom: 1px solid ${theme.colors.secondary30};

  ${theme.breakpoints.tablet} {
    grid-template-columns: minmax(0, 1fr) 6.5rem minmax(7rem, auto);
  }

  > [data-wide] {
    grid-column: 1 / -1;
  }

  > [data-money] {
    font-variant-numeric: tabular-nums;
  }

  ${theme.breakpoints.tablet} {
    > [data-money] {
      text-align: right;
    }
  }
`;
