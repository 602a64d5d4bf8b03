import { css } from 'styled-components';
import { columnParts } from './column-parts.ts';

/** Columns. All but the customer's are as wide as what usually stands in them; the customer has the rest. */
export const columnLayout = css`
  @media (min-width: 960px) {
    ${columnParts}

    tr > :first-child {
      padding-left: ${({ theme }) => theme.spacing.xLarge};
    }

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

    .payment,
    .channel {
      width: 8.75rem;
    }

    .items {
      width: 4.75rem;
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
