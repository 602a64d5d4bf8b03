import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_TAG_CHARACTERS, readTag, readTags, suggestTags, tagKey } from '#lib/tags/rules.ts';

describe('a tag', () => {
  test.each([
    ['  call   first ', 'call first'],
    ['gift\u0000box', 'gift box'],
    ['\u202Eevil', 'evil'],
    ['half\uD83D', 'half'],
    ['<b>vip</b>', '<b>vip</b>'],
    ['née', 'n\u00E9e'],
    ['4111 1111', '4111 1111'],
  ])('read of %j is %j', (typed, tag) => {
    expect(readTag(typed)).toEqual({ tag });
  });

  test.each([
    ['', 'empty'],
    [' \u200B\n', 'empty'],
    ['x'.repeat(MOST_TAG_CHARACTERS + 1), 'tooLong'],
    ['4111 1111 1111 1111', 'cardNumber'],
    ['4111-1111-1111-1111', 'cardNumber'],
  ])('%j is none: %s', (typed, problem) => {
    expect(readTag(typed)).toEqual({ problem });
  });

  test('once read is read the same again, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readTag(typed);
        if ('tag' in read) expect(readTag(read.tag)).toEqual(read);
      }),
    );
  });

  test('has a key that fits the platform, and is the same in capitals', () => {
    expect(tagKey('VIP')).toBe(tagKey('vip'));
    expect(tagKey('vip')).not.toBe(tagKey('vip 2'));
    expect([...tagKey('x'.repeat(100))]).toHaveLength(64);
  });
});

describe('tags with commas between', () => {
  test.each([
    ['vip, gift', ['vip', 'gift']],
    [',vip,, VIP ,', ['vip']],
  ])('%j are %j', (typed, tags) => {
    expect(readTags(typed)).toEqual({ tags });
  });

  test('say the first problem', () => {
    expect(readTags('vip, 4111111111111111')).toEqual({ problem: 'cardNumber' });
    expect(readTags(' , ')).toEqual({ problem: 'empty' });
  });
});

describe('suggestions', () => {
  const known = [
    { tag: 'gift', uses: 2 },
    { tag: 'Big gift', uses: 9 },
    { tag: 'giant', uses: 5 },
    { tag: 'vip', uses: 30 },
  ];

  test.each([
    ['', [], ['vip', 'Big gift', 'giant', 'gift']],
    ['gi', [], ['giant', 'gift', 'Big gift']],
    ['GI', ['Gift'], ['giant', 'Big gift']],
    ['nothing', [], []],
  ])('for %j without %j', (typed, taken, expected) => {
    expect(suggestTags(known, typed, taken)).toEqual(expected);
  });

  test('are no more than asked for', () => {
    expect(suggestTags(known, '', [], 2)).toEqual(['vip', 'Big gift']);
  });
});
