'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

export const Lines = styled.ol`
  display: grid;
  gap: ${theme.spacing.small};
  margin: 0 0 ${theme.spacing.medium};
  padding: 0;
  list-style: none;
`;

/** A line of the order: what it is, then its figures, then what can be done with it. */
export const LineBox = styled.li`
  display: grid;
  gap: ${theme.spacing.small};
  align-items: end;
  grid-template-columns: minmax(0, 1fr);
  /* Room for a field's focus, which would else be cut off at the edge. */
  margin-inline: -3px;
  padding-inline: 3px;
  padding-bottom: ${theme.spacing.small};
  border-bottom: 1px solid ${theme.colors.secondary20};
  /* Lines far below are not laid out until they come into sight. */
  content-visibility: auto;
  contain-intrinsic-size: auto 6rem;

  ${theme.breakpoints.tablet} {
    grid-template-columns: minmax(0, 1fr) auto;

    > [data-part='what'] {
      grid-column: 1 / -1;
    }
  }

  ${theme.breakpoints.wide} {
    grid-template-columns: minmax(0, 1fr) 25rem auto;

    > [data-part='what'] {
      grid-column: auto;
    }
  }

  &[data-removed='true'] [data-part='what'] {
    opacity: 0.6;
    text-decoration: line-through;
  }

  [data-part='what'] {
    align-self: center;
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;

export const Figures = styled.div`
  display: grid;
  gap: ${theme.spacing.small};
  grid-template-columns: 4.5rem minmax(0, 1fr) minmax(0, 1fr);
  align-items: end;

  label {
    font-size: ${theme.typography.fontSize.small};
  }
`;

export const Section = styled.section`
  margin-bottom: ${theme.spacing.medium};

  h3 {
    margin: ${theme.spacing.medium} 0 ${theme.spacing.small};
    color: ${theme.colors.secondary70};
    font-size: ${theme.typography.fontSize.large};
    font-weight: ${theme.typography.fontWeight.semiBold};
  }
`;
