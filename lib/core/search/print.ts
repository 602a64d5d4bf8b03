import { dayText } from './days.ts';
import { beginsPhrase } from './english.ts';
import { bareFlagOf, flagText } from './fields.ts';
import { normaliseSearch } from './normalise.ts';
import type { DayNode, NumberNode, SearchNode, SearchQuery, TextPattern } from './syntax.ts';

/** Marks of the language, what ends a word, and what folds to either; such text is printed in quotation marks. */
const NEEDS_QUOTES = /[\s()|"\u201c\u201d\u201e*,:<>\\]|^-|^#\d+$|^(?:OR|AND|NOT)$/;
const PLAIN_VALUE = /^[\p{L}\p{N}_.-]+$/u;

/**
 * The one text of a search: what `parseSearch` reads back as `normaliseSearch(query)`, and prints the same again. Empty for a
 * search for everything.
 */
export function printSearch(query: SearchQuery): string {
  const normalised = normaliseSearch(query);
  return normalised === null ? '' : printedNode(normalised, '');
}

/** What stands after it tells whether a word could be read as the beginning of an English phrase. */
function printedNode(node: SearchNode, after: string): string {
  switch (node.kind) {
    case 'and':
    case 'or':
      return printedParts(node.parts, node.kind === 'and' ? ' ' : ' OR ', after);
    case 'not':
      return `-${printedPart(node.part, after)}`;
    case 'text':
      return printedText(node, after);
    case 'field':
      return `${node.field}:${listed(node.anyOf.map(printedPattern))}`;
    case 'choice':
      return `${node.field}:${listed(node.anyOf.map((value) => (PLAIN_VALUE.test(value) ? value : quoted(value))))}`;
    case 'number':
      return `${node.field}:${printedNumber(node)}`;
    case 'day':
      return `${node.field}:${printedDays(node)}`;
    case 'age':
      return `age:${node.comparison === 'older' ? '>' : '<'}${node.amount}${node.unit}`;
    case 'flag':
      return flagText(node.flag);
  }
}

function printedParts(parts: readonly SearchNode[], separator: string, after: string): string {
  let text = '';
  for (const part of parts.toReversed()) {
    const rest = text === '' ? after : `${separator}${text}${after}`;
    text = text === '' ? printedPart(part, rest) : `${printedPart(part, rest)}${separator}${text}`;
  }
  return text;
}

/** Groups inside of others are in parentheses. */
function printedPart(node: SearchNode, after: string): string {
  return node.kind === 'and' || node.kind === 'or' ? `(${printedNode(node, ')')})` : printedNode(node, after);
}

/** A word that would be read as a flag or a phrase is quoted, and a star keeps it open at its end. */
function printedText(pattern: TextPattern, after: string): string {
  const isTaken = () => bareFlagOf(pattern.text) !== null || beginsPhrase(pattern.text, after);
  return pattern.match === 'starts' && isTaken() ? `${quoted(pattern.text)}*` : printedPattern(pattern);
}

function printedPattern({ text, match }: TextPattern): string {
  const plain = NEEDS_QUOTES.test(text) ? quoted(text) : text;
  switch (match) {
    case 'exact':
      return quoted(text);
    case 'contains':
      return `*${plain}*`;
    case 'starts':
      return plain === text ? text : `${plain}*`;
  }
}

function listed(values: readonly string[]): string {
  return values.length === 1 ? values.join('') : `(${values.join(',')})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\u201c\u201d\u201e\\]/g, String.raw`\$&`)}"`;
}

function printedNumber({ from, to }: NumberNode): string {
  if (from !== undefined && to === undefined) return `${from.isInclusive ? '>=' : '>'}${from.value}`;
  if (to !== undefined && from === undefined) return `${to.isInclusive ? '<=' : '<'}${to.value}`;
  if (from === undefined || to === undefined) return '..';
  if (from.value === to.value) return from.value;
  return `${from.isInclusive ? '' : '>'}${from.value}..${to.isInclusive ? '' : '<'}${to.value}`;
}

function printedDays({ from, to }: DayNode): string {
  if (from !== undefined && to === undefined) return `>=${dayText(from)}`;
  if (to !== undefined && from === undefined) return `<=${dayText(to)}`;
  if (from === undefined || to === undefined) return '..';
  const [start, end] = [dayText(from), dayText(to)];
  if (start === end) return start;
  const lastDays = 'daysAgo' in from && end === 'today' ? from.daysAgo + 1 : 0;
  return lastDays > 0 && lastDays < 10_000 ? `${lastDays}d` : `${start}..${end}`;
}
