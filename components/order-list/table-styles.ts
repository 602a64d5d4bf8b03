'use client';

import styled, { css, keyframes } from 'styled-components';
import { cardLayout } from './card-layout.ts';
import { columnLayout } from './column-layout.ts';

// BigDesign's Table cannot be told to sort by keyboard or to announce its sorting, loads drag and drop, and builds a styled
// component per cell. This is a plain table in its looks. One element carries all styles, so that a page of 250 rows stays fast.

export const ScrollArea = styled.div`
  margin: 0 -${({ theme }) => theme.spacing.medium};
  position: relative;

  ${({ theme }) => theme.breakpoints.tablet} {
    margin: 0 -${({ theme }) => theme.spacing.xLarge};
  }
`;

const run = keyframes`
  from {
    transform: translateX(-100%);
  }

  to {
    transform: translateX(350%);
  }
`;

/** A moving line over the table while rows are on their way; it takes no room. */
export const BusyBar = styled.div`
  height: 2px;
  left: 0;
  overflow: hidden;
  position: absolute;
  right: 0;
  top: 0;
  z-index: ${({ theme }) => theme.zIndex.sticky + 1};

  &::after {
    animation: ${run} 1.2s linear infinite;
    background-color: ${({ theme }) => theme.colors.primary};
    content: '';
    display: block;
    height: 100%;
    width: 30%;
  }
`;

const pulse = keyframes`
  to {
    opacity: 0.4;
  }
`;

export interface TableLooks {
  readonly $isStale: boolean;
}

/** What every table of orders looks like, in columns and as cards. */
export const tableBase = css<TableLooks>`
  border-collapse: separate;
  border-spacing: 0;
  color: ${({ theme }) => theme.colors.secondary70};
  font-size: ${({ theme }) => theme.typography.fontSize.medium};
  line-height: 1.25rem;
  text-align: left;
  width: 100%;

  tbody {
    opacity: ${({ $isStale }) => ($isStale ? 0.5 : 1)};
    transition: opacity 120ms ease-out;
  }

  tbody th,
  tbody td {
    font-weight: ${({ theme }) => theme.typography.fontWeight.regular};
  }

  tbody .order {
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }

  .total {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  tr[data-href] {
    cursor: pointer;
  }

  tr[data-href]:hover {
    background-color: ${({ theme }) => theme.colors.secondary10};
  }

  a {
    color: ${({ theme }) => theme.colors.primary};
    text-decoration: none;
  }

  a:hover {
    text-decoration: underline;
  }

  /* A store's own label can be a sentence: two lines of it, the rest on hover. */
  .status > * {
    max-height: 2.5rem;
    max-width: 100%;
    overflow: hidden;
    overflow-wrap: anywhere;
    white-space: normal;
  }

  .clip {
    display: block;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    unicode-bidi: isolate;
    white-space: nowrap;
  }

  .minor {
    color: ${({ theme }) => theme.colors.secondary60};
    font-size: ${({ theme }) => theme.typography.fontSize.small};
  }

  .icons {
    align-items: center;
    color: ${({ theme }) => theme.colors.secondary60};
    display: flex;
    gap: 0.25rem;
    height: 1.125rem;
  }

  .more {
    align-items: center;
    background-color: transparent;
    border: 0;
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    color: ${({ theme }) => theme.colors.secondary60};
    cursor: pointer;
    display: inline-flex;
    height: 2.25rem;
    justify-content: center;
    padding: 0;
    width: 2.25rem;
  }

  .more:hover,
  .more[aria-expanded='true'] {
    background-color: ${({ theme }) => theme.colors.primary10};
    color: ${({ theme }) => theme.colors.primary50};
  }

  .bone {
    animation: ${pulse} 1s ease-in-out infinite alternate;
    background-color: ${({ theme }) => theme.colors.secondary20};
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    display: block;
    height: 1rem;
    margin: 0.125rem 0;
    max-width: 100%;
  }
`;

export const StyledTable = styled.table<TableLooks>`
  ${tableBase}
  ${cardLayout}
  ${columnLayout}
`;
