/** A table as it is printed: the first column is text, the others are right-aligned. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Lines of a table. Numbers are cut to three or so figures; a text stays as it is. */
export function formatTable({ title, columns, rows }: Table): string[] {
  const cells = [columns, ...rows].map((row) => row.map(formatCell));
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const lines = cells.map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
  const [head = '', ...body] = lines.map((line) => line.trimEnd());
  return [title, head, '-'.repeat(Math.max(...lines.map((line) => line.length))), ...body];
}

function formatCell(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  return cell.toFixed(Math.abs(cell) < 10 ? 2 : Math.abs(cell) < 100 ? 1 : 0);
}
