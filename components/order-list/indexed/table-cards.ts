import { css } from 'styled-components';

/** Where the list has too little room for columns, beside the preview or on a phone, each row is a card. */
export const tableCards = css`
  @container (max-width: 919.98px) {
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
        'select order total actions'
        'select customer customer customer'
        'select status payment payment'
        'select date items items';
      grid-template-columns: auto minmax(0, 1fr) auto auto;
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

    .select {
      align-self: start !important;
      grid-area: select;
      margin: -0.25rem -0.25rem 0 -0.5rem;
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
    .country,
    .channel {
      display: none;
    }
  }

  @container (min-width: 480px) and (max-width: 919.98px) {
    tbody tr {
      grid-template-areas:
        'select order customer total actions'
        'select date customer status actions';
      grid-template-columns: auto 8.5rem minmax(0, 1fr) minmax(0, 10.5rem) auto;
      padding: 0.5rem ${({ theme }) => theme.spacing.xLarge};
    }

    .payment,
    .items {
      display: none;
    }

    .customer {
      align-self: start !important;
    }

    .status {
      justify-self: end;
    }
  }
`;
