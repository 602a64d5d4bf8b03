'use client';

import { memo, type ChangeEvent } from 'react';
import { visibleText } from '#components/shared/free-text/visible-text.ts';
import type { FoundOrder } from '#lib/orders/search-contract.ts';
import { RowActions, type RowAction } from '../row-actions.tsx';
import type { Column } from './columns.ts';
import { CELLS, marksOf, type CellContext } from './row-cells.tsx';

export interface IndexedRowProps {
  readonly row: FoundOrder;
  readonly href: string;
  readonly columns: readonly Column[];
  readonly context: CellContext;
  readonly isSelected: boolean;
  /** The row that keys act on, and that the preview shows. */
  readonly isActive: boolean;
  /** It changed a moment ago. */
  readonly isFresh: boolean;
  readonly onSelect: (event: ChangeEvent<HTMLInputElement>) => void;
  /** Its array must stay the same, or every row is drawn again. */
  readonly actions: readonly RowAction[];
}

/** One order of the indexed list. What a press on it does is decided once, at the table. */
export const IndexedRow = memo(function IndexedRow(props: IndexedRowProps) {
  const { row, href, columns, context, isSelected, isActive, isFresh, onSelect, actions } = props;
  const { t } = context;
  return (
    <tr
      data-selected={isSelected || undefined}
      data-active={isActive || undefined}
      data-fresh={isFresh || undefined}
      data-href={href}
      role="row"
    >
      <td className="select" role="cell">
        <label>
          <input
            aria-label={t('select', { id: String(row.id) })}
            checked={isSelected}
            data-order={row.id}
            onChange={onSelect}
            type="checkbox"
          />
        </label>
      </td>
      {columns.map((column) =>
        column === 'order' ? (
          <th className="order" key={column} role="rowheader" scope="row">
            <a href={href}>{row.id}</a>
            {marksOf(row, context)}
          </th>
        ) : (
          <td
            className={column}
            key={column}
            role="cell"
            {...(column === 'status' ? { title: visibleText(row.status.label) } : {})}
          >
            {CELLS[column](row, context)}
          </td>
        ),
      )}
      <td className="actions" role="cell">
        <RowActions actions={actions} row={row} />
      </td>
    </tr>
  );
});
