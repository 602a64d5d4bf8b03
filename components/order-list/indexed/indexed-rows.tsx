'use client';

import { useCallback, type ChangeEvent } from 'react';
import { usePathname } from 'next/navigation';
import type { SearchQuery } from '#lib/core/search/syntax.ts';
import type { FoundOrder } from '#lib/orders/search-contract.ts';
import type { RowAction } from '../row-actions.tsx';
import type { Column } from './columns.ts';
import { IndexedRow } from './indexed-row.tsx';
import { useCellContext } from './use-cell-context.ts';
import type { RowWork } from './use-row-work.ts';

interface IndexedRowsProps {
  readonly rows: readonly FoundOrder[];
  readonly query: SearchQuery;
  readonly columns: readonly Column[];
  readonly work: RowWork;
  readonly fresh: ReadonlySet<number>;
  readonly actions: readonly RowAction[];
}

/** The rows of a page. Only those about which something changed are drawn again. */
export function IndexedRows({ rows, query, columns, work, fresh, actions }: IndexedRowsProps) {
  const listPath = usePathname();
  const context = useCellContext(query);
  const { select } = work;
  const onSelect = useCallback(
    ({ target }: ChangeEvent<HTMLInputElement>) => select([Number(target.dataset['order'])], target.checked),
    [select],
  );
  return rows.map((row) => (
    <IndexedRow
      actions={actions}
      columns={columns}
      context={context}
      href={`${listPath}/${row.id}`}
      isActive={work.isPreviewOpen && row.id === work.activeId}
      isFresh={fresh.has(row.id)}
      isSelected={work.selected.has(row.id)}
      key={row.id}
      onSelect={onSelect}
      row={row}
    />
  ));
}

const WIDTHS_REM: Readonly<Record<Column, number>> = {
  order: 3,
  date: 6,
  modified: 6,
  customer: 9,
  status: 7,
  payment: 5,
  items: 3,
  total: 4,
  country: 4,
  channel: 5,
};

/** Grey bars in place of rows, in the same places and heights, while the first rows are on their way. */
export function IndexedSkeleton({ count, columns }: { readonly count: number; readonly columns: readonly Column[] }) {
  return Array.from({ length: count }, (_, index) => (
    <tr aria-hidden key={index} role="row">
      <td className="select" role="cell" />
      {columns.map((column) => (
        <td className={column} key={column} role="cell">
          <span className="bone" style={{ width: `${WIDTHS_REM[column]}rem` }} />
        </td>
      ))}
      <td className="actions" role="cell" />
    </tr>
  ));
}
