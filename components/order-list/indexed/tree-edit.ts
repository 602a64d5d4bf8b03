import {
  STATUS_SLUGS,
  type ChoiceField,
  type DayNode,
  type Flag,
  type NumberNode,
  type SearchNode,
  type SearchQuery,
} from '#lib/core/search/syntax.ts';

// Tabs, filter dialog, chips and histogram all change the one tree that the search box shows as text. Each speaks of
// terms at its top, which all have to hold; whatever stands deeper is only the box's business and is never touched.

export type FieldNode = Extract<SearchNode, { readonly field: string }>;
type NodeOf<Kind extends FieldNode['kind']> = Extract<FieldNode, { readonly kind: Kind }>;

/** The terms that all have to hold. */
export function termsOf(query: SearchQuery): readonly SearchNode[] {
  if (query === null) return [];
  return query.kind === 'and' ? query.parts : [query];
}

/** A query of terms that all have to hold. */
export function queryOf(terms: readonly SearchNode[]): SearchQuery {
  const [first = null] = terms;
  return terms.length > 1 ? { kind: 'and', parts: terms } : first;
}

/** The first term of a kind about a field. */
export function termOf<Kind extends FieldNode['kind']>(
  query: SearchQuery,
  kind: Kind,
  field: NodeOf<Kind>['field'],
): NodeOf<Kind> | null {
  return (termsOf(query).find((term) => isAbout(term, kind, field)) as NodeOf<Kind> | undefined) ?? null;
}

/** The query with one term in place of all about the same field; null takes them away. The place of the first is kept. */
export function withTerm<Kind extends FieldNode['kind']>(
  query: SearchQuery,
  kind: Kind,
  field: NodeOf<Kind>['field'],
  term: NodeOf<Kind> | null,
): SearchQuery {
  const terms = termsOf(query);
  const place = terms.findIndex((one) => isAbout(one, kind, field));
  const others = terms.filter((one) => !isAbout(one, kind, field));
  if (term === null) return queryOf(others);
  return queryOf(place < 0 ? [...terms, term] : others.toSpliced(place, 0, term));
}

/** Exactly these orders. */
export function queryOfIds(ids: readonly number[]): SearchQuery {
  const parts = ids.map((id): NumberNode => {
    const bound = { value: String(id), isInclusive: true };
    return { kind: 'number', field: 'id', from: bound, to: bound };
  });
  const [first = null] = parts;
  return parts.length > 1 ? { kind: 'or', parts } : first;
}

/** What of a choice is chosen; none where it is not filtered. */
export function chosenOf(query: SearchQuery, field: ChoiceField): readonly string[] {
  return termOf(query, 'choice', field)?.anyOf ?? [];
}

export function withChosen(query: SearchQuery, field: ChoiceField, values: readonly string[]): SearchQuery {
  return withTerm(query, 'choice', field, values.length === 0 ? null : { kind: 'choice', field, anyOf: values });
}

/** Statuses by the platform's numbers. */
export function statusIdsOf(query: SearchQuery): readonly number[] {
  return chosenOf(query, 'status')
    .map((slug) => STATUS_SLUGS.findIndex((known) => known === slug))
    .filter((id) => id >= 0);
}

export function withStatusIds(query: SearchQuery, ids: readonly number[]): SearchQuery {
  const slugs = ids.map((id) => STATUS_SLUGS[id]).filter((slug) => slug !== undefined);
  return withChosen(query, 'status', slugs);
}

export function withDays(query: SearchQuery, field: DayNode['field'], from: string, to: string): SearchQuery {
  return withTerm(query, 'day', field, { kind: 'day', field, from: { day: from }, to: { day: to } });
}

/** Whether a flag is asked for, asked against, or neither. */
export function flagOf(query: SearchQuery, flag: Flag): 'yes' | 'no' | null {
  for (const term of termsOf(query)) {
    if (term.kind === 'flag' && term.flag === flag) return 'yes';
    if (isFlagAgainst(term, flag)) return 'no';
  }
  return null;
}

export function withFlag(query: SearchQuery, flag: Flag, wish: 'yes' | 'no' | null): SearchQuery {
  const others = termsOf(query).filter(
    (term) => !(term.kind === 'flag' && term.flag === flag) && !isFlagAgainst(term, flag),
  );
  const asked = { kind: 'flag', flag } as const;
  if (wish === null) return queryOf(others);
  return queryOf([...others, wish === 'yes' ? asked : { kind: 'not', part: asked }]);
}

/** A number's bounds that are written as "from … to …" with both ends included; null where it says something else. */
export function plainRangeOf(node: NumberNode | null): { readonly from: string; readonly to: string } {
  return { from: node?.from?.value ?? '', to: node?.to?.value ?? '' };
}

function isAbout(term: SearchNode, kind: FieldNode['kind'], field: string): boolean {
  return term.kind === kind && 'field' in term && term.field === field;
}

function isFlagAgainst(term: SearchNode, flag: Flag): boolean {
  return term.kind === 'not' && term.part.kind === 'flag' && term.part.flag === flag;
}
