import { css } from 'styled-components';

/** A row as a card, in every list of orders: which part stands in which area. Where the areas are is each list's own. */
export const cardParts = css`
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
`;
