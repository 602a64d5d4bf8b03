/** Shorter words are neighbours of half the vocabulary. UTF-16 units. */
const SHORTEST_TYPO = 4;
const LONGEST_TYPO = 24;
/** A longer word with a digit in it is a key. */
const LONGEST_NUMBERED = 12;
/** Neighbours are looked for by their beginnings: a word of any length has few entries. */
const BEGINNING = 7;
const SHORTEST_WORD = 3;
const LONGEST_WORD = 40;
/** Numbers and keys are copied, not typed from memory: they have no neighbours. */
const DIGITS = /\p{N}/gu;

/** Whether a word is kept in the vocabulary, where fragments and mistyped words look. */
export function isVocabularyWord(word: string): boolean {
  return word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD;
}

/** Of longer numbers and keys the parts are enough to find fragments in. */
const LONGEST_NUMBERED_WHOLE = 16;
const DIGIT = /\p{N}/u;

/**
 * Whether a spelling without its marks enters the vocabulary too, as the parts do: of such words the vocabulary knows every
 * place where they stand.
 */
export function isKeptWhole(word: string): boolean {
  return word.length <= LONGEST_NUMBERED_WHOLE || !DIGIT.test(word);
}

/** Whether somebody may have meant another word: long enough, and no number or key. */
export function canBeMistyped(word: string): boolean {
  if (word.length < SHORTEST_TYPO || word.length > LONGEST_TYPO) return false;
  const digits = word.match(DIGITS)?.length ?? 0;
  return digits === 0 || (word.length <= LONGEST_NUMBERED && digits * 3 <= word.length);
}

/**
 * The word's beginning, and that with each of its letters left out: two words that are one edit or swap apart share one of
 * these (the idea of SymSpell by Wolf Garbe). None for a word that has no neighbours.
 */
export function deletionsOf(word: string): string[] {
  if (!canBeMistyped(word)) return [];
  const beginning = word.slice(0, BEGINNING);
  const found = new Set([beginning]);
  for (let at = 0; at < beginning.length; at += 1) found.add(beginning.slice(0, at) + beginning.slice(at + 1));
  return Array.from(found, (part) => part.toWellFormed());
}

/** Whether one letter more, less, another, or two neighbours swapped make one word of the other. */
export function isOneEditApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [a, b] = [one.slice(start), other.slice(start)];
  if (a.length === b.length) {
    const isSwap = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
    return a.slice(1) === b.slice(1) || isSwap;
  }
  return a.length > b.length ? a.slice(1) === b : b.slice(1) === a;
}
