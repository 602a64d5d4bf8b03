import { digitsOf, partsOf, wordsOf } from '#lib/core/search/words.ts';
import { quoteLexeme, UNSAID_FIELDS, type StoreLexemes, type ValueName } from './lexemes.ts';
import { allTexts, type IndexTexts } from './texts.ts';

/** PostgreSQL counts no further. */
const LAST_POSITION = 16_383;
/** A document has a limit of 1 MB; an order of a thousand lines stays below this. */
const MOST_LEXEMES = 20_000;
/** Of one lexeme; PostgreSQL keeps 255. */
const MOST_POSITIONS = 100;
/** The last four digits of a phone number are the fewest that anybody asks for. */
const SHORTEST_SUFFIX = 4;
const LONGEST_PHONE = 20;
/** Marks inside a word only stand in wholes, which nothing looks up. */
const BARE_WORD = /^[\p{L}\p{N}\p{M}\p{Emoji_Presentation}]+$/u;
/** Of longer numbers and keys the parts are enough to find fragments in. */
const LONGEST_NUMBERED = 16;
const DIGIT = /\p{N}/u;

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
  lexemes: StoreLexemes,
  orderId: number,
  texts: IndexTexts,
  values: readonly (readonly [ValueName, string])[],
): OrderDocument {
  const positions = new Map<string, number[]>();
  const words = new Set<string>();
  const add = (lexeme: string, position: number | null) => {
    const known = positions.get(lexeme) ?? [];
    if (known.length === 0 && positions.size >= MOST_LEXEMES) return;
    if (position !== null && position < LAST_POSITION && known.length < MOST_POSITIONS) known.push(position);
    positions.set(lexeme, known);
  };
  add(lexemes.word(String(orderId)), 1);
  for (const [name, value] of values) add(lexemes.value(name, value), null);
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
      if (word.length <= LONGEST_NUMBERED || !DIGIT.test(word)) words.add(word);
    }
    if (field === 'phone') for (const end of suffixesOf(text)) add(lexemes.fieldWord('phone', end), null);
    position += 2;
  }
  return { text: documentText(positions), words };
}

/** The ends of a phone number, whole number first. */
function suffixesOf(text: string): string[] {
  const digits = digitsOf(text).slice(-LONGEST_PHONE);
  return Array.from({ length: Math.max(0, digits.length - SHORTEST_SUFFIX + 1) }, (_, at) => digits.slice(at));
}

function documentText(positions: ReadonlyMap<string, readonly number[]>): string {
  return Array.from(positions, ([lexeme, at]) =>
    at.length === 0 ? quoteLexeme(lexeme) : `${quoteLexeme(lexeme)}:${at.join(',')}`,
  ).join(' ');
}
