import { readEnglish } from './english.ts';
import { readFieldTerm } from './field-terms.ts';
import { bareFlagOf } from './fields.ts';
import { SearchFault, type Mistake } from './mistakes.ts';
import { normaliseSearch } from './normalise.ts';
import { patternOf } from './patterns.ts';
import { MOST_DEPTH, Reader, type ReadOptions } from './reader.ts';
import type { SearchNode, SearchQuery } from './syntax.ts';

export type ParsedSearch =
  { readonly kind: 'parsed'; readonly query: SearchQuery } | ({ readonly kind: 'failed' } & Mistake);

/** What was read; `isEmpty` says that no term stood there, not even one that is passed over. */
interface Found {
  readonly node: SearchNode | null;
  readonly isEmpty: boolean;
}
interface Operator {
  readonly word: string;
  readonly at: number;
}

const OR = /\|+|OR(?=[\s()|"\u201c\u201d\u201e]|$)/y;
const AND = /AND(?=[\s()|"\u201c\u201d\u201e]|$)/y;
const NOT = /-(?=[^\s-])|NOT(?=[\s()|"\u201c\u201d\u201e]|$)/y;

/**
 * Reads a search. Terms side by side must all be there; `OR` or `|` means either, and binds less; `-` or `NOT` before a term
 * means without it; parentheses group. A word without any letter or digit is passed over. What it gives is in the one
 * form that `normaliseSearch` describes. A text that cannot be read gives the place and the kind of the mistake.
 */
export function parseSearch(text: string, options: ReadOptions = {}): ParsedSearch {
  try {
    const reader = new Reader(text, options);
    const { node, isEmpty } = readEither(reader, 0);
    if (!reader.isAtEnd) reader.fail('paren-not-opened', reader.at, 1);
    const query = normaliseSearch(node);
    if (query === null && !isEmpty) failWithoutWords(reader);
    return { kind: 'parsed', query };
  } catch (error) {
    if (error instanceof SearchFault) return { kind: 'failed', ...error.mistake };
    throw error;
  }
}

/** Up to the end or a closing parenthesis. */
function readEither(reader: Reader, depth: number): Found {
  const parts: SearchNode[] = [];
  let last: Operator | null = null;
  for (;;) {
    const found = readAll(reader, depth);
    const next = takeOperator(reader, OR);
    if (found.isEmpty && last !== null) failAfter(reader, last);
    if (found.isEmpty && next !== null) reader.fail('nothing-before', next.at, next.word.length, { word: next.word });
    if (found.node !== null) parts.push(found.node);
    if (next === null) return { node: grouped('or', parts), isEmpty: found.isEmpty };
    last = next;
  }
}

/** Up to the end, an OR or a closing parenthesis. */
function readAll(reader: Reader, depth: number): Found {
  const parts: SearchNode[] = [];
  let isEmpty = true;
  let and: Operator | null = null;
  for (;;) {
    reader.skipSpaces();
    if (isAtBreak(reader)) {
      if (and !== null) failAfter(reader, and);
      return { node: grouped('and', parts), isEmpty };
    }
    const next = takeOperator(reader, AND);
    if (next !== null) {
      if (and !== null) failAfter(reader, and);
      if (isEmpty) reader.fail('nothing-before', next.at, next.word.length, { word: next.word });
      and = next;
      continue;
    }
    const node = readTerm(reader, depth);
    if (node !== null) parts.push(node);
    isEmpty = false;
    and = null;
  }
}

function readTerm(reader: Reader, depth: number): SearchNode | null {
  let isNegated = false;
  for (let not = takeOperator(reader, NOT); not !== null; not = takeOperator(reader, NOT)) {
    isNegated = !isNegated;
    reader.skipSpaces();
    if (isAtBreak(reader)) failAfter(reader, not);
  }
  const node = reader.peek(/\(/y) === null ? readLeaf(reader) : readGroup(reader, depth + 1);
  return node !== null && isNegated ? { kind: 'not', part: node } : node;
}

function readGroup(reader: Reader, depth: number): SearchNode | null {
  const opening = reader.at;
  if (depth > MOST_DEPTH) reader.fail('too-deep', opening, 1, { most: String(MOST_DEPTH) });
  reader.at += 1;
  const { node, isEmpty } = readEither(reader, depth);
  if (reader.take(/\)/y) === null) reader.fail('paren-not-closed', opening, 1);
  if (isEmpty) reader.fail('nothing-inside', opening, reader.at - opening);
  return node;
}

function readLeaf(reader: Reader): SearchNode | null {
  const from = reader.at;
  const node = readFieldTerm(reader);
  if (node !== null) return node;
  const english = readEnglish(reader) ?? readWord(reader);
  reader.countTerm(from);
  return english;
}

function readWord(reader: Reader): SearchNode | null {
  const item = reader.takeWord();
  const isBare = !item.isQuoted && !item.hasStarBefore && !item.hasStarAfter;
  const flag = isBare ? bareFlagOf(item.text) : null;
  if (flag !== null) return { kind: 'flag', flag };
  const pattern = patternOf(reader, item);
  return pattern === null ? null : { kind: 'text', ...pattern };
}

function takeOperator(reader: Reader, operator: RegExp): Operator | null {
  const at = reader.at;
  const found = reader.take(operator);
  return found === null ? null : { word: found[0], at };
}

function isAtBreak(reader: Reader): boolean {
  return reader.isAtEnd || reader.peek(/\)/y) !== null || reader.peek(OR) !== null;
}

function failAfter(reader: Reader, { word, at }: Operator): never {
  return reader.fail('nothing-after', at, word.length, { word });
}

function failWithoutWords(reader: Reader): never {
  const written = reader.text.trim();
  return reader.fail('no-words', reader.text.indexOf(written), written.length);
}

function grouped(kind: 'and' | 'or', parts: readonly SearchNode[]): SearchNode | null {
  const [first, second] = parts;
  if (first === undefined) return null;
  return second === undefined ? first : { kind, parts };
}
