import { css } from 'styled-components';
import { cardParts } from '../card-parts.ts';

/** Where the list has too little room for columns, beside the preview or on a phone, each row is a card. */
export const tableCards = css`
  @container (max-width: 919.98px) {
    ${cardParts}

    tbody tr {
      grid-template-areas:
        'select order total actions'
        'select customer customer customer'
        'select status payment payment'
        'select date items items';
      grid-template-columns: auto minmax(0, 1fr) auto auto;
    }

    .select {
      align-self: start !important;
      grid-area: select;
      margin: -0.25rem -0.25rem 0 -0.5rem;
    }

    .country {
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
