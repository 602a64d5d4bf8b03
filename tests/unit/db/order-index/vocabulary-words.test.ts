import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDice } from '#bench/dice.ts';
import { withTypo } from '#bench/search-queries.ts';
import { canBeMistyped, deletionsOf, isOneEditApart, isVocabularyWord } from '#lib/db/order-index/vocabulary-words.ts';

const letters = fc.stringMatching(/^[a-zåéñ]{5,24}$/);

describe('words that are one edit or swap apart', () => {
  test.each([
    ['kettle', 'ketle'],
    ['kettle', 'kettles'],
    ['kettle', 'kattle'],
    ['kettle', 'ketlte'],
    ['jonh', 'john'],
  ])('%s and %s', (one, other) => {
    expect(isOneEditApart(one, other)).toBe(true);
    expect(isOneEditApart(other, one)).toBe(true);
  });

  test.each([
    ['kettle', 'kettle'],
    ['kettle', 'kett'],
    ['kettle', 'kattel'],
    ['abcd', 'badc'],
    ['abcdef', 'abdecf'],
  ])('%s and %s are not', (one, other) => {
    expect(isOneEditApart(one, other)).toBe(false);
  });

  test('share one of their beginnings with a letter left out, however long they are', () => {
    fc.assert(
      fc.property(letters, fc.integer(), (word, seed) => {
        const typo = withTypo(createDice(seed), word);
        fc.pre(canBeMistyped(typo));
        expect(isOneEditApart(word, typo)).toBe(true);
        const known = new Set(deletionsOf(word));
        expect(deletionsOf(typo).some((part) => known.has(part))).toBe(true);
      }),
    );
  });
});

test.each([
  ['smith', true],
  ['smith42', true],
  ['mug', false],
  ['20260101', false],
  ['1z999aa10123456784', false],
  ['6gk2uxpz7um5s7wb', false],
  ['a'.repeat(25), false],
])('%s can be mistyped: %s', (word, expected) => {
  expect(canBeMistyped(word)).toBe(expected);
  expect(deletionsOf(word).length > 0).toBe(expected);
});

test('words of two letters and whole sentences stay out of the vocabulary', () => {
  expect(['of', 'mug', 'x'.repeat(40), 'x'.repeat(41)].map(isVocabularyWord)).toEqual([false, true, true, false]);
});
