import { textList } from './filters.ts';
import { unprocessable } from './json-body.ts';

type Wire = Readonly<Record<string, unknown>>;

/**
 * What `include_fields` and `exclude_fields` leave of an object. The fields of `always` cannot be left out. With `known`,
 * asking for any other field is a 422; leaving one out that is not there does nothing.
 */
export function shownFields(
  query: URLSearchParams,
  always: readonly string[],
  known?: readonly string[],
): (wire: Wire) => Record<string, unknown> {
  const wanted = textList(query, 'include_fields');
  const unwanted = textList(query, 'exclude_fields') ?? new Set();
  if (known !== undefined && wanted !== undefined && [...wanted].some((name) => !known.includes(name)))
    throw unprocessable({ include_fields: 'error.enum' });
  return (wire) =>
    Object.fromEntries(
      Object.entries(wire).filter(
        ([name]) => always.includes(name) || ((wanted === undefined || wanted.has(name)) && !unwanted.has(name)),
      ),
    );
}
