import { css } from 'styled-components';

/** Columns of every list of orders: cells, and a header that stays on top. How wide each column is, is each list's own. */
export const columnParts = css`
  table-layout: fixed;

  th,
  td {
    border-bottom: ${({ theme }) => theme.border.box};
    box-sizing: border-box;
    padding: 0.25rem 0.5rem;
    vertical-align: middle;
  }

  thead th {
    background-color: ${({ theme }) => theme.colors.white};
    border-top: ${({ theme }) => theme.border.box};
    font-weight: ${({ theme }) => theme.typography.fontWeight.semiBold};
    height: 2.5rem;
    position: sticky;
    top: 0;
    white-space: nowrap;
    z-index: ${({ theme }) => theme.zIndex.sticky};
  }

  tbody th,
  tbody td {
    height: 3.25rem;
  }

  tr > :last-child {
    padding-right: ${({ theme }) => theme.spacing.medium};
  }

  .card-only {
    display: none;
  }

  .status {
    width: 10.5rem;
  }

  .total {
    text-align: right;
    width: 6.75rem;
  }
`;
