'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** The sheets one below the other: on the screen as papers, on paper each on pages of its own. */
export const Sheets = styled.section`
  display: grid;
  gap: ${theme.spacing.large};
  justify-items: center;

  @media print {
    display: block;
  }
`;

/** One paper. One style for all that stands on it: hundreds of them are drawn at once. */
export const Paper = styled.article`
  box-sizing: border-box;
  width: 100%;
  max-width: 50rem;
  padding: ${theme.spacing.medium};
  background-color: ${theme.colors.white};
  box-shadow: ${theme.shadow.raised};
  color: ${theme.colors.secondary70};
  font-size: ${theme.typography.fontSize.medium};
  line-height: 1.4;
  overflow-wrap: anywhere;

  ${theme.breakpoints.tablet} {
    padding: ${theme.spacing.xxLarge};
  }

  header,
  footer,
  [data-part] {
    margin-bottom: ${theme.spacing.large};
    white-space: pre-line;
  }

  [data-part='columns'] {
    display: grid;
    gap: ${theme.spacing.medium} ${theme.spacing.large};
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    white-space: normal;
  }

  h2,
  h3,
  p,
  address,
  dl,
  dd {
    margin: 0;
  }

  h2 {
    margin-bottom: ${theme.spacing.xSmall};
    font-size: ${theme.typography.fontSize.xLarge};
    font-weight: ${theme.typography.fontWeight.semiBold};
  }

  h3,
  dt {
    font-size: ${theme.typography.fontSize.small};
    font-weight: ${theme.typography.fontWeight.semiBold};
  }

  address {
    font-style: normal;
  }

  small {
    display: block;
    font-size: ${theme.typography.fontSize.small};
  }

  table {
    width: 100%;
    margin-bottom: ${theme.spacing.medium};
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th {
    border-bottom: 2px solid ${theme.colors.secondary70};
    font-size: ${theme.typography.fontSize.small};
    font-weight: ${theme.typography.fontWeight.semiBold};
    text-align: left;
    vertical-align: bottom;
  }

  td {
    border-bottom: 1px solid ${theme.colors.secondary30};
    vertical-align: top;
  }

  th,
  td {
    padding: ${theme.spacing.xSmall} ${theme.spacing.xSmall} ${theme.spacing.xSmall} 0;
  }

  th + th,
  td + td {
    padding-right: 0;
    padding-left: ${theme.spacing.xSmall};
    text-align: right;
    overflow-wrap: normal;
  }

  td + td,
  small > span[data-amount] {
    white-space: nowrap;
  }

  dl:not([data-part]) {
    display: grid;
    gap: 0 ${theme.spacing.medium};
    grid-template-columns: auto minmax(0, 1fr);
    align-items: baseline;
  }

  [data-part='sums'] {
    max-width: 24rem;
    margin-left: auto;

    dt:not([data-row='total']) {
      font: inherit;
    }
  }

  footer {
    margin-bottom: 0;
    padding-top: ${theme.spacing.small};
    border-top: 1px solid ${theme.colors.secondary30};
    font-size: ${theme.typography.fontSize.small};
  }

  @media print {
    max-width: none;
    padding: 0;
    background: none;
    box-shadow: none;
    color: #000;
    font-size: 10pt;

    & + & {
      break-before: page;
    }

    tr,
    dl,
    footer,
    [data-part] {
      break-inside: avoid;
    }

    thead {
      display: table-header-group;
    }
  }
`;
