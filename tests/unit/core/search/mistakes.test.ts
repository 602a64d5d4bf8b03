import { describe, expect, test } from 'vitest';
import { MISTAKE_TEXTS, mistakeText, type MistakeCode } from '#lib/core/search/mistakes.ts';
import { nearestOf, slipsBetween } from '#lib/core/search/nearest.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { MOST_TERMS } from '#lib/core/search/most-characters.ts';
import { MOST_CHARACTERS, MOST_DEPTH } from '#lib/core/search/reader.ts';

/** Brackets stand around what is wrong; they are no marks of the language. */
const WRONG: readonly [marked: string, code: MistakeCode, says: string][] = [
  ['[["]]mug', 'quote-not-closed', 'no partner'],
  ['12[["]] mug', 'quote-not-closed', 'no partner'],
  ['a "b" [["]]c', 'quote-not-closed', 'no partner'],
  [String.raw`[["]]a\"`, 'quote-not-closed', 'no partner'],
  ['sku:([["]]a)', 'quote-not-closed', 'no partner'],
  ['a [[“]]b', 'quote-not-closed', 'no partner'],
  ['[[(]]a', 'paren-not-closed', 'Add ")"'],
  ['(a [[(]]b', 'paren-not-closed', 'Add ")"'],
  ['a OR [[(]]b OR c', 'paren-not-closed', 'Add ")"'],
  ['sku:[[(]]a,b', 'paren-not-closed', 'Add ")"'],
  ['a[[)]]', 'paren-not-opened', 'closes nothing'],
  ['(a) [[)]] b', 'paren-not-opened', 'closes nothing'],
  ['[[)]]', 'paren-not-opened', 'closes nothing'],
  ['sku:(a,[[(]]b))', 'paren-in-list', 'no parentheses inside'],
  ['a [[()]]', 'nothing-inside', 'nothing between'],
  ['a -[[(  )]]', 'nothing-inside', 'nothing between'],
  ['[[OR]] a', 'nothing-before', 'before "OR"'],
  ['a ([[|]] b)', 'nothing-before', 'before "|"'],
  ['[[AND]] a', 'nothing-before', 'before "AND"'],
  ['a [[OR]]', 'nothing-after', 'after "OR"'],
  ['a [[OR]] OR b', 'nothing-after', 'after "OR"'],
  ['(a [[|]]) b', 'nothing-after', 'after "|"'],
  ['a [[AND]]', 'nothing-after', 'after "AND"'],
  ['a [[AND]] OR b', 'nothing-after', 'after "AND"'],
  ['a [[AND]] AND b', 'nothing-after', 'after "AND"'],
  ['a [[NOT]]', 'nothing-after', 'after "NOT"'],
  ['a ([[NOT]]) b', 'nothing-after', 'after "NOT"'],
  ['(a [[-]])', 'nothing-after', 'after "-"'],
  ['-[[NOT]] OR a', 'nothing-after', 'after "NOT"'],
  ['[[foo]]:bar', 'unknown-field', '"foo"'],
  ['a ([[statsu]]:1)', 'unknown-field-near', 'Did you mean "status"?'],
  ['-[[contry]]:US', 'unknown-field-near', 'Did you mean "country"?'],
  ['[[имя]]:Анна', 'unknown-field', '"имя"'],
  ['[[status:]]', 'no-value', '"status:"'],
  ['a ([[sku:]]) b', 'no-value', '"sku:"'],
  ['[[sku:()]]', 'no-value', '"sku:"'],
  ['[[sku:( , )]] a', 'no-value', '"sku:"'],
  ['sku:[[%]]', 'no-words', 'no letter or digit'],
  ['sku:(a,[["--"]])', 'no-words', 'no letter or digit'],
  ['sku:[[*]]', 'no-words', 'no letter or digit'],
  ['  [[% _ \\]] ', 'no-words', 'no letter or digit'],
  ['[["%"]]', 'no-words', 'no letter or digit'],
  ["[[' OR \\]]", 'no-words', 'no letter or digit'],
  ['mu[[*]]g', 'star-inside', 'not inside'],
  ['*mu[[*]]g*', 'star-inside', 'not inside'],
  ['sku:(a,b[[*]]c)', 'star-inside', 'not inside'],
  ['status:[[foo]]', 'unknown-value', '"foo" is no value of "status"'],
  ['status:(shipped,[[shiped]])', 'unknown-value-near', 'Did you mean "shipped"?'],
  ['status:[[15]]', 'unknown-value', '"15"'],
  ['status:[[ship*]]', 'unknown-value', '"ship*"'],
  ['payment:[["payd"]] a', 'unknown-value-near', 'Did you mean "paid"?'],
  ['country:[[Atlantis]]', 'unknown-value', '"Atlantis"'],
  ['country:[[ZZ]]', 'unknown-value', '"ZZ"'],
  ['currency:[[dollars]]', 'unknown-value', '"dollars"'],
  ['channel:[[shop]]', 'unknown-value', '"shop"'],
  ['is:[[piad]]', 'unknown-value-near', 'Did you mean "paid"?'],
  ['has:[[nota]]', 'unknown-value-near', 'Did you mean "note"?'],
  ['has:[[paid]]', 'unknown-value', '"paid" is no value of "has"'],
  ['total:[[abc]]', 'not-a-number', 'total:100'],
  ['total:[[> a]]', 'not-a-number', '"> a"'],
  ['total:[[>]] ', 'not-a-number', '">"'],
  ['total:[[1...5]]', 'not-a-number', '"1...5"'],
  ['total:[[-5]]', 'not-a-number', '"-5"'],
  ['total:[[1e5]]', 'not-a-number', '"1e5"'],
  ['total:[[10*]]', 'not-a-number', '"10*"'],
  ['total:>1[[,]]000', 'comma-in-number', 'without a comma'],
  ['total:100[[,]]50', 'comma-in-number', 'decimals with a point'],
  ['total:"1[[,]]000"', 'comma-in-number', 'without a comma'],
  ['total:[[1.23456]]', 'number-too-long', 'too many digits'],
  ['total:[[123456789012]]', 'number-too-long', 'too many digits'],
  ['items:[[1.5]]', 'not-whole', '"items"'],
  ['customer:[[Ann]]', 'not-a-customer-number', 'name:Ann'],
  ['total:[[200..100]]', 'from-after-to', 'Swap 200 and 100'],
  ['total:[[>100..100]]', 'from-after-to', 'Swap'],
  ['a created:[[soon]]', 'not-a-day', '2026-01-31'],
  ['created:[[1/5/2026]]', 'not-a-day', '"1/5/2026"'],
  ['created:[[2026-01-05*]]', 'not-a-day', '"2026-01-05*"'],
  ['created:[[0d]]', 'not-a-day', '"0d"'],
  ['created:[[>7d]]', 'not-a-day', '">7d"'],
  ['created:[[2026-02-31]]', 'no-such-day', '2026-02-31'],
  ['created:[[0000-00-00]]', 'no-such-day', '0000-00-00'],
  ['created:[[2026-13]]', 'no-such-day', '2026-13'],
  ['created:[[2027-02-29..2027-03-01]]', 'no-such-day', '2027-02-29'],
  ['created:[[>9999-12-31]]', 'no-such-day', 'in the calendar'],
  ['created:[[>today]]', 'day-after-today', 'after today'],
  ['created:[[2026-02-01..2026-01-01]]', 'from-after-to', 'Swap 2026-02-01 and 2026-01-01'],
  ['created:[[today..yesterday]]', 'from-after-to', 'Swap today and yesterday'],
  ['created:(2026-01-05,[[never]])', 'not-a-day', '"never"'],
  ['age:[[2d]]', 'age-without-comparison', 'age:>2d'],
  ['age:[[>2y]]', 'not-an-age', '">2y"'],
  ['age:[[>0d]]', 'not-an-age', '">0d"'],
  ['age:[[old]]', 'not-an-age', '"old"'],
  ['(mug OR mat) sku:MUG* total:>1[[,]]5 paid', 'comma-in-number', 'decimals'],
];

