import { normaliseSearch } from './normalise.ts';
import { printSearch } from './print.ts';
import type { AgeNode, ChoiceField, DayField, NumberField, SearchNode, SearchQuery, TextField } from './syntax.ts';

export type ChipField = TextField | ChoiceField | NumberField | DayField | AgeNode['kind'];

/** One of the parts that must all hold. What it says to people is made of `part` and `isNegated`, in their language. */
export interface Chip {
  /** Unlike any other chip's of the query, and the same for as long as this part and its twins before it are there. */
  readonly key: string;
  /** The field that it is about; null for words, flags and groups of several fields. */
  readonly field: ChipField | null;
  /** Without the negation around it. */
  readonly part: SearchNode;
  readonly isNegated: boolean;
  /** Its own text, as `printSearch` writes it. */
  readonly text: string;
}

/** The parts of a query in their order. */
export function chipsOf(query: SearchQuery): readonly Chip[] {
  return keyedParts(query).map(({ key, text, node }) => {
    const isNegated = node.kind === 'not';
    const part = isNegated ? node.part : node;
    return { key, field: fieldOf(part), part, isNegated, text };
  });
}

/** The query without one of its parts. An unknown key changes nothing. */
export function withoutChip(query: SearchQuery, key: string): SearchQuery {
  return replaceChip(query, key, null);
}

/** The query with something else (null: nothing) in the place of one of its parts. An unknown key changes nothing. */
export function replaceChip(query: SearchQuery, key: string, replacement: SearchQuery): SearchQuery {
  const parts = keyedParts(query).flatMap((part) => {
    const node = part.key === key ? replacement : part.node;
    return node === null ? [] : [node];
  });
  return normaliseSearch({ kind: 'and', parts });
}

/** The query with one more part that must hold; a part that it has already is not added again. */
export function addPart(query: SearchQuery, node: SearchNode): SearchQuery {
  const text = printSearch(node);
  const parts = keyedParts(query);
  if (parts.some((part) => part.text === text)) return normaliseSearch(query);
  return normaliseSearch({ kind: 'and', parts: [...parts.map((part) => part.node), node] });
}

interface KeyedPart {
  readonly key: string;
  readonly text: string;
  readonly node: SearchNode;
}

function keyedParts(query: SearchQuery): readonly KeyedPart[] {
  const normalised = normaliseSearch(query);
  if (normalised === null) return [];
  const seen = new Map<string, number>();
  return (normalised.kind === 'and' ? normalised.parts : [normalised]).map((node) => {
    const text = printSearch(node);
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return { key: `${count} ${text}`, text, node };
  });
}

function fieldOf(node: SearchNode): ChipField | null {
  switch (node.kind) {
    case 'field':
    case 'choice':
    case 'number':
    case 'day':
      return node.field;
    case 'age':
      return 'age';
    case 'and':
    case 'or': {
      const fields = new Set(node.parts.map(fieldOf));
      return fields.size === 1 ? ([...fields][0] ?? null) : null;
    }
    default:
      return null;
  }
}
