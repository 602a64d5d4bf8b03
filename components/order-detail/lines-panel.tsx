'use client';

import { Box, Button, Input, Panel, Text } from '@bigcommerce/big-design';
import { SearchIcon } from '@bigcommerce/big-design-icons';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { DataTable } from '#components/shared/data-table/data-table.tsx';
import { LineItem, LinePrice, LineQuantity, LineTotal } from './line-item.tsx';
import { deliveryNumber, findLines, LINES_STEP, nextStep, SEARCH_FROM_LINES } from './line-view.ts';
import { Totals } from './totals.tsx';

/** What was ordered and what it costs. Long orders come in steps, and can be searched. */
export function LinesPanel({ detail }: { readonly detail: OrderDetail }) {
  const t = useTranslations('orderDetail.lines');
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(LINES_STEP);
  const { lines, totals } = detail;
  const found = findLines(lines, search);
  const more = nextStep(shown, found.length);
  return (
    <Panel
      description={[
        t('size', { lines: lines.length, items: detail.row.itemsTotal }),
        t(totals.isTaxInclusive ? 'includingTax' : 'excludingTax'),
      ].join(' ')}
      header={t('title')}
    >
      {lines.length < SEARCH_FROM_LINES ? null : (
        <Box marginBottom="medium">
          <Input
            aria-label={t('search')}
            iconLeft={<SearchIcon color="secondary50" />}
            onChange={(event) => setSearch(event.target.value)}
            placeholder={t('search')}
            type="search"
            value={search}
          />
          <Text as="span" role="status" color="secondary60">
            {search.trim() === '' ? '' : t('found', { count: found.length })}
          </Text>
        </Box>
      )}
      {found.length === 0 ? null : <LinesTable detail={detail} lines={found.slice(0, shown)} />}
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

function LinesTable({ detail, lines }: { readonly detail: OrderDetail; readonly lines: OrderDetail['lines'] }) {
  const t = useTranslations('orderDetail.lines');
  const { totals, deliveries } = detail;
  return (
    <DataTable
      caption={t('caption')}
      columns={[
        {
          name: 'item',
          header: t('item'),
          cell: (line) => (
            <LineItem delivery={deliveryNumber(line, deliveries)} line={line} orderId={detail.row.id} totals={totals} />
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
      ]}
      keyOf={({ id }) => id}
      rows={lines}
    />
  );
}
