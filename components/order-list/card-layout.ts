import { css } from 'styled-components';
import { cardParts } from './card-parts.ts';

/** Where the frame is too narrow for columns, each row is a card: four lines on a phone, two on a tablet. */
export const cardLayout = css`
  @media (max-width: 959.98px) {
    ${cardParts}

    tbody tr {
      grid-template-areas:
        'order total actions'
        'customer customer customer'
        'status payment payment'
        'date items items';
      grid-template-columns: minmax(0, 1fr) auto auto;
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
