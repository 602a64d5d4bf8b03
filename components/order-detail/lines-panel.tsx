'use client';

import { Button, Panel, Text } from '@bigcommerce/big-design';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { OrderDetail, OrderLineView } from '#lib/orders/contract.ts';
import { DataTable, type DataColumn } from '#components/shared/data-table/data-table.tsx';
import { findLines, SEARCH_FROM_LINES } from '#components/shared/line-search/find-lines.ts';
import { LineSearch } from '#components/shared/line-search/line-search.tsx';
import { useRowsSoFar } from '#components/shared/long-list/use-rows-so-far.ts';
import { LineItem, LinePrice, LineQuantity, LineTotal } from './line-item.tsx';
import { deliveryNumber, LINES_STEP, nextStep } from './line-view.ts';
import { Totals } from './totals.tsx';

/** What was ordered and what it costs. Long orders come in steps, and can be searched. */
export function LinesPanel({ detail }: { readonly detail: OrderDetail }) {
  const t = useTranslations('orderDetail.lines');
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(LINES_STEP);
  const { lines, totals } = detail;
  // What is found may come a moment after the letter: drawing fifty rows anew must not make the next one wait.
  const wanted = useDeferredValue(search);
  const found = useMemo(() => findLines(lines, wanted), [lines, wanted]);
  const more = nextStep(shown, found.length);
  const drawn = useRowsSoFar(useMemo(() => found.slice(0, shown), [found, shown]));
  return (
    <Panel
      description={[
        t('size', { lines: lines.length, items: detail.row.itemsTotal }),
        t(totals.isTaxInclusive ? 'includingTax' : 'excludingTax'),
      ].join(' ')}
      header={t('title')}
    >
      {lines.length < SEARCH_FROM_LINES ? null : (
        <LineSearch found={wanted.trim() === '' ? null : found.length} onText={setSearch} text={search} />
      )}
      {found.length === 0 ? null : <LinesTable detail={detail} lines={drawn} />}
      {lines.length === 0 ? <Text color="secondary60">{t('empty')}</Text> : null}
      {more === 0 ? null : (
        <Button marginTop="small" onClick={() => setShown(shown + more)} variant="subtle">
          {t('more', { count: more, left: found.length - shown })}
        </Button>
      )}
      <Totals fees={detail.fees} totals={totals} />
    </Panel>
  );
}

interface LinesTableProps {
  readonly detail: OrderDetail;
  readonly lines: readonly OrderLineView[];
}

const LinesTable = memo(function LinesTable({ detail, lines }: LinesTableProps) {
  const t = useTranslations('orderDetail.lines');
  const { totals, deliveries, row } = detail;
  const columns: DataColumn<OrderLineView>[] = [
    {
      name: 'item',
      header: t('item'),
      cell: (line) => (
        <LineItem delivery={deliveryNumber(line, deliveries)} line={line} orderId={row.id} totals={totals} />
      ),
    },
    {
      name: 'quantity',
      header: t('quantity'),
      align: 'right',
      room: 'wide',
      cell: (line) => <LineQuantity line={line} />,
    },
    {
      name: 'price',
      header: t('price'),
      align: 'right',
      room: 'wide',
      cell: (line) => <LinePrice line={line} totals={totals} />,
    },
    {
      name: 'total',
      header: t('total'),
      align: 'right',
      cell: (line) => <LineTotal line={line} totals={totals} />,
    },
  ];
  return <DataTable caption={t('caption')} columns={columns} keyOf={({ id }) => id} rows={lines} />;
});
