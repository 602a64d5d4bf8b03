import { describe, expect, test } from 'vitest';
import { flagText } from '#lib/core/search/fields.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { FLAGS, type SearchNode, type SearchQuery, type TextPattern } from '#lib/core/search/syntax.ts';

function treeOf(text: string): SearchQuery {
  const parsed = parseSearch(text);
  if (parsed.kind === 'failed') throw new Error(`${text}: ${parsed.code} at ${parsed.at}`);
  return parsed.query;
}

const starts = (text: string): SearchNode => ({ kind: 'text', text, match: 'starts' });
const exact = (text: string): SearchNode => ({ kind: 'text', text, match: 'exact' });
const contains = (text: string): SearchNode => ({ kind: 'text', text, match: 'contains' });
const flag = (name: (typeof FLAGS)[number]): SearchNode => ({ kind: 'flag', flag: name });
const not = (part: SearchNode): SearchNode => ({ kind: 'not', part });
const and = (...parts: SearchNode[]): SearchNode => ({ kind: 'and', parts });
const or = (...parts: SearchNode[]): SearchNode => ({ kind: 'or', parts });
const [a, b, c] = [starts('a'), starts('b'), starts('c')];

describe('groups', () => {
  test.each<[string, SearchQuery]>([
    ['', null],
    ['  \t\n\0 ', null],
    ['a', a],
    ['a b', and(a, b)],
    ['a AND b', and(a, b)],
    ['a OR b', or(a, b)],
    ['a|b', or(a, b)],
    ['a || b', or(a, b)],
    ['a b OR c', or(and(a, b), c)],
    ['a OR b c', or(a, and(b, c))],
    ['(a OR b) c', and(or(a, b), c)],
    ['a(b|c)', and(a, or(b, c))],
    ['((a))', a],
    ['(a b) c', and(a, b, c)],
    ['(a OR b) OR c', or(a, b, c)],
    ['-a', not(a)],
    ['NOT a', not(a)],
    ['NOT -a', a],
    ['-(a b)', not(and(a, b))],
    ['a -b', and(a, not(b))],
    ['a - b', and(a, b)],
    ['--a', starts('--a')],
    ['or and not', and(starts('or'), starts('and'), starts('not'))],
    ['ORDER NOTE ANDY', and(starts('ORDER'), starts('NOTE'), starts('ANDY'))],
    ['(a)OR(b)', or(a, b)],
    ['rock & roll', and(starts('rock'), starts('roll'))],
    ['a OR %', a],
    ['-% a', a],
    [`${'('.repeat(20)}a${')'.repeat(20)}`, a],
  ])('%j', (text, tree) => expect(treeOf(text)).toEqual(tree));
});

describe('words', () => {
  test.each<[string, SearchQuery]>([
    ['Mug', starts('Mug')],
    ['mug*', starts('mug')],
    ['*and*', contains('and')],
    ['*and', contains('and')],
    ['"blue mug"', exact('blue mug')],
    ['"blue mu"*', starts('blue mu')],
    ['*"lue mu"*', contains('lue mu')],
    ['“blue mug”', exact('blue mug')],
    ['„blau“', exact('blau')],
    [String.raw`"5\" pipe \\ x"`, exact(String.raw`5" pipe \ x`)],
    ['"  blue \n mug "', exact('blue mug')],
    ['a"b"', and(a, exact('b'))],
    ['#1234', starts('1234')],
    ['1234', starts('1234')],
    ['"#1234"', exact('#1234')],
    ['MUG-GRY/2', starts('MUG-GRY/2')],
    ["O'Brien", starts("O'Brien")],
    ['ann@example.com', starts('ann@example.com')],
    ['red,green', starts('red,green')],
    ['mug, mat,', and(starts('mug'), starts('mat'))],
    ['12:30', starts('12:30')],
    ['http://x.y/z', starts('http://x.y/z')],
    ['"foo:bar"', exact('foo:bar')],
    ['a/b:c', starts('a/b:c')],
    ['50%', starts('50%')],
    [String.raw`a\b`, starts(String.raw`a\b`)],
    ["x'; DROP", and(starts("x';"), starts('DROP'))],
    ['東京 🎁', and(starts('東京'), starts('🎁'))],
    ['x\ud800', starts('x\ufffd')],
    ['a\0b', and(a, b)],
    ['ab>5', starts('ab>5')],
    ['constructor __proto__x', and(starts('constructor'), starts('__proto__x'))],
  ])('%j', (text, tree) => expect(treeOf(text)).toEqual(tree));
});

describe('flags', () => {
  test.each(FLAGS)('%s is read as it is written', (one) => expect(treeOf(flagText(one))).toEqual(flag(one)));
  test.each<[string, SearchQuery]>([
    ['PAID', flag('paid')],
    ['is:paid', flag('paid')],
    ['-is:paid', not(flag('paid'))],
    ['is:(paid,guest)', or(flag('paid'), flag('guest'))],
    ['has:notes', flag('has-note')],
    ['has:(note,"tracking")', or(flag('has-note'), flag('has-tracking'))],
    ['unfulfilled', flag('unshipped')],
    ['"paid"', exact('paid')],
    ['paid*', starts('paid')],
    ['note', starts('note')],
    ['is:cancelled', { kind: 'choice', field: 'status', anyOf: ['cancelled'] }],
  ])('%j', (text, tree) => expect(treeOf(text)).toEqual(tree));
});

describe('text fields', () => {
  const field = (...anyOf: TextPattern[]): SearchNode => ({ kind: 'field', field: 'sku', anyOf });
  test.each<[string, SearchQuery]>([
    ['sku:MUG', field({ text: 'MUG', match: 'starts' })],
    ['SKU:MUG*', field({ text: 'MUG', match: 'starts' })],
    ['sku: MUG', field({ text: 'MUG', match: 'starts' })],
    ['sku:"MUG 1"', field({ text: 'MUG 1', match: 'exact' })],
    ['sku:*UG*', field({ text: 'UG', match: 'contains' })],
    ['sku:a,b', field({ text: 'a', match: 'starts' }, { text: 'b', match: 'starts' })],
    ['sku:(a b, "c,d")', field({ text: 'a b', match: 'starts' }, { text: 'c,d', match: 'exact' })],
    ['sku:(a OR b|c)', field(...['a', 'b', 'c'].map((text) => ({ text, match: 'starts' as const })))],
    ['sku:(a,,a,)', field({ text: 'a', match: 'starts' })],
    ['sku:>5', field({ text: '>5', match: 'starts' })],
    ['sku:UPS:1Z', field({ text: 'UPS:1Z', match: 'starts' })],
    ['sku:-x', field({ text: '-x', match: 'starts' })],
    ['sku:paid', field({ text: 'paid', match: 'starts' })],
    ['sku:a, b', and(field({ text: 'a', match: 'starts' }), b)],
  ])('%j', (text, tree) => expect(treeOf(text)).toEqual(tree));
});
