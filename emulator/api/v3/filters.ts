import { PlatformError } from '../../http/errors.ts';
import { parseDate } from '../../rules/dates.ts';

function invalidFilter(name: string): PlatformError {
  return new PlatformError(422, 'The filter(s) are not valid.', { fields: { [name]: `error.${name}.invalid` } });
}

/** Ids of a comma list such as `id:in`; undefined when it is not asked for. 422 for anything but whole numbers. */
export function idList(query: URLSearchParams, name: string): ReadonlySet<number> | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d{1,10}(,\d{1,10})*$/.test(text)) throw invalidFilter(name);
  return new Set(text.split(',').map(Number));
}

/** A number of a filter, with or without decimals. */
export function numberFilter(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^-?\d{1,10}(\.\d{1,4})?$/.test(text)) throw invalidFilter(name);
  return Number(text);
}

/** Texts of a comma list such as `key:in`. */
export function textList(query: URLSearchParams, name: string): ReadonlySet<string> | undefined {
  const text = query.get(name);
  return text === null ? undefined : new Set(text.split(','));
}

/** A comma list of a few words; empty when it is not asked for. 422 for any other word. */
export function wordList<T extends string>(query: URLSearchParams, name: string, words: readonly T[]): ReadonlySet<T> {
  const wanted = textList(query, name) ?? new Set<string>();
  const known = words.filter((word) => wanted.has(word));
  if (known.length < wanted.size) throw invalidFilter(name);
  return new Set(known);
}

/** A date filter as seconds since 1970. */
export function dateFilter(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const seconds = parseDate(text);
  if (seconds === null) throw invalidFilter(name);
  return seconds;
}

const DAY_S = 86_400;

/** What `{name}`, `{name}:min` and `{name}:max` let through. A date without a time means its whole day. */
export function dateTest(query: URLSearchParams, name: string): (seconds: number) => boolean {
  const exactly = dateFilter(query, name);
  const spanS = (query.get(name) ?? '').trim().length === 10 ? DAY_S : 1;
  const [low, high] = [dateFilter(query, `${name}:min`) ?? 0, dateFilter(query, `${name}:max`) ?? Infinity];
  return (seconds) =>
    (exactly === undefined || (seconds >= exactly && seconds < exactly + spanS)) && seconds >= low && seconds <= high;
}

/** One of a few words. */
export function wordFilter<T extends string>(query: URLSearchParams, name: string, words: readonly T[]): T | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const word = words.find((each) => each === text);
  if (word === undefined) throw invalidFilter(name);
  return word;
}
