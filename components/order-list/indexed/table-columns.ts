import { css } from 'styled-components';

/** Columns. All but the customer's are as wide as what usually stands in them; the customer has the rest. */
export const tableColumns = css`
  @container (min-width: 920px) {
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

    tr > :first-child {
      padding-left: ${({ theme }) => theme.spacing.small};
    }

    tr > :last-child {
      padding-right: ${({ theme }) => theme.spacing.medium};
    }

    .card-only {
      display: none;
    }

    .select {
      width: 2.75rem;
    }

    .order {
      width: 6.25rem;
    }

    .date,
    .modified,
    .total {
      width: 6.75rem;
    }

    .status {
      width: 10.5rem;
    }

    .payment {
      width: 8.25rem;
    }

    .channel {
      width: 8.75rem;
    }

    .items {
      width: 5rem;
    }

    .country {
      width: 6rem;
    }

    .total {
      text-align: right;
    }

    .actions {
      width: 3.25rem;
    }
  }
`;
