'use client';

import { theme } from '@bigcommerce/big-design-theme';
import styled from 'styled-components';
import { useTranslations } from 'use-intl/react';
import { FreeText } from '#components/shared/free-text/free-text.tsx';
import { SumList } from '#components/shared/order-screen/sum-list.ts';
import { useStoreFormat } from '#components/shared/store-format/use-store-format.ts';
import type { OrderTotals } from '#lib/orders/contract.ts';
import type { OrderFee } from '#lib/orders/detail-contract.ts';
import { totalRows, type TotalRow } from '#lib/orders/total-rules.ts';

const Rows = styled(SumList)`
  margin: ${theme.spacing.medium} 0 0;

  ${theme.breakpoints.tablet} {
    max-width: 22rem;
    margin-left: auto;
  }

  [data-row='taxIncluded'] {
    color: ${theme.colors.secondary60};
    font-size: ${theme.typography.fontSize.small};
  }
`;

interface TotalsProps {
  readonly totals: OrderTotals;
  readonly fees: readonly OrderFee[];
}

/** What the order costs, row by row as it adds up. */
export function Totals({ totals, fees }: TotalsProps) {
  const t = useTranslations('orderDetail.totals');
  return (
    <Rows aria-label={t('title')}>
      {totalRows(totals, fees).map((row) => (
        <Row key={row.name === 'fee' ? `fee ${row.id}` : row.name} row={row} />
      ))}
    </Rows>
  );
}

function Row({ row }: { readonly row: TotalRow }) {
  const t = useTranslations('orderDetail.totals');
  const format = useStoreFormat();
  const amount = format.money(row.amount);
  const isNamedFee = row.name === 'fee' && row.label !== '';
  return (
    <>
      <dt data-row={row.name}>{isNamedFee ? <FreeText text={row.label} /> : t(row.name)}</dt>
      <dd data-row={row.name}>{row.name !== 'fee' && row.isDeduction ? t('minus', { amount }) : amount}</dd>
    </>
  );
}
