'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

/** On a narrow screen the items come first, then people and notes, then the rest; on a wide one people and notes stand beside. */
export const OrderLayout = styled.div`
  display: grid;
  gap: 0 ${theme.spacing.medium};
  grid-template-areas: 'lines' 'side' 'rest';
  grid-template-columns: minmax(0, 1fr);

  ${theme.breakpoints.desktop} {
    grid-template-areas:
      'lines side'
      'rest side';
    grid-template-columns: minmax(0, 1fr) 20rem;
    grid-template-rows: auto 1fr;
  }

  > [data-area='lines'] {
    grid-area: lines;
  }

  > [data-area='side'] {
    grid-area: side;
  }

  > [data-area='rest'] {
    grid-area: rest;
  }
`;
