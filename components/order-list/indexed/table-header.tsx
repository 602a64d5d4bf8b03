'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useHiddenText } from '#components/shared/personal-data/hidden.tsx';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';
import { SortHeader } from '../sort-header.tsx';
import { ariaSortOf, SORT_FIELD, sortAfterPress, type Column, type IndexSort } from './columns.ts';

interface TableHeaderProps {
  readonly columns: readonly Column[];
  readonly sort: IndexSort;
  readonly onSort: (sort: IndexSort) => void;
  /** Of the rows shown. */
  readonly selection: 'none' | 'some' | 'all';
  readonly onSelectAll: (isSelected: boolean) => void;
}

/** The headers: each sorts its column, by mouse and keyboard. */
export function TableHeader({ columns, sort, onSort, selection, onSelectAll }: TableHeaderProps) {
  const t = useTranslations('orderList');
  const isHidden = useHiddenText() !== null;
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th className="select" role="columnheader" scope="col">
          <SelectAll onSelectAll={onSelectAll} selection={selection} />
        </th>
        {columns.map((column) =>
          column === 'customer' && isHidden ? (
            <th className={column} key={column} role="columnheader" scope="col">
              {t(`column.${column}`)}
            </th>
          ) : (
            <SortHeader
              className={column}
              direction={ariaSortOf(sort, SORT_FIELD[column])}
              key={column}
              label={t(`column.${column}`)}
              onPress={() => onSort(sortAfterPress(sort, SORT_FIELD[column]))}
            />
          ),
        )}
        <th className="actions" role="columnheader" scope="col">
          <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
        </th>
      </tr>
    </thead>
  );
}

function SelectAll({ selection, onSelectAll }: Pick<TableHeaderProps, 'selection' | 'onSelectAll'>) {
  const t = useTranslations('orderList.selection');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = selection === 'some';
  }, [selection]);
  return (
    <label>
      <input
        aria-label={t('all')}
        checked={selection === 'all'}
        onChange={(event) => onSelectAll(event.target.checked)}
        ref={box}
        type="checkbox"
      />
    </label>
  );
}
