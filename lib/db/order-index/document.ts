import { digitsOf, partsOf, wordsOf } from '#lib/core/search/words.ts';
import { lexemesOf, quoteLexeme, segmentOf, UNSAID_FIELDS, type ValueName } from './lexemes.ts';
import { allTexts, type IndexTexts } from './texts.ts';
import { isKeptWhole } from './vocabulary-words.ts';

/**
 * PostgreSQL counts no further, and nothing follows it: here stands what is no part of a phrase. Without any position it would
 * keep phrases from being found whose last word it begins with.
 */
const APART = 16_383;
/** A document has a limit of 1 MB; an order of a thousand lines stays below this. */
const MOST_LEXEMES = 20_000;
/** Of one lexeme; PostgreSQL keeps 255. */
const MOST_POSITIONS = 100;
/** The last four digits of a phone number are the fewest that anybody asks for. */
const SHORTEST_SUFFIX = 4;
const LONGEST_PHONE = 20;
/** Marks inside a word only stand in wholes, which nothing looks up. */
const BARE_WORD = /^[\p{L}\p{N}\p{M}\p{Emoji_Presentation}]+$/u;

export interface OrderDocument {
  /** Text of a tsvector. */
  readonly text: string;
  /** Words that may enter the vocabulary. */
  readonly words: ReadonlySet<string>;
}

/**
 * The words of an order by which it is found. Those that follow one another in a text have positions that do so too, which
 * makes phrases exact; between texts there is a gap.
 */
export function makeDocument(
  storeNumber: number,
  orderId: number,
  texts: IndexTexts,
  values: readonly (readonly [ValueName, string])[],
): OrderDocument {
  const lexemes = lexemesOf(storeNumber, segmentOf(orderId));
  const positions = new Map<string, number[]>();
  const words = new Set<string>();
  const add = (lexeme: string, position: number | null) => {
    const known = positions.get(lexeme) ?? [];
    if (known.length === 0 && positions.size >= MOST_LEXEMES) return;
    if (position !== null && position < APART - 1 && known.length < MOST_POSITIONS) known.push(position);
    positions.set(lexeme, known);
  };
  add(lexemes.word(String(orderId)), 1);
  words.add(String(orderId));
  let position = 3;
  for (const [field, text] of allTexts(texts)) {
    const spellings = UNSAID_FIELDS.has(field)
      ? [(word: string) => lexemes.fieldWord(field, word)]
      : [lexemes.word, (word: string) => lexemes.fieldWord(field, word)];
    const parts = partsOf(text);
    for (const part of parts) {
      for (const spell of spellings) add(spell(part), position);
      position += 1;
      words.add(part);
    }
    const known = new Set(parts);
    for (const word of wordsOf(text)) {
      if (known.has(word) || !BARE_WORD.test(word)) continue;
      for (const spell of spellings) add(spell(word), null);
      if (isKeptWhole(word)) words.add(word);
    }
    if (field === 'phone') for (const end of suffixesOf(text)) add(lexemes.phoneEnd(end), null);
    position += 2;
  }
  const shared = values.map(([name, value]) => quoteLexeme(lexemes.value(name, value)));
  return { text: [...shared, ...spelledOut(positions)].join(' '), words };
}

/** The ends of a phone number, whole number first. */
function suffixesOf(text: string): string[] {
  const digits = digitsOf(text).slice(-LONGEST_PHONE);
  return Array.from({ length: Math.max(0, digits.length - SHORTEST_SUFFIX + 1) }, (_, at) => digits.slice(at));
}

function spelledOut(positions: ReadonlyMap<string, readonly number[]>): string[] {
  return Array.from(positions, ([lexeme, at]) => `${quoteLexeme(lexeme)}:${at.length === 0 ? APART : at.join(',')}`);
}
