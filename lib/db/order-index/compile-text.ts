import { foldText } from '#lib/core/search/fold.ts';
import type { TextField, TextPattern } from '#lib/core/search/syntax.ts';
import { digitsOf, joinedOf, partsOf } from '#lib/core/search/words.ts';
import { FIELD_PARTS, quoteLexeme, type SegmentLexemes } from './lexemes.ts';

/** Fewer digits are no telephone number but part of an order's number or a price. */
const SHORTEST_PHONE = 6;
const SHORTEST_PHONE_END = 4;
const ONLY_PHONE_MARKS = /^[\d\s().+/-]+$/;

/** What the vocabulary told about the texts of a search before it is compiled. */
export interface KnownWords {
  /** What words a fragment stands in, by its text. */
  readonly fragments: ReadonlyMap<string, FragmentWords>;
  /** Words that can be meant by a text besides its own, by that text. */
  readonly similar: ReadonlyMap<string, readonly SimilarPhrase[]>;
  /** Texts that have similar words mean these alone: orders with their own are known already. */
  readonly areOwnKnown: boolean;
  /** The segments in which the vocabulary's words stand, by word; of others nobody knows. */
  readonly places: WordPlaces;
}
export type WordPlaces = ReadonlyMap<string, ReadonlySet<number>>;
export interface FragmentWords {
  /** Words that have all of it inside. */
  readonly around: readonly string[];
  /** Of a fragment of several words: words that end with its first one. */
  readonly endings: readonly string[];
}
/** Words that must follow one another. */
export type SimilarPhrase = readonly string[];

export const NO_KNOWN_WORDS: KnownWords = {
  fragments: new Map(),
  similar: new Map(),
  areOwnKnown: false,
  places: new Map(),
};

/** Text of a tsquery for the orders of one segment; null when none of them can have what is asked. */
export type SegmentQuery = (lexemes: SegmentLexemes) => string | null;

/** Finds the pattern in any text. */
export function anyTextQuery(known: KnownWords, pattern: TextPattern): SegmentQuery {
  const similar = known.similar.get(pattern.text);
  const near = similar?.map((words) => phrase(words, false)) ?? [];
  const isNear = similar !== undefined && known.areOwnKnown;
  const phrases = isNear ? near : [...patternPhrases(known, pattern), ...near];
  const phone = isNear ? null : phoneDigits(pattern, SHORTEST_PHONE);
  return (lexemes) =>
    either([...spellAll(phrases, known, lexemes, lexemes.word), ...phoneQuery(lexemes, pattern, phone)]);
}

/** Finds any of the patterns within one field. */
export function fieldQuery(known: KnownWords, field: TextField, patterns: readonly TextPattern[]): SegmentQuery {
  const parts = FIELD_PARTS[field] ?? [field];
  const prepared = patterns.map((pattern) => ({
    pattern,
    phrases: patternPhrases(known, pattern),
    phone: field === 'phone' ? phoneDigits(pattern, SHORTEST_PHONE_END) : null,
  }));
  return (lexemes) =>
    either(
      prepared.flatMap(({ pattern, phrases, phone }) => [
        ...parts.flatMap((part) => spellAll(phrases, known, lexemes, (word) => lexemes.fieldWord(part, word))),
        ...phoneQuery(lexemes, pattern, phone),
      ]),
    );
}

/** Words that must follow one another, each place with its alternatives. */
interface Phrase {
  readonly words: readonly (readonly string[])[];
  /** The last word may go on. */
  readonly goesOn: boolean;
}

function phrase(words: readonly string[], goesOn: boolean): Phrase {
  return { words: words.map((word) => [word]), goesOn };
}

function patternPhrases(known: KnownWords, pattern: TextPattern): Phrase[] {
  if (pattern.match === 'contains') return fragmentPhrases(known, pattern.text);
  const goesOn = pattern.match === 'starts';
  const parts = partsOf(pattern.text);
  const joined = joinedOf(pattern.text);
  return [...(parts.length > 0 ? [phrase(parts, goesOn)] : []), ...(joined === null ? [] : [phrase([joined], goesOn)])];
}

function fragmentPhrases(known: KnownWords, text: string): Phrase[] {
  const { around = [], endings = [] } = known.fragments.get(text) ?? {};
  const inside = around.map((word) => phrase([word], false));
  const rest = partsOf(text).slice(1);
  if (endings.length === 0 || rest.length === 0) return inside;
  return [...inside, { words: [endings, ...rest.map((word) => [word])], goesOn: true }];
}

/** Leaves out what stands in no order of the segment. */
function spellAll(
  phrases: readonly Phrase[],
  { places }: KnownWords,
  { segment }: SegmentLexemes,
  spell: (word: string) => string,
): string[] {
  const stands = (word: string) => places.get(word)?.has(segment) !== false;
  return phrases.flatMap(({ words, goesOn }) => {
    const spelled: string[] = [];
    for (const [at, alternatives] of words.entries()) {
      const isOpen = goesOn && at === words.length - 1;
      const standing = isOpen ? alternatives : alternatives.filter(stands);
      if (standing.length === 0) return [];
      const quoted = standing.map((word) => `${quoteLexeme(spell(word))}${isOpen ? ':*' : ''}`).join(' | ');
      spelled.push(standing.length === 1 ? quoted : `(${quoted})`);
    }
    return [spelled.join(' <-> ')];
  });
}

function phoneDigits({ text, match }: TextPattern, fewestDigits: number): string | null {
  if (match === 'contains' || !ONLY_PHONE_MARKS.test(foldText(text))) return null;
  const digits = digitsOf(text);
  return digits.length < fewestDigits ? null : digits;
}

function phoneQuery(lexemes: SegmentLexemes, { match }: TextPattern, digits: string | null): string[] {
  if (digits === null) return [];
  return [`${quoteLexeme(lexemes.phoneEnd(digits))}${match === 'starts' ? ':*' : ''}`];
}

/** Whole words, as they stand in documents, without which an order cannot have the pattern as it was typed. */
export function wholeWords({ text, match }: TextPattern): readonly string[] {
  if (match === 'contains') return partsOf(text).slice(1, -1);
  const parts = partsOf(text);
  const joined = joinedOf(text);
  if (match === 'starts') return parts.slice(0, -1);
  return joined === null ? parts : [...parts, joined];
}

function either(queries: readonly string[]): string | null {
  if (queries.length <= 1) return queries[0] ?? null;
  return queries.map((query) => `(${query})`).join(' | ');
}