describe('a mistake is told at its place', () => {
  test.each(WRONG)('%s is %s', (marked, code, says) => {
    const at = marked.indexOf('[[');
    const length = marked.indexOf(']]') - at - 2;
    const parsed = parseSearch(marked.replace('[[', '').replace(']]', ''));
    expect(parsed).toMatchObject({ kind: 'failed', code, at, length });
    if (parsed.kind === 'failed') expect(mistakeText(parsed)).toContain(says);
  });

  test('positions count UTF-16 units, and control characters as they stand', () => {
    expect(parseSearch('🎁\0"')).toMatchObject({ at: 3, length: 1 });
  });

  test('the first one from the left is told', () => {
    expect(parseSearch('foo:1 bar:2')).toMatchObject({ at: 0, code: 'unknown-field' });
  });
});

describe('limits', () => {
  test('characters', () => {
    const most = 'x'.repeat(MOST_CHARACTERS);
    expect(parseSearch(most).kind).toBe('parsed');
    expect(parseSearch(`${most}abc`)).toMatchObject({ code: 'too-long', at: MOST_CHARACTERS, length: 3 });
  });

  test('depth', () => {
    const nested = (depth: number) => `${'('.repeat(depth)}a${')'.repeat(depth)}`;
    expect(parseSearch(nested(MOST_DEPTH)).kind).toBe('parsed');
    expect(parseSearch(nested(MOST_DEPTH + 1))).toMatchObject({ code: 'too-deep', at: MOST_DEPTH, length: 1 });
  });

  test('terms', () => {
    const words = (count: number) => Array.from({ length: count }, () => 'ab').join(' ');
    expect(parseSearch(words(MOST_TERMS)).kind).toBe('parsed');
    expect(parseSearch(words(MOST_TERMS + 2))).toMatchObject({ code: 'too-many-terms', at: MOST_TERMS * 3, length: 2 });
  });

  test('values of a list count as terms', () => {
    const list = Array.from({ length: MOST_TERMS + 1 }, (_, index) => index + 10).join(',');
    expect(parseSearch(`id:(${list})`)).toMatchObject({ code: 'too-many-terms', at: 4 + MOST_TERMS * 3, length: 2 });
  });
});

