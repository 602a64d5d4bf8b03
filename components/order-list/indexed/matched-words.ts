import { partsOf } from '#lib/core/search/words.ts';
import type { SearchNode, SearchQuery } from '#lib/core/search/syntax.ts';

/** A stretch of a text; `isMatch` where it is one of the words that were asked for. */
export interface Stretch {
  readonly text: string;
  readonly isMatch: boolean;
}

/** All words that a query asks for, folded as the index folds them. What is asked against does not count. */
export function askedWords(query: SearchQuery): ReadonlySet<string> {
  return new Set(query === null ? [] : wordsOfNode(query));
}

function wordsOfNode(node: SearchNode): readonly string[] {
  switch (node.kind) {
    case 'and':
    case 'or':
      return node.parts.flatMap(wordsOfNode);
    case 'text':
      return partsOf(node.text);
    case 'field':
      return node.anyOf.flatMap(({ text }) => partsOf(text));
    default:
      return [];
  }
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * A text cut at the words that were asked for: a word is marked where it is one of them, begins with one or holds one, or, for
 * a similar find, differs by one edit. The stretches together are the text itself, so nothing of it is read as markup.
 */
export function markWords(text: string, asked: ReadonlySet<string>, isSimilar: boolean): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const found of text.matchAll(WORD)) {
    if (!isAsked(partsOf(found[0]).join(''), asked, isSimilar)) continue;
    if (found.index > from) stretches.push({ text: text.slice(from, found.index), isMatch: false });
    from = found.index + found[0].length;
    stretches.push({ text: found[0], isMatch: true });
  }
  if (from < text.length) stretches.push({ text: text.slice(from), isMatch: false });
  return stretches;
}

function isAsked(word: string, asked: ReadonlySet<string>, isSimilar: boolean): boolean {
  for (const one of asked)
    if (word === one || word.startsWith(one) || (isSimilar && (word.includes(one) || isOneEditApart(word, one))))
      return true;
  return false;
}

/** One letter more, less, other, or two neighbours changed over. */
function isOneEditApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1 || short.length < 3) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + 1) === long.slice(at + 1) || (isSwapped && short.slice(at + 2) === long.slice(at + 2));
}

/** Most that is shown of a text, and how much of it before the first word that was asked for. UTF-16 units. */
const MOST_SHOWN = 80;
const BEFORE_MATCH = 24;

/** A long text cut so that the first word that was asked for can be seen in it; line breaks become spaces. */
export function excerptOf(text: string, asked: ReadonlySet<string>): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= MOST_SHOWN) return line;
  const [first] = markWords(line, asked, true);
  const matchAt = first === undefined || first.isMatch ? 0 : first.text.length;
  const from = matchAt >= line.length || matchAt <= BEFORE_MATCH ? 0 : matchAt - BEFORE_MATCH;
  const shown = line.slice(from, from + MOST_SHOWN).toWellFormed();
  return `${from > 0 ? '…' : ''}${shown}${from + MOST_SHOWN < line.length ? '…' : ''}`;
}
