'use client';

import { theme } from '@bigcommerce/big-design-theme';
import type { ReactNode } from 'react';
import styled from 'styled-components';

const List = styled.dl`
  display: grid;
  gap: ${theme.spacing.small} ${theme.spacing.large};
  grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr));
  margin: 0;
  color: ${theme.colors.secondary70};

  &[data-stacked] {
    grid-template-columns: minmax(0, 1fr);
    gap: ${theme.spacing.small};
  }

  ${theme.breakpoints.tablet} {
    &:not([data-stacked]) > [data-room='wide'] {
      grid-column: span 2;
    }
  }

  dt {
    color: ${theme.colors.secondary60};
    font-size: ${theme.typography.fontSize.small};
  }

  dd {
    margin: 0;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
`;

export interface Fact {
  readonly name: string;
  readonly content: ReactNode;
  /** `wide`: takes the room of two, such as a long number that must not break. */
  readonly room?: 'wide';
}

/** Named values beside each other, or one below the other where the room is narrow. */
export function Facts({ facts, isStacked = false }: { readonly facts: readonly Fact[]; readonly isStacked?: boolean }) {
  return (
    <List data-stacked={isStacked || undefined}>
      {facts.map(({ name, content, room }) => (
        <div data-room={room} key={name}>
          <dt>{name}</dt>
          <dd>{content}</dd>
        </div>
      ))}
    </List>
  );
}
