'use client';

import { H3 } from '@bigcommerce/big-design';
import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';

const Rows = styled.dl`
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  max-width: 28rem;
  margin: 0 0 ${theme.spacing.medium};
  color: ${theme.colors.secondary70};
  font-variant-numeric: tabular-nums;

  dt,
  dd {
    margin: 0;
    padding: ${theme.spacing.xxSmall} 0 0;
  }

  dd {
    padding-left: ${theme.spacing.medium};
    text-align: right;
  }

  [data-strong] {
    font-weight: ${theme.typography.fontWeight.semiBold};
  }
`;

export interface SumRow {
  readonly name: string;
  readonly amount: string;
  readonly isStrong?: boolean;
}

/** Named amounts below each other, as they add up. */
export function SumRows({ title, rows }: { readonly title: string; readonly rows: readonly SumRow[] }) {
  return (
    <section>
      <H3 marginBottom="xxSmall">{title}</H3>
      <Rows>
        {rows.map(({ name, amount, isStrong }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt data-strong={isStrong}>{name}</dt>
            <dd data-strong={isStrong}>{amount}</dd>
          </div>
        ))}
      </Rows>
    </section>
  );
}
