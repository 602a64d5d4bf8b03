/** What the list shows: one status or all, and which page of it. */
export interface ListQuery {
  readonly statusId: number | null;
  readonly page: number;
}

export const ROWS_PER_PAGE = 20;

/** Reads `status` and `page` of the address; anything odd falls back to all orders and the first page. */
export function readListQuery(params: { status?: string | undefined; page?: string | undefined }): ListQuery {
  const status = /^\d{1,2}$/.test(params.status ?? '') ? Number(params.status) : null;
  const page = /^[1-9]\d{0,6}$/.test(params.page ?? '') ? Number(params.page) : 1;
  return { statusId: status, page };
}

/** The same list at another page or status, as a query string. */
export function listAddress(base: string, query: ListQuery): string {
  const params = new URLSearchParams();
  if (query.statusId !== null) params.set('status', String(query.statusId));
  if (query.page > 1) params.set('page', String(query.page));
  const text = params.toString();
  return text === '' ? base : `${base}?${text}`;
}

/** Pages that a number of rows takes: at least one. */
export function pageCount(rows: number): number {
  return Math.max(Math.ceil(rows / ROWS_PER_PAGE), 1);
}
