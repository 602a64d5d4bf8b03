import { foldText } from './fold.ts';
import { normaliseSearch } from './normalise.ts';
import { parseSearch } from './parse.ts';
import { printSearch } from './print.ts';
import { MOST_CHARACTERS, type ReadOptions } from './reader.ts';
import type { SearchNode } from './syntax.ts';

/** What a list shows, as far as it belongs into its address. Columns are null where the person's own are meant. */
export interface ListState<SortField extends string = string> {
  readonly query: string;
  readonly sort: { readonly field: SortField; readonly direction: 'asc' | 'desc' };
  readonly page: number;
  readonly limit: number;
  readonly columns: readonly string[] | null;
  readonly view: string | null;
}

/** What a list may be asked for; whatever else an address says is as if it said nothing. */
export interface ListRules<SortField extends string = string> {
  readonly sortFields: readonly SortField[];
  readonly limits: readonly number[];
  readonly mostPages: number;
  /** What an address without a word about it means. */
  readonly usual: ListState<SortField>;
}

export interface ListAddress {
  /** Begins with `#`; empty for the usual list. */
  readonly fragment: string;
  /** Part of the query is not in the fragment: the whole text has to be kept elsewhere (`history.state`). */
  readonly hasHidden: boolean;
}

const NAME = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * A list's state as the fragment of its address. No e-mail address may stand in any address: parts of the query that are
 * about one, or have an `@`, are left out, and so is a text that cannot be read and has one.
 */
export function printListAddress<SortField extends string>(
  state: ListState<SortField>,
  { usual }: ListRules<SortField>,
  options: ReadOptions = {},
): ListAddress {
  const shown = withoutEmail(state.query, options);
  const { field, direction } = state.sort;
  const entries: [string, string][] = [];
  if (shown !== usual.query) entries.push(['q', shown]);
  if (field !== usual.sort.field || direction !== usual.sort.direction)
    entries.push(['sort', direction === 'desc' ? `-${field}` : field]);
  if (state.page !== usual.page) entries.push(['page', String(state.page)]);
  if (state.limit !== usual.limit) entries.push(['limit', String(state.limit)]);
  const columns = state.columns?.filter((column) => NAME.test(column)) ?? [];
  if (columns.length > 0) entries.push(['columns', columns.join('.')]);
  if (state.view !== null && NAME.test(state.view)) entries.push(['view', state.view]);
  const fragment = entries.length === 0 ? '' : `#${new URLSearchParams(entries).toString()}`;
  return { fragment, hasHidden: shown !== state.query };
}

/** The state that a fragment says. Every part that is missing or not allowed is the usual one; nothing throws. */
export function readListAddress<SortField extends string>(
  fragment: string,
  { sortFields, limits, mostPages, usual }: ListRules<SortField>,
): ListState<SortField> {
  const entries = new URLSearchParams(fragment.replace(/^#/, ''));
  const query = entries.get('q');
  const sort = entries.get('sort') ?? '';
  const sortField = sortFields.find((field) => field === sort.replace(/^-/, ''));
  const page = wholeNumber(entries.get('page'));
  const limit = wholeNumber(entries.get('limit'));
  const columns = (entries.get('columns') ?? '').split('.').filter((column) => NAME.test(column));
  const view = entries.get('view') ?? '';
  return {
    query: query !== null && query.length <= MOST_CHARACTERS ? query : usual.query,
    sort: sortField === undefined ? usual.sort : { field: sortField, direction: sort.startsWith('-') ? 'desc' : 'asc' },
    page: page !== null && page <= mostPages ? page : usual.page,
    limit: limit !== null && limits.includes(limit) ? limit : usual.limit,
    columns: columns.length > 0 ? [...new Set(columns)] : usual.columns,
    view: NAME.test(view) ? view : usual.view,
  };
}

/** The text as it is where nothing has to hide; otherwise what is left of it, in the printed form. */
function withoutEmail(text: string, options: ReadOptions): string {
  const plain = text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
  const parsed = parseSearch(text, options);
  if (parsed.kind === 'failed') return hasAt(text) || /e-?mail/i.test(text) ? '' : plain;
  if (parsed.query === null) return plain;
  const parts = parsed.query.kind === 'and' ? parsed.query.parts : [parsed.query];
  const shown = parts.filter((part) => !isAboutEmail(part));
  if (shown.length === parts.length && !hasAt(text)) return plain;
  return printSearch(normaliseSearch({ kind: 'and', parts: shown }));
}

function isAboutEmail(node: SearchNode): boolean {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts.some(isAboutEmail);
    case 'not':
      return isAboutEmail(node.part);
    case 'text':
      return hasAt(node.text);
    case 'field':
      return node.field === 'email' || node.anyOf.some(({ text }) => hasAt(text));
    case 'choice':
      return node.anyOf.some(hasAt);
    default:
      return false;
  }
}

/** In any of its spellings: folding makes one of them. */
function hasAt(text: string): boolean {
  return foldText(text).includes('@') || /%40/.test(text);
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
}
