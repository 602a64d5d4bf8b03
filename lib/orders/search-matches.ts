import { foldText } from '#lib/core/search/fold.ts';
import type { SearchNode, SearchQuery, TextField, TextPattern } from '#lib/core/search/syntax.ts';
import { digitsOf, joinedOf, partsOf, wordsOf } from '#lib/core/search/words.ts';
import type { OrderMatch } from './search-contract.ts';

const MOST_MATCHES = 3;
const MARKS = /[^\p{L}\p{N}\p{M}\p{Emoji_Presentation}]+/gu;
/** A search within an address looks through all of its lines. */
const ADDRESS: readonly TextField[] = ['address', 'city', 'state', 'zip'];

type IndexText = readonly [field: TextField, text: string, line?: number];

/** Words that were taken for those of a search, by its text. */
export type SimilarPhrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** What one term of a search looks for. */
interface Sought {
  /** Null for any text. */
  readonly fields: readonly TextField[] | null;
  readonly pattern: TextPattern;
  readonly similar: readonly (readonly string[])[];
}

/** Makes the function that tells why an order was found: for each term the text that has it, in the order's own spelling. */
export function createMatcher(
  query: SearchQuery,
  similar: SimilarPhrases,
): (orderId: number, texts: readonly IndexText[]) => OrderMatch[] {
  const sought = query === null ? [] : soughtIn(query, similar);
  return (orderId, texts) => {
    if (sought.length === 0) return [];
    const read = texts.map((text) => ({ text, bare: bareOf(text[1]) }));
    const found = new Map<string, OrderMatch>();
    for (const term of sought) {
      const match = matchOf(term, orderId, read);
      if (match !== null && !found.has(`${match.field} ${match.text}`))
        found.set(`${match.field} ${match.text}`, match);
    }
    return [...found.values()].slice(0, MOST_MATCHES);
  };
}

function soughtIn(node: SearchNode, similar: SimilarPhrases): Sought[] {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.flatMap((part) => soughtIn(part, similar));
  if (node.kind === 'text') return [{ fields: null, pattern: node, similar: similar.get(node.text) ?? [] }];
  if (node.kind !== 'field') return [];
  const fields = node.field === 'address' ? ADDRESS : [node.field];
  return node.anyOf.map((pattern) => ({ fields, pattern, similar: [] }));
}

interface ReadText {
  readonly text: IndexText;
  /** Letters and digits alone: most texts are told apart by them without taking the words. */
  readonly bare: string;
}

function matchOf({ fields, pattern, similar }: Sought, orderId: number, read: readonly ReadText[]): OrderMatch | null {
  const number = String(orderId);
  if (fields === null && hasPattern(number, pattern))
    return { field: 'id', text: number, line: null, isSimilar: false };
  const candidates = read.filter(({ text: [field] }) =>
    fields === null ? field !== 'method' : fields.includes(field),
  );
  const wanted = bareOf(pattern.text);
  const own = candidates.find(({ text, bare }) => bare.includes(wanted) && hasText(text, pattern));
  if (own) return toMatch(own.text, false);
  for (const words of similar) {
    const bareWords = words.join('');
    const near = candidates.find(({ text, bare }) => bare.includes(bareWords) && hasWords(text[1], words, false));
    if (near) return toMatch(near.text, true);
  }
  return null;
}

function toMatch([field, text, line]: IndexText, isSimilar: boolean): OrderMatch {
  return { field, text, line: line ?? null, isSimilar };
}

function hasText([field, text]: IndexText, pattern: TextPattern): boolean {
  if (hasPattern(text, pattern)) return true;
  const digits = digitsOf(pattern.text);
  return field === 'phone' && digits.length > 2 && digitsOf(text).includes(digits);
}

function hasPattern(text: string, pattern: TextPattern): boolean {
  if (pattern.match === 'contains') return hasFragment(text, pattern.text);
  const goesOn = pattern.match === 'starts';
  const joined = joinedOf(pattern.text);
  return hasWords(text, partsOf(pattern.text), goesOn) || (joined !== null && hasWords(text, [joined], goesOn));
}

function hasFragment(text: string, fragment: string): boolean {
  const wanted = partsOf(fragment);
  const whole = wanted.length === 1 ? (wanted[0] ?? null) : joinedOf(fragment);
  if (whole !== null && wordsOf(text).some((word) => word.includes(whole))) return true;
  const [first, ...rest] = wanted;
  if (first === undefined || rest.length === 0) return false;
  return partsOf(text).some((part) => part.endsWith(first) && hasWords(text, [part, ...rest], true));
}

/** Whether the words follow one another in the text, or the only one is a spelling of something in it. */
function hasWords(text: string, words: readonly string[], goesOn: boolean): boolean {
  const [first] = words;
  if (first === undefined) return false;
  const has = (word: string, wanted: string, isLast: boolean) =>
    isLast && goesOn ? word.startsWith(wanted) : word === wanted;
  if (words.length === 1) return wordsOf(text).some((word) => has(word, first, true));
  const parts = partsOf(text);
  return parts.some((_, start) =>
    words.every((wanted, at) => {
      const part = parts[start + at];
      return part !== undefined && has(part, wanted, at === words.length - 1);
    }),
  );
}

function bareOf(text: string): string {
  return foldText(text).replaceAll(MARKS, '');
}
