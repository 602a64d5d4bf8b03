import { foldText } from '#lib/core/search/fold.ts';
import type { TextField, TextPattern } from '#lib/core/search/syntax.ts';
import { digitsOf, joinedOf, partsOf } from '#lib/core/search/words.ts';
import { FIELD_PARTS, quoteLexeme, type StoreLexemes } from './lexemes.ts';

/** Fewer digits are no telephone number but part of an order's number or a price. */
const SHORTEST_PHONE = 6;
const SHORTEST_PHONE_END = 4;
/** The word index evaluates a whole query for each hit of each of its words: many alternatives are many queries. */
const MOST_ALTERNATIVES = 16;
const ONLY_PHONE_MARKS = /^[\d\s().+/-]+$/;

/** What the vocabulary told about the texts of a search before it is compiled. */
export interface KnownWords {
  /** What words a fragment stands in, by its text. */
  readonly fragments: ReadonlyMap<string, FragmentWords>;
  /** Words that can be meant by a text besides its own, by that text. */
  readonly similar: ReadonlyMap<string, readonly SimilarPhrase[]>;
}
export interface FragmentWords {
  /** Words that have all of it inside. */
  readonly around: readonly string[];
  /** Of a fragment of several words: words that end with its first one. */
  readonly endings: readonly string[];
}
/** Words that must follow one another. */
export type SimilarPhrase = readonly string[];

export const NO_KNOWN_WORDS: KnownWords = { fragments: new Map(), similar: new Map() };

/** Texts of tsqueries that find the pattern in any text of an order, one or the other; none when nothing can have it. */
export function anyTextQuery(lexemes: StoreLexemes, known: KnownWords, pattern: TextPattern): string[] {
  const own = patternQueries(lexemes.word, known, pattern);
  const similar = known.similar.get(pattern.text) ?? [];
  const phone = phoneQuery(lexemes, pattern, SHORTEST_PHONE);
  return either([...own, ...similar.map((words) => phrase(lexemes.word, words, false)), ...phone]);
}

/** The same within one field. */
export function fieldQuery(
  lexemes: StoreLexemes,
  known: KnownWords,
  field: TextField,
  patterns: readonly TextPattern[],
): string[] {
  const fields = FIELD_PARTS[field] ?? [field];
  return either(
    patterns.flatMap((pattern) => [
      ...fields.flatMap((part) => patternQueries((word) => lexemes.fieldWord(part, word), known, pattern)),
      ...(field === 'phone' ? phoneQuery(lexemes, pattern, SHORTEST_PHONE_END) : []),
    ]),
  );
}

type Spell = (word: string) => string;

function patternQueries(spell: Spell, known: KnownWords, pattern: TextPattern): string[] {
  if (pattern.match === 'contains') return fragmentQueries(spell, known, pattern.text);
  const goesOn = pattern.match === 'starts';
  const parts = partsOf(pattern.text);
  const joined = joinedOf(pattern.text);
  return [
    ...(parts.length > 0 ? [phrase(spell, parts, goesOn)] : []),
    ...(joined === null ? [] : [phrase(spell, [joined], goesOn)]),
  ];
}

function fragmentQueries(spell: Spell, known: KnownWords, text: string): string[] {
  const { around = [], endings = [] } = known.fragments.get(text) ?? {};
  const inside = around.map((word) => phrase(spell, [word], false));
  if (endings.length === 0) return inside;
  const first = endings.map((word) => phrase(spell, [word], false)).join(' | ');
  return [...inside, `(${first}) <-> ${phrase(spell, partsOf(text).slice(1), true)}`];
}

function phoneQuery(lexemes: StoreLexemes, { text, match }: TextPattern, fewestDigits: number): string[] {
  if (match === 'contains' || !ONLY_PHONE_MARKS.test(foldText(text))) return [];
  const digits = digitsOf(text);
  return digits.length < fewestDigits
    ? []
    : [phrase((word) => lexemes.fieldWord('phone', word), [digits], match === 'starts')];
}

function phrase(spell: Spell, words: readonly string[], goesOn: boolean): string {
  const quoted = words.map((word) => quoteLexeme(spell(word))).join(' <-> ');
  return goesOn ? `${quoted}:*` : quoted;
}

/** Alternatives, some to each query. */
function either(queries: readonly string[]): string[] {
  const groups: string[] = [];
  for (let at = 0; at < queries.length; at += MOST_ALTERNATIVES) {
    const some = queries.slice(at, at + MOST_ALTERNATIVES);
    groups.push(some.length === 1 ? some.join('') : some.map((query) => `(${query})`).join(' | '));
  }
  return groups;
}
