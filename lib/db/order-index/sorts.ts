import { Prisma } from '#prisma/generated/client.ts';

/** Columns by which found orders can be sorted; each has an index that ends with the order number, which settles ties. */
const COLUMNS = {
  id: Prisma.sql`order_id`,
  created: Prisma.sql`created_at`,
  modified: Prisma.sql`modified_at`,
  customer: Prisma.sql`customer_sort`,
  status: Prisma.sql`status_id`,
  payment: Prisma.sql`payment_status`,
  items: Prisma.sql`items_total`,
  total: Prisma.sql`total`,
  country: Prisma.sql`country_code`,
  channel: Prisma.sql`channel_id`,
} as const;

export interface IndexSort {
  readonly field: keyof typeof COLUMNS;
  readonly direction: 'asc' | 'desc';
}

export const NEWEST_FIRST: IndexSort = { field: 'id', direction: 'desc' };

export function sortColumn({ field }: IndexSort): Prisma.Sql {
  return COLUMNS[field];
}

/** Of rows, or of a subquery's that give the sort's column as `key`. */
export function orderBy(
  sort: IndexSort,
  key: Prisma.Sql = sortColumn(sort),
  orderId: Prisma.Sql = Prisma.sql`order_id`,
): Prisma.Sql {
  const direction = sort.direction === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  if (sort.field === 'id') return Prisma.sql`${orderId} ${direction}`;
  return Prisma.sql`${key} ${direction}, ${orderId} ${direction}`;
}
