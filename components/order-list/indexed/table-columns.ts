import { css } from 'styled-components';
import { columnParts } from '../column-parts.ts';

/** Columns, those that the person has chosen. All but the customer's are as wide as what usually stands in them. */
export const tableColumns = css`
  @container (min-width: 920px) {
    ${columnParts}

    tr > :first-child {
      padding-left: ${({ theme }) => theme.spacing.small};
    }

    .select {
      width: 2.75rem;
    }

    .order {
      width: 6.25rem;
    }

    .date,
    .modified {
      width: 6.75rem;
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

    .actions {
      width: 3.25rem;
    }
  }
`;
