import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  digitsOf,
  foldText,
  joinedOf,
  MOST_WORD_LENGTH,
  MOST_WORDS_PER_TEXT,
  partsOf,
  wordsOf,
} from '#lib/core/search/words.ts';

describe('folding', () => {
  test.each([
    ['José Ñandú', 'jose nandu'],
    ['Straße STRASSE ẞ', 'strasse strasse ss'],
    ['Ærøskøbing Œuvre Łódź', 'aeroskobing oeuvre lodz'],
    ['Đặng Þór Guðmundur', 'dang thor gudmundur'],
    ['İstanbul ISTANBUL ı', 'istanbul istanbul i'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['Ёлка Київ', 'елка киів'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['ＡＢＣ－１２', 'abc-12'],
    ['ｶﾞｷﾞ がぎ', 'ガギ がぎ'],
    ['한국어', '한국어'],
    ['हिन्दी', 'हिन्दी'],
    ['٠١٢ ۳۴۵ ०१९ ০৯ ๐๙', '012 345 019 09 09'],
    ['O’Brien O´Brien “x” «y»', 'o\'brien o\'brien "x" "y"'],
    ['a–b—c‑d−e', 'a-b-c-d-e'],
    ['so\u00adft\u200b zero\ufeff', 'soft zero'],
    ['½ ﬁ ™', '1/2 fi tm'],
    ['a\0b\tc\nd', 'a b c d'],
    ['x\ud83dy\udc00z', 'x\ufffdy\ufffdz'],
    ['🎁', '🎁'],
    ['Rock`n`Roll É', "rock'n'roll e"],
    ['Rock`n`Roll', "rock'n'roll"],
    ['AZ az 09 ~ ^_', 'az az 09 ~ ^_'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => expect(foldText(text)).toBe(folded));

  test('folding any character of Unicode twice changes nothing more', () => {
    const changed: string[] = [];
    for (let block = 0; block < 0x11_0000; block += 256) {
      const text = Array.from({ length: 256 }, (_, index) => `a${String.fromCodePoint(block + index)}b`).join('');
      const once = foldText(text);
      if (foldText(once) !== once) changed.push(block.toString(16));
    }
    expect(changed).toEqual([]);
  });

  test('the short way for plain texts gives what the long way does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 60 }), (text) => {
        expect(foldText(text)).toBe(foldText(`${text}É`).slice(0, -1));
      }),
      { numRuns: 2000 },
    );
  });

  test('never leaves what a database refuses or a reader cannot see', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(foldText(text)).not.toMatch(/\p{Cc}|\p{Surrogate}|\p{Default_Ignorable_Code_Point}/u);
      }),
    );
  });
});

