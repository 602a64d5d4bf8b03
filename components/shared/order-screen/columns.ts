'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** The work at the left; in an `aside` what it comes to, which stays in sight. Narrow, the `aside` comes last. */
export const Columns = styled.div`
  display: grid;
  gap: 0 ${theme.spacing.medium};
  grid-template-columns: minmax(0, 1fr);

  > aside {
    min-width: 0;
  }

  ${theme.breakpoints.desktop} {
    grid-template-columns: minmax(0, 1fr) 22rem;

    > aside {
      position: sticky;
      top: ${theme.spacing.medium};
      align-self: start;
      max-height: calc(100dvh - 2 * ${theme.spacing.medium});
      overflow-y: auto;
    }
  }
`;

/** Parts of a panel, one under the other. */
export const Stack = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: ${theme.spacing.medium};
`;
