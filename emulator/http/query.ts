import { parseDate } from '../rules/dates.ts';
import { parseUnits } from '../rules/money.ts';
import type { Units } from '../rules/money.ts';
import { invalidField, notFound, PlatformError } from './errors.ts';

/** V2's largest page. */
export const MAX_LIMIT = 250;

/** A whole number of a V2 query, or undefined when it is not there. Anything else answers 400. */
export function integerParam(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^-?\d{1,10}$/.test(text)) throw invalidField(name);
  return Number(text);
}

export function booleanParam(query: URLSearchParams, name: string): boolean | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  throw invalidField(name);
}

/** Seconds since 1970 of an RFC 2822 or ISO 8601 date. */
export function dateParam(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const seconds = parseDate(text);
  if (seconds === null) throw invalidField(name);
  return seconds;
}

export function moneyParam(query: URLSearchParams, name: string): Units | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const units = parseUnits(text);
  if (units === null) throw invalidField(name);
  return units;
}

/** `page` from 1 and `limit` up to 250, 50 when absent (BigCommerce docs: V2 paging; 413 is the code for a limit too high). */
export function pageParams(query: URLSearchParams): { page: number; limit: number } {
  const page = integerParam(query, 'page') ?? 1;
  const limit = integerParam(query, 'limit') ?? 50;
  if (page < 1) throw invalidField('page');
  if (limit < 1) throw invalidField('limit');
  if (limit > MAX_LIMIT)
    throw new PlatformError(413, 'The specified limit exceeds the maximum allowed.', {
      details: { max_limit: MAX_LIMIT },
    });
  return { page, limit };
}

/** One page of a list that is at hand. */
export function pageOf<T>(items: readonly T[], query: URLSearchParams): readonly T[] {
  const { page, limit } = pageParams(query);
  return items.slice((page - 1) * limit, page * limit);
}

/** A numeric path parameter; anything else is no resource. */
export function pathId(text: string | undefined): number {
  if (text === undefined || !/^\d{1,10}$/.test(text)) throw notFound();
  return Number(text);
}
