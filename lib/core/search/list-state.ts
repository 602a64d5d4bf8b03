import { MOST_CHARACTERS } from './most-characters.ts';

// Apart from address.ts, so that a page can read its address without the language's parser.

/** Of a column or a view. */
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

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

/** The fragment that says a state, with `shown` for its query; empty for the usual list. */
export function fragmentOf<SortField extends string>(
  state: ListState<SortField>,
  { usual }: ListRules<SortField>,
  shown: string,
): string {
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
  return entries.length === 0 ? '' : `#${new URLSearchParams(entries).toString()}`;
}

/** Whether a list's address says nothing of what to show: at most the language, which the entrance puts there. */
export function isBareAddress(search: string, fragment: string): boolean {
  return fragment === '' && [...new URLSearchParams(search).keys()].every((name) => name === 'lang');
}

/** Whether a query may be about an e-mail address, told without reading it: rather too often than once too seldom. */
export function mayHoldEmail(query: string): boolean {
  return /@|%40|mail/i.test(query.normalize('NFKC')) || /\p{Surrogate}/u.test(query);
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
}
