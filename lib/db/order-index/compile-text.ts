import { foldText } from '#lib/core/search/fold.ts';
import type { TextField, TextPattern } from '#lib/core/search/syntax.ts';
import { digitsOf, joinedOf, partsOf } from '#lib/core/search/words.ts';
import { FIELD_PARTS, quoteLexeme, type StoreLexemes } from './lexemes.ts';

/** Fewer digits are no telephone number but part of an order's number or a price. */
const SHORTEST_PHONE = 6;
const SHORTEST_PHONE_END = 3;
const ONLY_PHONE_MARKS = /^[\d\s().+/-]+$/;

/** What the vocabulary told about the texts of a search before it is compiled. */
export interface KnownWords {
  /** Words in which a fragment stands, by the folded fragment. */
  readonly fragments: ReadonlyMap<string, readonly string[]>;
  /** Words that can be meant by a text besides its own, by that text. */
  readonly similar: ReadonlyMap<string, readonly SimilarPhrase[]>;
}
/** Words that must follow one another. */
export type SimilarPhrase = readonly string[];

export const NO_KNOWN_WORDS: KnownWords = { fragments: new Map(), similar: new Map() };

/** Text of a tsquery that finds the pattern in any text of an order; null when nothing can have it. */
export function anyTextQuery(lexemes: StoreLexemes, known: KnownWords, pattern: TextPattern): string | null {
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
): string | null {
  const fields = FIELD_PARTS[field] ?? [field];
  return either(
    patterns.flatMap((pattern) => [
      ...fields.flatMap((part) => patternQueries((word) => lexemes.fieldWord(part, word), known, pattern)),
      ...(field === 'phone' ? phoneQuery(lexemes, pattern, SHORTEST_PHONE_END) : []),
    ]),
  );
}

/** A fragment as the vocabulary is asked for it. */
export function fragmentOf(pattern: TextPattern): string {
  return foldText(pattern.text).trim();
}

type Spell = (word: string) => string;

function patternQueries(spell: Spell, known: KnownWords, pattern: TextPattern): string[] {
  if (pattern.match === 'contains') {
    return (known.fragments.get(fragmentOf(pattern)) ?? []).map((word) => phrase(spell, [word], false));
  }
  const goesOn = pattern.match === 'starts';
  const parts = partsOf(pattern.text);
  const joined = joinedOf(pattern.text);
  return [
    ...(parts.length > 0 ? [phrase(spell, parts, goesOn)] : []),
    ...(joined === null ? [] : [phrase(spell, [joined], goesOn)]),
  ];
}

function phoneQuery(lexemes: StoreLexemes, { text, match }: TextPattern, fewestDigits: number): string[] {
  if (match === 'contains' || !ONLY_PHONE_MARKS.test(text)) return [];
  const digits = digitsOf(text);
  return digits.length < fewestDigits
    ? []
    : [phrase((word) => lexemes.fieldWord('phone', word), [digits], match === 'starts')];
}

function phrase(spell: Spell, words: readonly string[], goesOn: boolean): string {
  const quoted = words.map((word) => quoteLexeme(spell(word))).join(' <-> ');
  return goesOn ? `${quoted}:*` : quoted;
}

function either(queries: readonly string[]): string | null {
  if (queries.length === 0) return null;
  return queries.length === 1 ? (queries[0] ?? null) : queries.map((query) => `(${query})`).join(' | ');
}
