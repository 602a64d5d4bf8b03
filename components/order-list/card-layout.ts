import { css } from 'styled-components';

/** Where the frame is too narrow for columns, each row is a card: four lines on a phone, two on a tablet. */
export const cardLayout = css`
  @media (max-width: 959.98px) {
    &,
    tbody {
      display: block;
    }

    thead {
      display: none;
    }

    tbody tr {
      border-bottom: ${({ theme }) => theme.border.box};
      column-gap: 0.75rem;
      display: grid;
      grid-template-areas:
        'order total actions'
        'customer customer customer'
        'status payment payment'
        'date items items';
      grid-template-columns: minmax(0, 1fr) auto auto;
      padding: 0.5rem ${({ theme }) => theme.spacing.medium};
      row-gap: 0.25rem;
    }

    tbody tr:first-child {
      border-top: ${({ theme }) => theme.border.box};
    }

    tbody th,
    tbody td {
      align-self: center;
      min-width: 0;
      padding: 0;
      text-align: left;
    }

    .order {
      align-items: center;
      display: flex;
      gap: 0.5rem;
      grid-area: order;
    }

    .total {
      grid-area: total;
    }

    .actions {
      grid-area: actions;
      justify-self: end;
      margin-right: -0.5rem;
    }

    .customer {
      grid-area: customer;
    }

    .status {
      grid-area: status;
    }

    .payment {
      grid-area: payment;
    }

    .payment .minor {
      display: none;
    }

    .date {
      grid-area: date;
    }

    .date time {
      align-items: baseline;
      column-gap: 0.5rem;
      display: flex;
      flex-wrap: wrap;
    }

    .items {
      grid-area: items;
    }

    tbody .payment,
    tbody .items,
    tbody .total {
      text-align: right;
    }

    .modified,
    .channel {
      display: none;
    }
  }

  @media (min-width: 720px) and (max-width: 959.98px) {
    tbody tr {
      grid-template-areas:
        'order customer status total actions'
        'date customer payment items actions';
      grid-template-columns: 10.5rem minmax(0, 1fr) 10.5rem 7.5rem 2.5rem;
      padding: 0.5rem ${({ theme }) => theme.spacing.xLarge};
    }

    tbody .payment {
      text-align: left;
    }
  }
`;