describe('messages', () => {
  test('every kind of mistake is among the wrong texts above or a limit', () => {
    const shown = new Set<string>(WRONG.map(([, code]) => code));
    const limits = ['too-long', 'too-deep', 'too-many-terms'];
    expect(Object.keys(MISTAKE_TEXTS).filter((code) => !shown.has(code))).toEqual(limits);
  });

  test.each(Object.keys(MISTAKE_TEXTS) as MistakeCode[])('%s has no empty place', (code) => {
    const names = [...MISTAKE_TEXTS[code].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const values = Object.fromEntries(names.map((name) => [name, 'thing']));
    expect(mistakeText({ code, values })).not.toMatch(/[{}]/);
  });
});

describe('the nearest word', () => {
  const WORDS = ['status', 'state', 'sku', 'country', 'payment'];
  test.each([
    ['statsu', 'status'],
    ['stat', 'state'],
    ['staet', 'state'],
    ['conutry', 'country'],
    ['paymen', 'payment'],
    ['skv', 'sku'],
    ['xyz', null],
    ['abcdefgh', null],
    ['', null],
  ])('%j is nearest to %j', (word, nearest) => expect(nearestOf(word, WORDS)).toBe(nearest));

  test.each([
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['abc', 'xbc', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%j and %j differ by %i', (left, right, slips) => {
    expect(slipsBetween(left, right)).toBe(slips);
    expect(slipsBetween(right, left)).toBe(slips);
  });
});
