import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedWords, excerptOf, markWords } from '#components/order-list/indexed/matched-words.ts';
import { parseSearch } from '#lib/core/search/parse.ts';

function asked(text: string): ReadonlySet<string> {
  const parsed = parseSearch(text);
  return parsed.kind === 'parsed' ? askedWords(parsed.query) : expect.unreachable(text);
}

/** The text with its marked words in brackets. */
function marked(text: string, query: string, isSimilar = false): string {
  return markWords(text, asked(query), isSimilar)
    .map((stretch) => (stretch.isMatch ? `[${stretch.text}]` : stretch.text))
    .join('');
}

describe('words that were asked for', () => {
  test.each([
    ['mug', ['mug']],
    ['MUG-GRY -cup', ['mug', 'gry']],
    ['sku:(A-1,B-2) paid total:>5', ['a', '1', 'b', '2']],
    ['(zoë OR jane) note:"call first"', ['zoe', 'jane', 'call', 'first']],
    ['', []],
  ])('of %j are %j', (query, words) => {
    expect([...asked(query)].toSorted()).toEqual(words.toSorted());
  });

  test.each([
    ['SKU-MUG-96', 'mug', 'SKU-[MUG]-96'],
    ['Mugs and smug mugwort', 'mug', '[Mugs] and smug [mugwort]'],
    ['Zoë Müller', 'muller', 'Zoë [Müller]'],
    ['Zoë Müller', 'zoe mull', '[Zoë] [Müller]'],
    ['<b>mug</b>', 'mug', '<b>[mug]</b>'],
    ['', 'mug', ''],
    ['no such thing', 'mug', 'no such thing'],
  ])('in %j for %j are marked: %j', (text, query, result) => {
    expect(marked(text, query)).toBe(result);
  });

  test.each([
    ['Johnson', 'johnsen', '[Johnson]'],
    ['Johnson', 'jonhson', '[Johnson]'],
    ['Johnson', 'johnso', '[Johnson]'],
    ['Johnson', 'ohnson', '[Johnson]'],
    ['Johnson', 'jansen', 'Johnson'],
    ['ab', 'ac', 'ab'],
  ])('nearly: %j for %j is %j', (text, query, result) => {
    expect(marked(text, query, true)).toBe(result);
  });

  test('leave the text as it is, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
        (text, words) => {
          const stretches = markWords(text, new Set(words), true);
          expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
        },
      ),
    );
  });
});

describe('a long text', () => {
  const long = `${'word '.repeat(40)}needle ${'more '.repeat(40)}`;

  test('is cut so that the word can be seen', () => {
    const shown = excerptOf(long, new Set(['needle']));
    expect(shown).toContain('needle');
    expect(shown.startsWith('…')).toBe(true);
    expect(shown.endsWith('…')).toBe(true);
    expect(shown.length).toBeLessThanOrEqual(82);
  });

  test('without the word is cut at its end', () => {
    expect(excerptOf(long, new Set(['absent'])).startsWith('word word')).toBe(true);
  });

  test('that is short stays, on one line', () => {
    expect(excerptOf('two\nlines  here', new Set(['two']))).toBe('two lines here');
  });
});
