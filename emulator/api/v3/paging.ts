import { PlatformError } from '../../http/errors.ts';

/** A larger `limit` is taken for this one. */
const LARGEST_LIMIT = 250;

/** V3's envelope. */
export interface Page<T = unknown> {
  readonly data: readonly T[];
  readonly meta: { readonly pagination: Readonly<Record<string, unknown>> };
}

/** A list that has no paging parameters: one page with everything. */
export function wholePage(items: readonly unknown[]): Page {
  return envelope(items, items.length, Math.max(items.length, 50), 1, new URLSearchParams());
}

/** One page of a list, by `page` and `limit`. V3 answers 422 to a page or limit that is no whole number from 1. */
export function pageOfList<T>(
  items: readonly T[],
  query: URLSearchParams,
  defaultLimit = 50,
  largestLimit = LARGEST_LIMIT,
): Page<T> {
  return pageOfMany(items.length, (from, to) => items.slice(from, to), query, defaultLimit, largestLimit);
}

/** The same of a list too long to make whole: `slice` gives the `from`th item up to but without the `to`th. */
export function pageOfMany<T>(
  total: number,
  slice: (from: number, to: number) => readonly T[],
  query: URLSearchParams,
  defaultLimit = 50,
  largestLimit = LARGEST_LIMIT,
): Page<T> {
  const page = positive(query, 'page') ?? 1;
  const limit = Math.min(positive(query, 'limit') ?? defaultLimit, largestLimit);
  return envelope(slice((page - 1) * limit, page * limit), total, limit, page, query);
}

function positive(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new PlatformError(422, 'The filter(s) are not valid.', { fields: { [name]: `error.${name}.invalid` } });
  return Number(text);
}

function envelope<T>(
  data: readonly T[],
  total: number,
  perPage: number,
  page: number,
  query: URLSearchParams,
): Page<T> {
  const pages = Math.max(Math.ceil(total / perPage), 1);
  const linkTo = (number: number) => {
    const params = new URLSearchParams(query);
    params.set('page', String(number));
    params.set('limit', String(perPage));
    return `?${params.toString()}`;
  };
  return {
    data,
    meta: {
      pagination: {
        total,
        count: data.length,
        per_page: perPage,
        current_page: page,
        total_pages: pages,
        links: {
          ...(page > 1 ? { previous: linkTo(page - 1) } : {}),
          current: linkTo(page),
          ...(page < pages ? { next: linkTo(page + 1) } : {}),
        },
      },
    },
  };
}
