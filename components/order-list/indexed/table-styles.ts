'use client';

import styled, { keyframes } from 'styled-components';
import { tableBase, type TableLooks } from '../table-styles.ts';
import { tableCards } from './table-cards.ts';
import { tableColumns } from './table-columns.ts';

/** The list's room decides its layout, not the frame's: the preview beside it takes some. */
export const TableArea = styled.div`
  container-type: inline-size;
  margin: 0 -${({ theme }) => theme.spacing.medium};
  position: relative;

  ${({ theme }) => theme.breakpoints.tablet} {
    margin: 0 -${({ theme }) => theme.spacing.xLarge};
  }

  @media (min-width: 960px) {
    &:not(:last-child) {
      margin-right: 0;
    }
  }
`;

/** Somebody who wants more columns than fit moves them sideways; the header stays on top only where they do fit. */
export const Sideways = styled.div<{ $widthRem: number }>`
  @container (min-width: 920px) and (max-width: ${({ $widthRem }) => $widthRem}rem) {
    overflow-x: auto;
  }
`;

const glow = keyframes`
  from {
    background-color: ${({ theme }) => theme.colors.warning10};
  }
`;

export const IndexedTable = styled.table<TableLooks & { readonly $widthRem: number }>`
  ${tableBase}
  ${tableCards}
  ${tableColumns}

  @container (min-width: 920px) {
    min-width: ${({ $widthRem }) => $widthRem}rem;
  }

  /* Links on BigDesign's palest blue have too little contrast. */
  tr[data-selected] {
    background-color: ${({ theme }) => theme.colors.secondary10};
  }

  tr[data-active] {
    box-shadow: inset 3px 0 0 ${({ theme }) => theme.colors.primary};
  }

  tr[data-active],
  tr[data-active]:hover {
    background-color: ${({ theme }) => theme.colors.secondary10};
  }

  tr[data-fresh] {
    animation: ${glow} 2.5s ease-out;
  }

  @media (prefers-reduced-motion: reduce) {
    tr[data-fresh] {
      animation: none;
      box-shadow: inset 3px 0 0 ${({ theme }) => theme.colors.warning};
    }
  }

  .select label {
    align-items: center;
    cursor: pointer;
    display: flex;
    height: 2.25rem;
    justify-content: center;
    width: 2.25rem;
  }

  .select input {
    accent-color: ${({ theme }) => theme.colors.primary};
    cursor: pointer;
    height: 1.125rem;
    margin: 0;
    width: 1.125rem;
  }

  mark {
    background-color: ${({ theme }) => theme.colors.warning20};
    border-radius: 2px;
    color: inherit;
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
  }

  .why {
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: ${({ theme }) => theme.colors.secondary60};
    display: -webkit-box;
    font-size: ${({ theme }) => theme.typography.fontSize.small};
    line-height: 1.125rem;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
`;
