import { PlatformError } from '../../http/errors.ts';
import { pageOfList } from './paging.ts';

interface WithId {
  readonly id: number;
}

function cursorOf(id: number): string {
  return Buffer.from(`id:${id}`).toString('base64');
}

function idOfCursor(text: string, name: string): number {
  const match = /^id:(\d{1,10})$/.exec(Buffer.from(text, 'base64').toString());
  if (match === null)
    throw new PlatformError(422, 'The filter(s) are not valid.', { fields: { [name]: 'The cursor is not valid.' } });
  return Number(match[1]);
}

/** Items of one page with the answer's `meta`. */
export interface CursorPage<T> {
  readonly items: readonly T[];
  readonly meta: Readonly<Record<string, unknown>>;
}

/**
 * One page of items, by `page` or by a cursor of an earlier answer, never by both cursors.
 * `after` goes on, `before` goes back; with either, `page` is ignored and only the cursors' figures are told.
 */
export function cursorPage<T extends WithId>(items: readonly T[], query: URLSearchParams): CursorPage<T> {
  const [after, before] = [query.get('after'), query.get('before')];
  if (after !== null && before !== null)
    throw new PlatformError(422, 'The filter(s) are not valid.', {
      fields: { before: 'It cannot be used together with after.' },
    });
  const byPage = pageOfList(items, query);
  const limit = Number(byPage.meta.pagination['per_page']);
  if (after === null && before === null) {
    const first = (Number(byPage.meta.pagination['current_page']) - 1) * limit;
    const page = items.slice(first, first + limit);
    return {
      items: page,
      meta: { ...byPage.meta, cursor_pagination: cursorMeta(items, page, limit, query) },
    };
  }
  const cursor = after === null ? idOfCursor(before ?? '', 'before') : idOfCursor(after, 'after');
  const page = besideCursor(items, cursor, after !== null, limit);
  return { items: page, meta: { cursor_pagination: cursorMeta(items, page, limit, query) } };
}

/** The items before or after a cursor. One whose item is gone still says where it was, if the items are in order of ids. */
function besideCursor<T extends WithId>(items: readonly T[], cursor: number, after: boolean, limit: number): T[] {
  const at = items.findIndex((item) => item.id === cursor);
  if (at >= 0) return after ? items.slice(at + 1, at + 1 + limit) : items.slice(Math.max(at - limit, 0), at);
  const descending = (items[0]?.id ?? 0) > (items.at(-1)?.id ?? 0);
  const follows = (item: T) => (descending ? item.id < cursor : item.id > cursor);
  return after ? items.filter(follows).slice(0, limit) : items.filter((item) => !follows(item)).slice(-limit);
}

function cursorMeta<T extends WithId>(items: readonly T[], page: readonly T[], limit: number, query: URLSearchParams) {
  const [first, last] = [page[0], page.at(-1)];
  const link = (name: 'after' | 'before', item: T): string => {
    const params = new URLSearchParams(query);
    for (const gone of ['page', 'after', 'before']) params.delete(gone);
    params.set('limit', String(limit));
    params.set(name, cursorOf(item.id));
    return `?${params.toString()}`;
  };
  return {
    count: page.length,
    per_page: limit,
    ...(first === undefined ? {} : { start_cursor: cursorOf(first.id) }),
    ...(last === undefined ? {} : { end_cursor: cursorOf(last.id) }),
    links: {
      ...(first !== undefined && first !== items[0] ? { previous: link('before', first) } : {}),
      current: `?${query.toString()}`,
      ...(last !== undefined && last !== items.at(-1) ? { next: link('after', last) } : {}),
    },
  };
}