describe('words', () => {
  test.each<[string, string[]]>([
    ['Blue mug, blue MUG', ['blue', 'mug']],
    ['MUG-GRY/2', ['mug', 'gry', '2', 'mug-gry/2', 'muggry2']],
    ['(MUG-GRY)', ['mug', 'gry', 'mug-gry', 'muggry']],
    ['Ann.Lee+x@Example.com', ['ann', 'lee', 'x', 'example', 'com', 'ann.lee+x@example.com']],
    ['O’Brien', ['o', 'brien', "o'brien", 'obrien']],
    ['order #1234.', ['order', '1234']],
    ['1Z 999 AA1 0123', ['1z', '999', 'aa1', '0123']],
    ['1Z999AA10123456784', ['1z999aa10123456784']],
    ['1,234.50', ['1', '234', '50', '1,234.50', '123450', '1234.50']],
    ['red,green', ['red', 'green']],
    ['512-555-0100', ['512', '555', '0100', '512-555-0100', '5125550100']],
    ['+1 (512) 555-0100', ['1', '512', '555', '0100', '555-0100', '5550100', '15125550100']],
    ['9400 1000 0000 0000', ['9400', '1000', '0000', '9400100000000000']],
    ['東京都 café', ['東', '京', '都', '東京都', 'cafe']],
    ['서울 강남', ['서울', '강남']],
    ['🎁gift🎁', ['🎁', 'gift', '🎁gift🎁']],
    ['שלום עולם', ['שלום', 'עולם']],
    ['%_ \\ \' -- ""', []],
    [' \0 \ud800', []],
    ['', []],
  ])('%j has %j', (text, words) => expect(wordsOf(text)).toEqual(words));

  test('parts keep their order and are repeated', () => {
    expect(partsOf('a-b A "b/c" 東a')).toEqual(['a', 'b', 'a', 'b', 'c', '東', 'a']);
  });

  test.each([
    ['mug-gry', 'muggry'],
    ["O'Brien", 'obrien'],
    ['512-555-0100', '5125550100'],
    ['+1 (512) 555-0100', '15125550100'],
    ['mug', null],
    ['mug gry', null],
    ['ann.lee@example.com', null],
    ['--', null],
    ['', null],
  ])('%j without marks is %j', (text, joined) => expect(joinedOf(text)).toBe(joined));

  test('the spelling without marks of any single word is among its words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}'/._-]{1,60}$/u), (text) => {
        const joined = joinedOf(text);
        if (joined !== null) expect(wordsOf(text)).toContain(joined);
        expect(wordsOf(text)).toEqual(expect.arrayContaining(partsOf(text)));
      }),
    );
  });

  test.each([
    ['+1 (512) 555-0100', '15125550100'],
    ['٠١٢', '012'],
    ['no digits', ''],
  ])('the digits of %j are %j', (text, digits) => expect(digitsOf(text)).toBe(digits));
});

describe('limits', () => {
  test('a long word is cut between characters, in text and search alike', () => {
    expect(partsOf('x'.repeat(100))).toEqual(['x'.repeat(MOST_WORD_LENGTH)]);
    // Letters of two units each, at odd places.
    const [word] = wordsOf(`a${'\u{1d538}\u{10400}'.repeat(40)}`);
    expect(word?.length).toBeLessThanOrEqual(MOST_WORD_LENGTH);
    expect(word).not.toMatch(/\p{Surrogate}/u);
  });

  test.each([
    ['different words', Array.from({ length: 3000 }, (_, index) => `w${index}`).join(' ')],
    ['one chunk', Array.from({ length: 3000 }, (_, index) => `w${index}`).join('-')],
    ['characters', '東京都庁'.repeat(2500)],
    ['digits', '1'.repeat(10_000)],
    ['spaced digits', '1 '.repeat(5000)],
    ['marks', '-'.repeat(10_000)],
    ['marks between letters', `a${'-'.repeat(9998)}b`],
    ['parentheses', '('.repeat(10_000)],
    ['grouped digits', '1,'.repeat(5000)],
  ])('10,000 characters of %s give no more than the limit', (_, text) => {
    expect(wordsOf(text).length).toBeLessThanOrEqual(MOST_WORDS_PER_TEXT);
    expect(partsOf(text).length).toBeLessThanOrEqual(MOST_WORDS_PER_TEXT);
    for (const word of wordsOf(text)) expect(word.length).toBeLessThanOrEqual(MOST_WORD_LENGTH);
    expect(joinedOf(text)?.length ?? 0).toBeLessThanOrEqual(MOST_WORD_LENGTH);
  });

  test('what is kept is the beginning', () => {
    const words = Array.from({ length: MOST_WORDS_PER_TEXT + 9 }, (_, index) => `w${index}`);
    expect(partsOf(words.join(' '))).toEqual(words.slice(0, MOST_WORDS_PER_TEXT));
    expect(wordsOf(words.join(' '))).toEqual(words.slice(0, MOST_WORDS_PER_TEXT));
  });

  test('any text at all gives folded, whole words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const word of [...wordsOf(text), ...partsOf(text)]) {
          expect(word).not.toBe('');
          expect(word).not.toMatch(/\s|\p{Surrogate}|\0/u);
          expect(partsOf(word).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
