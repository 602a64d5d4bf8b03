/** Letters that Unicode does not take apart into a base letter and a mark, with what people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
  ƀ: 'b',
  ɓ: 'b',
  ƈ: 'c',
  ȼ: 'c',
  ɖ: 'd',
  ɗ: 'd',
  ƒ: 'f',
  ǥ: 'g',
  ɠ: 'g',
  ɨ: 'i',
  ɉ: 'j',
  ƙ: 'k',
  ƚ: 'l',
  ɲ: 'n',
  ƥ: 'p',
  ɍ: 'r',
  ƭ: 't',
  ʉ: 'u',
  ƴ: 'y',
  ƶ: 'z',
  ⱥ: 'a',
  ɇ: 'e',
  ς: 'σ',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');

/**
 * Marks that change no letter for the reader: those of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels and stretching.
 * Those of other scripts (Indic vowels, the voiced sounds of kana) are letters of their own and stay.
 */
const MARKS = /\u0640|[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const CONTROLS = /\p{Cc}/gu;
const APOSTROPHES = /[\u2018\u2019\u201a\u201b\u02bb\u02bc\u02b9\u2032`\u00b4]/gu;
const QUOTES = /[\u201c-\u201f\u00ab\u00bb\u2033]/gu;
const DASHES = /[\p{Dash_Punctuation}\u2212]/gu;
/** ASCII without control characters and the grave accent, which people use as an apostrophe. */
const PLAIN = /^[ -_a-~]*$/;
const HALVES = /\p{Surrogate}/gu;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/gu;

/**
 * A text as it is compared: lower case, without accents, with plain quotes, dashes and digits. Control characters (NUL, which
 * PostgreSQL refuses, and line ends) become spaces, halves of a character become U+FFFD, invisible characters go. Folding
 * twice changes nothing more.
 */
export function foldText(text: string): string {
  // Most texts of most stores: nothing but letters has to change.
  if (PLAIN.test(text)) return text.toLowerCase();
  // Apostrophes first: U+00B4 and U+2033 come apart into a space and a mark.
  const plain = text.replaceAll(HALVES, '\ufffd').replaceAll(APOSTROPHES, "'").replaceAll(QUOTES, '"');
  return plain
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(MARKS, '')
    .replaceAll(INVISIBLE, '')
    .replaceAll(CONTROLS, ' ')
    .replaceAll(APOSTROPHES, "'")
    .replaceAll(DASHES, '-')
    .replaceAll('\u2044', '/')
    .replaceAll(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(OTHER_DIGITS, plainDigit)
    .normalize('NFC');
}

/** The last hexadecimal digit tells: the zeros of these scripts are at 0, those of Devanagari and Bengali at 6. */
function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const isAtSix = code >= 0x966 && code <= 0x9ef;
  return String((code & 0xf) - (isAtSix ? 6 : 0));
}
