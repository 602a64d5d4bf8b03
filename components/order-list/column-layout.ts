import { css } from 'styled-components';

/** Columns. All but the customer's are as wide as what usually stands in them; the customer has the rest. */
export const columnLayout = css`
  @media (min-width: 960px) {
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
      padding-left: ${({ theme }) => theme.spacing.xLarge};
    }

    tr > :last-child {
      padding-right: ${({ theme }) => theme.spacing.medium};
    }

    .card-only,
    .channel,
    .modified {
      display: none;
    }

    .order {
      width: 6.75rem;
    }

    .date,
    .modified {
      width: 7rem;
    }

    .status {
      width: 10.5rem;
    }

    .payment {
      width: 8.75rem;
    }

    .items {
      width: 4.75rem;
    }

    .total {
      text-align: right;
      width: 6.75rem;
    }

    .channel {
      width: 8.75rem;
    }

    .actions {
      width: 4rem;
    }
  }

  /* Beside the control panel's menu a laptop leaves a frame of about a thousand pixels: no room there for the channel. */
  @media (min-width: 1160px) {
    .channel {
      display: table-cell;
    }
  }

  ${({ theme }) => theme.breakpoints.wide} {
    .modified {
      display: table-cell;
    }
  }
`;
