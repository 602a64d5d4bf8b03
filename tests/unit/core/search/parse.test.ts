import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, fieldRoleOf, flagText } from '#lib/core/search/fields.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import {
  CHOICE_FIELDS,
  DAY_FIELDS,
  FLAGS,
  NUMBER_FIELDS,
  PAYMENT_SLUGS,
  STATUS_SLUGS,
  TEXT_FIELDS,
  type SearchNode,
  type SearchQuery,
  type TextPattern,
} from '#lib/core/search/syntax.ts';

const STORE = {
  statuses: [
    { value: 'awaiting-fulfillment', name: 'To pick' },
    { value: 'completed', name: 'Done & dusted' },
  ],
  channels: [
    { value: '1', name: 'Main store' },
    { value: '4052', name: 'POS' },
  ],
  today: '2026-11-21',
};

function treeOf(text: string): SearchQuery {
  const parsed = parseSearch(text, STORE);
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

describe('choices', () => {
  const status = (...anyOf: string[]): SearchNode => ({ kind: 'choice', field: 'status', anyOf });
  test.each(STATUS_SLUGS.map((slug, id) => [id, slug] as const))('status %i is %s', (id, slug) => {
    expect(treeOf(`status:${id}`)).toEqual(status(slug));
    expect(treeOf(`status:${slug}`)).toEqual(status(slug));
  });
  test.each(PAYMENT_SLUGS)('payment %s', (slug) => {
    expect(treeOf(`payment:"${slug.replaceAll('-', ' ')}"`)).toEqual({
      kind: 'choice',
      field: 'payment',
      anyOf: [slug],
    });
  });
  test.each<[string, SearchQuery]>([
    ['status:(pending, shipped)', status('pending', 'shipped')],
    ['status:(Awaiting Fulfilment OR Shipped)', status('awaiting-fulfillment', 'shipped')],
    ['status:awaiting_shipment', status('awaiting-shipment')],
    ['status:canceled', status('cancelled')],
    ['status:"to pick"', status('awaiting-fulfillment')],
    ['status:("Done & dusted",shipped,completed)', status('completed', 'shipped')],
    ['fulfilment:pending', status('pending')],
    ['-status:pending', not(status('pending'))],
    ['country:us', { kind: 'choice', field: 'country', anyOf: ['US'] }],
    ['country:(Germany,UK,"Côte d’Ivoire")', { kind: 'choice', field: 'country', anyOf: ['DE', 'GB', 'CI'] }],
    ['channel:"main store"', { kind: 'choice', field: 'channel', anyOf: ['1'] }],
    ['channel:(pos,77)', { kind: 'choice', field: 'channel', anyOf: ['4052', '77'] }],
    ['source:WWW', { kind: 'choice', field: 'source', anyOf: ['www'] }],
    ['source:checkout_api', { kind: 'choice', field: 'source', anyOf: ['checkout_api'] }],
    ['currency:usd,eur', { kind: 'choice', field: 'currency', anyOf: ['USD', 'EUR'] }],
  ])('%j', (text, tree) => expect(treeOf(text)).toEqual(tree));
});

describe('numbers', () => {
  const inclusive = (value: string) => ({ value, isInclusive: true });
  const exclusive = (value: string) => ({ value, isInclusive: false });
  const total = (ends: object) => ({ kind: 'number', field: 'total', ...ends });
  test.each([
    ['total:100', total({ from: inclusive('100'), to: inclusive('100') })],
    ['total:=100', total({ from: inclusive('100'), to: inclusive('100') })],
    ['total:>100', total({ from: exclusive('100') })],
    ['total:> 100', total({ from: exclusive('100') })],
    ['total>100', total({ from: exclusive('100') })],
    ['total:>=$100.50', total({ from: inclusive('100.5') })],
    ['total:<0100.00', total({ to: exclusive('100') })],
    ['total:<=0.0001', total({ to: inclusive('0.0001') })],
    ['total:100..200', total({ from: inclusive('100'), to: inclusive('200') })],
    ['total:"100 .. 200"', total({ from: inclusive('100'), to: inclusive('200') })],
    ['total:>100..<200', total({ from: exclusive('100'), to: exclusive('200') })],
    ['total:100..', total({ from: inclusive('100') })],
    ['total:..200', total({ to: inclusive('200') })],
    ['total:..', total({})],
    ['order:#1234', { kind: 'number', field: 'id', from: inclusive('1234'), to: inclusive('1234') }],
    ['items:0', { kind: 'number', field: 'items', from: inclusive('0'), to: inclusive('0') }],
  ])('%j', (text, tree) => expect(treeOf(text)).toEqual(tree));

  test('several are alternatives', () => {
    expect(printSearch(treeOf('id:(5,7,>100) paid'))).toBe('(id:5 OR id:7 OR id:>100) paid');
  });
});

describe('days and ages', () => {
  test.each([
    ['created:2026-01-05', { from: { day: '2026-01-05' }, to: { day: '2026-01-05' } }],
    ['created:2026-1-5', { from: { day: '2026-01-05' }, to: { day: '2026-01-05' } }],
    ['created:2028-02-29', { from: { day: '2028-02-29' }, to: { day: '2028-02-29' } }],
    ['created:2026-02', { from: { day: '2026-02-01' }, to: { day: '2026-02-28' } }],
    ['created:2026', { from: { day: '2026-01-01' }, to: { day: '2026-12-31' } }],
    ['created:2026-01-01..2026-01-31', { from: { day: '2026-01-01' }, to: { day: '2026-01-31' } }],
    ['created:2026-01..2026-03', { from: { day: '2026-01-01' }, to: { day: '2026-03-31' } }],
    ['created:>=2026-01-01', { from: { day: '2026-01-01' } }],
    ['created:>2025-12-31', { from: { day: '2026-01-01' } }],
    ['created:>2026-02', { from: { day: '2026-03-01' } }],
    ['created:<2026-03-01', { to: { day: '2026-02-28' } }],
    ['created:<=2026-02', { to: { day: '2026-02-28' } }],
    ['created:..2026-01-31', { to: { day: '2026-01-31' } }],
    ['created:today', { from: { daysAgo: 0 }, to: { daysAgo: 0 } }],
    ['created:Yesterday', { from: { daysAgo: 1 }, to: { daysAgo: 1 } }],
    ['created:7d', { from: { daysAgo: 6 }, to: { daysAgo: 0 } }],
    ['created:1d', { from: { daysAgo: 0 }, to: { daysAgo: 0 } }],
    ['created:2w', { from: { daysAgo: 13 }, to: { daysAgo: 0 } }],
    ['created:today-30..today-7', { from: { daysAgo: 30 }, to: { daysAgo: 7 } }],
    ['created:>yesterday', { from: { daysAgo: 0 } }],
    ['created:<today', { to: { daysAgo: 1 } }],
    ['created:2026-01-01..today', { from: { day: '2026-01-01' }, to: { daysAgo: 0 } }],
    ['created:..', {}],
    ['date>=2026-01-01', { from: { day: '2026-01-01' } }],
  ])('%j', (text, ends) => expect(treeOf(text)).toEqual({ kind: 'day', field: 'created', ...ends }));

  test.each([
    ['age:>2d', { comparison: 'older', amount: 2, unit: 'd' }],
    ['age:<4h', { comparison: 'younger', amount: 4, unit: 'h' }],
    ['age:>=1 w', null],
    ['age:"> 3 weeks"', { comparison: 'older', amount: 3, unit: 'w' }],
    ['age>12hours', { comparison: 'older', amount: 12, unit: 'h' }],
  ])('%j', (text, age) => {
    const parsed = parseSearch(text);
    if (age === null) expect(parsed).toMatchObject({ kind: 'failed', code: 'not-an-age' });
    else expect(parsed).toEqual({ kind: 'parsed', query: { kind: 'age', ...age } });
  });
});

describe('field names', () => {
  test.each([...TEXT_FIELDS, ...CHOICE_FIELDS, ...NUMBER_FIELDS, ...DAY_FIELDS])(
    '%s is a field of its own',
    (field) => {
      expect(fieldRoleOf(field)).toMatchObject({ field });
      expect(fieldRoleOf(field.toUpperCase())).toMatchObject({ field });
    },
  );

  test('no name is there twice', () => expect(new Set(FIELD_NAMES).size).toBe(FIELD_NAMES.length));

  test.each([
    ['E-Mail', 'email'],
    ['order', 'id'],
    ['customer_name', 'name'],
    ['postcode', 'zip'],
    ['placed', 'created'],
    ['qty', 'items'],
  ])('%s means %s', (name, field) => expect(fieldRoleOf(name)).toMatchObject({ field }));

  test.each(['constructor', '__proto__', '', 'foo'])('%j is none', (name) => expect(fieldRoleOf(name)).toBeNull());
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...[
      '(',
      ')',
      '"',
      '*',
      '-',
      '|',
      'OR',
      'NOT',
      'AND',
      ':',
      ',',
      '..',
      '>',
      '<',
      '=',
      ' ',
      '\\',
      '%',
      '_',
      "'",
      '\0',
    ],
    ...[
      'sku',
      'status',
      'total',
      'created',
      'age',
      'is',
      'paid',
      'last',
      'week',
      'from',
      'Texas',
      'over',
      '100',
      '2026-01-05',
    ],
    ...['x', '7d', 'today', '“', '🎁', '\ud800', '\u202e'],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
  );

  test('is read or refused at a place inside of it; what is read can be printed and read again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseSearch(text, STORE);
        if (parsed.kind === 'failed') {
          expect(parsed.at).toBeGreaterThanOrEqual(0);
          expect(parsed.length).toBeGreaterThan(0);
          expect(parsed.at + parsed.length).toBeLessThanOrEqual(text.length);
        } else {
          const printed = printSearch(parsed.query);
          expect(parseSearch(printed, STORE)).toEqual(parsed);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ['parentheses', '('.repeat(2000)],
    ['quotation marks', '"'.repeat(2000)],
    ['backslashes', `"${'\\'.repeat(1999)}`],
    ['stars', '*'.repeat(2000)],
    ['dashes', '-'.repeat(2000)],
    ['negations', '-"'.repeat(1000)],
    ['a list without end', `sku:(${'a '.repeat(990)}`],
    ['spaces in a list', `sku:(${' '.repeat(1990)}`],
    ['ORs', 'OR '.repeat(666)],
    ['places', `from ${'a '.repeat(990)}`],
    ['an open comparison', `total:>${' '.repeat(1990)}`],
    ['dots', `total:${'.'.repeat(1990)}`],
  ])('2,000 characters of %s are answered', (_, text) => {
    expect(['parsed', 'failed']).toContain(parseSearch(text, STORE).kind);
  });
});
