import { TEXT_FIELDS, type SearchNode, type SearchQuery, type TextField, type TextNode } from './syntax.ts';

/** Fields whose texts are customers' personal data, or may hold any. */
const PERSONAL: ReadonlySet<TextField> = new Set([
  ...(['name', 'company', 'email', 'phone', 'address', 'zip', 'note', 'message'] as const),
  // What shoppers typed for a product stands among the options that they chose.
  'option',
]);

/** What a word without a field is looked for in. The method of payment is no text that free words are found in. */
const OPEN_FIELDS = TEXT_FIELDS.filter((field) => !PERSONAL.has(field) && field !== 'method');

/** The field of customers' personal data that a search names; null for none. */
export function personalFieldOf(query: SearchQuery): TextField | null {
  if (query === null) return null;
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.map(personalFieldOf).find((field) => field !== null) ?? null;
    case 'not':
      return personalFieldOf(query.part);
    case 'field':
      return PERSONAL.has(query.field) ? query.field : null;
    default:
      return null;
  }
}

/**
 * The same search for a person from whom customers' personal data is kept: words are found in order numbers, products and
 * references alone. Otherwise whoever types a name would learn from what is found whose order it is.
 */
export function withoutPersonalFields(query: SearchQuery): SearchQuery {
  return query === null ? null : narrowed(query);
}

/** Whether anything in it may be somebody's name or address: words without a field are about anything. */
export function mayNameSomebody(query: SearchQuery): boolean {
  if (query === null) return false;
  if (query.kind === 'and' || query.kind === 'or') return query.parts.some(mayNameSomebody);
  if (query.kind === 'not') return mayNameSomebody(query.part);
  return query.kind === 'text' || personalFieldOf(query) !== null;
}

function narrowed(node: SearchNode): SearchNode {
  if (node.kind === 'and' || node.kind === 'or') return { kind: node.kind, parts: node.parts.map(narrowed) };
  if (node.kind === 'not') return { kind: 'not', part: narrowed(node.part) };
  if (node.kind === 'text') return inOpenFields(node);
  // Only a search that names no personal field comes here; one that does finds nothing.
  return personalFieldOf(node) === null ? node : { kind: 'or', parts: [] };
}

function inOpenFields({ text, match }: TextNode): SearchNode {
  const fields = OPEN_FIELDS.map((field): SearchNode => ({ kind: 'field', field, anyOf: [{ text, match }] }));
  return { kind: 'or', parts: [...numbered(text), ...fields] };
}

/** A word of digits alone is looked for as an order's number too. */
function numbered(text: string): SearchNode[] {
  const digits = /^\s*#?(\d{1,10})\s*$/.exec(text)?.[1];
  if (digits === undefined || Number(digits) > 2_147_483_647) return [];
  const bound = { value: String(Number(digits)), isInclusive: true };
  return [{ kind: 'number', field: 'id', from: bound, to: bound }];
}
