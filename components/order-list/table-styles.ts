'use client';

import styled, { keyframes } from 'styled-components';

// BigDesign's Table cannot be told to sort by keyboard or to announce its sorting, loads drag and drop, and builds a styled
// component per cell. This is a plain table in its looks. One element carries all styles, so that a page of 250 rows stays fast.

export const ScrollArea = styled.div`
  position: relative;
  margin: 0 -${({ theme }) => theme.spacing.medium};

  ${({ theme }) => theme.breakpoints.tablet} {
    margin: 0 -${({ theme }) => theme.spacing.xLarge};
  }
`;

const run = keyframes`
  from { transform: translateX(-100%); }
  to { transform: translateX(350%); }
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

export const StyledTable = styled.table<{ $isStale: boolean }>`
  border-collapse: separate;
  border-spacing: 0;
  color: ${({ theme }) => theme.colors.secondary70};
  display: block;
  font-size: ${({ theme }) => theme.typography.fontSize.medium};
  line-height: 1.25rem;
  text-align: left;
  width: 100%;

  tbody {
    display: block;
    opacity: ${({ $isStale }) => ($isStale ? 0.5 : 1)};
    transition: opacity 120ms ease-out;
  }

  thead {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }

  tr[data-href] {
    cursor: pointer;
  }

  tr[data-href]:hover {
    background-color: ${({ theme }) => theme.colors.secondary10};
  }

  tbody tr {
    border-bottom: ${({ theme }) => theme.border.box};
    display: grid;
    gap: 0.25rem 0.75rem;
    grid-template-areas:
      'order order total actions'
      'customer customer customer customer'
      'status status payment payment'
      'date date items marks';
    grid-template-columns: auto 1fr auto auto;
    padding: 0.75rem ${({ theme }) => theme.spacing.medium};
  }

  tbody tr:first-child {
    border-top: ${({ theme }) => theme.border.box};
  }

  td,
  tbody th {
    font-weight: ${({ theme }) => theme.typography.fontWeight.regular};
    min-width: 0;
    padding: 0;
    text-align: left;
  }

  .order {
    grid-area: order;
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
    align-self: center;
  }
  .total {
    grid-area: total;
    align-self: center;
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .actions {
    grid-area: actions;
    margin: -0.375rem 0;
  }
  .customer {
    grid-area: customer;
  }
  .status {
    grid-area: status;
  }
  .payment {
    grid-area: payment;
    text-align: right;
  }
  .date {
    grid-area: date;
    color: ${({ theme }) => theme.colors.secondary60};
  }

  .date time {
    align-items: baseline;
    column-gap: 0.5rem;
    display: flex;
    flex-wrap: wrap;
  }
  .items {
    grid-area: items;
    color: ${({ theme }) => theme.colors.secondary60};
    text-align: right;
  }
  .marks {
    grid-area: marks;
  }
  .modified,
  .channel {
    display: none;
  }

  a {
    color: ${({ theme }) => theme.colors.primary};
    text-decoration: none;
  }

  a:hover {
    text-decoration: underline;
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
    display: inline-flex;
    gap: 0.25rem;
  }

  .bone {
    animation: orderdeck-bone 1.2s ease-in-out infinite alternate;
    background-color: ${({ theme }) => theme.colors.secondary10};
    border-radius: ${({ theme }) => theme.borderRadius.normal};
    display: block;
    height: 1rem;
    margin: 0.125rem 0;
    max-width: 100%;
  }

  @keyframes orderdeck-bone {
    to {
      background-color: ${({ theme }) => theme.colors.secondary20};
    }
  }

  ${({ theme }) => theme.breakpoints.tablet} {
    display: table;
    table-layout: fixed;

    thead {
      clip-path: none;
      display: table-header-group;
      height: auto;
      overflow: visible;
      position: static;
      width: auto;
    }

    tbody {
      display: table-row-group;
    }

    tbody tr {
      border: 0;
      display: table-row;
      padding: 0;
    }

    thead th {
      background-color: ${({ theme }) => theme.colors.white};
      border-bottom: ${({ theme }) => theme.border.box};
      border-top: ${({ theme }) => theme.border.box};
      box-sizing: border-box;
      font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
      padding: 0.625rem 0.5rem;
      position: sticky;
      top: 0;
      white-space: nowrap;
      z-index: ${({ theme }) => theme.zIndex.sticky};
    }

    tbody td,
    tbody th {
      border-bottom: ${({ theme }) => theme.border.box};
      box-sizing: border-box;
      height: 3.25rem;
      padding: 0.25rem 0.5rem;
      text-align: left;
      vertical-align: middle;
    }

    tr > :first-child {
      padding-left: ${({ theme }) => theme.spacing.xLarge};
    }

    tr > :last-child {
      padding-right: ${({ theme }) => theme.spacing.medium};
    }

    .card-only {
      display: none;
    }

    .order {
      width: 6.75rem;
    }

    .date,
    .modified {
      color: inherit;
      width: 7.25rem;
    }

    .date time {
      display: block;
    }

    .status {
      width: 11.5rem;
    }

    .payment {
      text-align: left;
      width: 9rem;
    }

    .items {
      color: inherit;
      text-align: left;
      width: 5rem;
    }

    .total {
      width: 7.5rem;
    }

    thead .total,
    tbody .total {
      text-align: right;
    }

    .marks {
      width: 4.75rem;
    }

    .actions {
      margin: 0;
      width: 4.25rem;
    }
  }

  /* The control panel's menu leaves a frame of about a thousand pixels on a laptop: no room there for the channel. */
  @media (min-width: 1180px) {
    .channel {
      display: table-cell;
      width: 8.5rem;
    }
  }

  ${({ theme }) => theme.breakpoints.wide} {
    .modified {
      display: table-cell;
    }
  }
`;
