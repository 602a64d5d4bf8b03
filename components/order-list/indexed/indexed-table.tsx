'use client';

import type { MouseEvent, ReactNode, RefObject } from 'react';
import { useTranslations } from 'use-intl/react';
import { hrefOfPress, opensHere, orderIdOfHref } from '../row-press.ts';
import { BusyBar } from '../table-styles.ts';
import { useHoverPrefetch } from '../use-hover-prefetch.ts';
import { widthRemOf, type Column } from './columns.ts';
import { IndexedTable, Sideways, TableArea } from './table-styles.ts';

interface OrderTableProps {
  readonly columns: readonly Column[];
  /** The rows are not (yet) those of the query. */
  readonly isStale: boolean;
  readonly isBusy: boolean;
  readonly header: ReactNode;
  readonly children: ReactNode;
  readonly table: RefObject<HTMLTableElement | null>;
  /** A press on a row: on its link, or beside it. */
  readonly onPress: (orderId: number, isLink: boolean) => void;
  /** The row that got the focus, by whatever means. */
  readonly onFocusRow: (orderId: number) => void;
}

/** The table around the rows of the indexed list, and what a press on any row does. */
export function OrderTable(props: OrderTableProps) {
  const { columns, isStale, isBusy, header, children, table, onPress, onFocusRow } = props;
  const t = useTranslations('orderList');
  const press = (event: MouseEvent) => {
    const href = hrefOfPress(event.target);
    const orderId = href === null ? null : orderIdOfHref(href);
    // Marking a row's text with the mouse ends in a click, which must not leave the list.
    if (orderId === null || !opensHere(event) || window.getSelection()?.type === 'Range') return;
    event.preventDefault();
    onPress(orderId, event.target instanceof Element && event.target.closest('a') !== null);
  };
  const hover = useHoverPrefetch();
  const widthRem = widthRemOf(columns);
  return (
    <TableArea>
      {isBusy && <BusyBar />}
      <Sideways $widthRem={widthRem}>
        <IndexedTable
          $isStale={isStale}
          $widthRem={widthRem}
          aria-busy={isBusy}
          aria-label={t('title')}
          onClick={press}
          {...hover}
          onFocus={(event) => {
            hover.onFocus(event);
            const { target } = event;
            const href = target.closest('tr[data-href]')?.getAttribute('data-href');
            const orderId = typeof href === 'string' ? orderIdOfHref(href) : null;
            if (orderId !== null) onFocusRow(orderId);
          }}
          ref={table}
          role="table"
        >
          {header}
          <tbody role="rowgroup">{children}</tbody>
        </IndexedTable>
      </Sideways>
    </TableArea>
  );
}
