import { foldText } from './fold.ts';

export { foldText } from './fold.ts';

/** Longer words are cut, in the index and in the search alike, so that both still meet. UTF-16 units. */
export const MOST_WORD_LENGTH = 64;
/** A text gives at most so many words; what follows them is not found. */
export const MOST_WORDS_PER_TEXT = 2000;

/** Words of one character each: scripts written without spaces, and pictures. */
const ALONE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\p{Emoji_Presentation}`;
const IN_WORDS = String.raw`\p{L}\p{N}\p{M}\p{Emoji_Presentation}`;
const PART = new RegExp(String.raw`[${ALONE}]|(?:(?![${ALONE}])[${IN_WORDS}])+`, 'gu');
/** What ends a word for good. Other marks (`-`, `/`, `.`, `@`, `'`, ...) may stand inside a number or an address. */
const CHUNK = /(?:[^\s,;|"<>()[\]{}!?、。，：；！？「」『』（）]|(?<=\d),(?=\d))+/gu;
const MARKS = new RegExp(`[^${IN_WORDS}]+`, 'gu');
const WITHOUT_OUTER_MARKS = new RegExp(`[${IN_WORDS}](?:.*[${IN_WORDS}])?`, 'su');
const GROUPED_NUMBER = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** Phone numbers and other long numbers, with the marks and spaces that people put between the groups of digits. */
const SPACED_NUMBER = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().-]{0,3}\d){6,33}(?![\p{L}\p{N}])/gu;

/**
 * The words of a text in their order, folded and repeated as they stand, each without any mark: `MUG-GRY/2` gives
 * `mug`, `gry`, `2`. A phrase is found where its parts follow one another in the parts of one text.
 */
export function partsOf(text: string): string[] {
  return capped(partsOfFolded(foldText(text)));
}

/**
 * All spellings under which a text's words are looked up, each once: its parts (as `partsOf`), and of what stands together
 * with marks inside (SKUs, e-mail addresses, names such as O'Brien) the whole and the whole without marks; of numbers such as
 * `1,234.50` the one without grouping; of phone numbers, across spaces too, the digits alone.
 */
export function wordsOf(text: string): string[] {
  const folded = foldText(text);
  const words = new Set<string>();
  for (const [chunk] of folded.matchAll(CHUNK)) {
    if (words.size >= MOST_WORDS_PER_TEXT) break;
    for (const word of wordsOfChunk(chunk)) words.add(cut(word));
  }
  for (const [phone] of folded.matchAll(SPACED_NUMBER)) words.add(withoutMarks(phone));
  return capped([...words]);
}

/** The digits of a text and nothing else, as phone numbers are compared: `+1 (512) 555-0100` gives `15125550100`. */
export function digitsOf(text: string): string {
  return foldText(text).replaceAll(/\D/g, '');
}

/**
 * A search's word or phrase without the marks inside, as `wordsOf` gives it beside the parts; null where there is no such
 * spelling. So `mug-gry` is found in what somebody wrote as MUGGRY, and `512-555-0100` in 5125550100: text is found where its
 * parts follow one another, or where this is one of its words (or begins one).
 */
export function joinedOf(text: string): string | null {
  const folded = foldText(text).trim();
  const isOneNumber = folded.replace(SPACED_NUMBER, '') === '';
  const isOneChunk = folded.replace(CHUNK, '') === '';
  if (folded.includes('@') || !(isOneNumber || isOneChunk) || partsOfFolded(folded).length < 2) return null;
  return cut(withoutMarks(folded));
}

function partsOfFolded(folded: string): string[] {
  return Array.from(folded.matchAll(PART), ([part]) => cut(part));
}

function wordsOfChunk(chunk: string): string[] {
  const parts = partsOfFolded(chunk);
  if (parts.length < 2) return parts;
  const whole = WITHOUT_OUTER_MARKS.exec(chunk)?.[0] ?? chunk;
  const words = [...parts, whole];
  if (!whole.includes('@')) words.push(withoutMarks(whole));
  if (GROUPED_NUMBER.test(whole)) words.push(whole.replaceAll(',', ''));
  return words;
}

function withoutMarks(text: string): string {
  return text.replaceAll(MARKS, '');
}

function cut(word: string): string {
  if (word.length <= MOST_WORD_LENGTH) return word;
  const head = word.slice(0, MOST_WORD_LENGTH);
  return /\p{Surrogate}$/u.test(head) ? head.slice(0, -1) : head;
}

function capped(words: string[]): string[] {
  return words.length > MOST_WORDS_PER_TEXT ? words.slice(0, MOST_WORDS_PER_TEXT) : words;
}
