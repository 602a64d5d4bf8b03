'use client';

import { theme } from '@bigcommerce/big-design-theme';
import type { ReactNode } from 'react';
import styled from 'styled-components';
import { VisuallyHidden } from '#components/shared/visually-hidden/visually-hidden.ts';

// The library's Table gives its header cells fixed ids, so that two of them on a page clash, and takes no caption. This one
// looks the same.
const Table = styled.table`
  width: 100%;
  border-spacing: 0;
  color: ${theme.colors.secondary70};
  text-align: left;

  th,
  td {
    padding: ${theme.spacing.small} ${theme.spacing.small} ${theme.spacing.small} 0;
    border-bottom: 1px solid ${theme.colors.secondary30};
    vertical-align: top;
    overflow-wrap: anywhere;
  }

  th {
    border-top: 1px solid ${theme.colors.secondary30};
    font-weight: ${theme.typography.fontWeight.regular};
    white-space: nowrap;
  }

  td:last-child,
  th:last-child {
    padding-right: 0;
  }

  tbody tr:last-child td {
    border-bottom: 0;
  }

  [data-align='right'] {
    padding-left: ${theme.spacing.small};
    font-variant-numeric: tabular-nums;
    text-align: right;
    overflow-wrap: normal;
    white-space: nowrap;
  }

  /* Where there is no room for a column, its content stands in the first one. */
  [data-room='wide'] {
    display: none;
  }

  ${theme.breakpoints.tablet} {
    td[data-room='wide'],
    th[data-room='wide'] {
      display: table-cell;
    }

    [data-room='narrow'] {
      display: none;
    }
  }
`;

export interface DataColumn<Row> {
  readonly name: string;
  readonly header: string;
  readonly align?: 'left' | 'right';
  /** `wide`: the column is left out on a small screen; the first column then says what it says. */
  readonly room?: 'wide';
  readonly cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  /** What the table is, for screen readers. */
  readonly caption: string;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string | number;
}

/** A table of one order's records. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: DataTableProps<Row>) {
  return (
    <Table>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {columns.map(({ name, header, align = 'left', room }) => (
            <th data-align={align} data-room={room} key={name} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ name, align = 'left', room, cell }) => (
              <td data-align={align} data-room={room} key={name}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
