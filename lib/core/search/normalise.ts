import { plainDecimal } from './numbers.ts';
import { normalisedPattern } from './patterns.ts';
import type { NumberBound, SearchNode, SearchQuery, TextPattern } from './syntax.ts';

/**
 * The one form of all trees that mean the same by their build: no group within a group of its kind, none of one part, no
 * negation of a negation, no value twice, no pattern without a letter or digit, numbers without needless zeros. Null when
 * nothing is left.
 */
export function normaliseSearch(query: SearchQuery): SearchQuery {
  if (query === null) return null;
  switch (query.kind) {
    case 'and':
    case 'or':
      return normalisedGroup(query.kind, query.parts);
    case 'not': {
      const part = normaliseSearch(query.part);
      if (part === null) return null;
      return part.kind === 'not' ? part.part : { kind: 'not', part };
    }
    case 'text': {
      const pattern = normalisedPattern(query);
      return pattern && { kind: 'text', ...pattern };
    }
    case 'field': {
      const anyOf = normalisedPatterns(query.anyOf);
      return anyOf.length === 0 ? null : { kind: 'field', field: query.field, anyOf };
    }
    case 'choice':
      return query.anyOf.length === 0 ? null : { ...query, anyOf: [...new Set(query.anyOf)] };
    case 'number': {
      const { from, to } = query;
      const bounds = { ...(from && { from: plainBound(from) }), ...(to && { to: plainBound(to) }) };
      return { kind: 'number', field: query.field, ...bounds };
    }
    case 'day':
    case 'age':
    case 'flag':
      return query;
  }
}

function normalisedGroup(kind: 'and' | 'or', parts: readonly SearchNode[]): SearchQuery {
  const kept = parts.flatMap((part): readonly SearchNode[] => {
    const normalised = normaliseSearch(part);
    if (normalised === null) return [];
    return normalised.kind === kind ? normalised.parts : [normalised];
  });
  const [first] = kept;
  if (first === undefined) return null;
  return kept.length === 1 ? first : { kind, parts: kept };
}

function normalisedPatterns(patterns: readonly TextPattern[]): readonly TextPattern[] {
  const kept = new Map<string, TextPattern>();
  for (const pattern of patterns) {
    const normalised = normalisedPattern(pattern);
    if (normalised !== null) kept.set(`${normalised.match} ${normalised.text}`, normalised);
  }
  return [...kept.values()];
}

function plainBound({ value, isInclusive }: NumberBound): NumberBound {
  return { value: plainDecimal(value), isInclusive };
}
