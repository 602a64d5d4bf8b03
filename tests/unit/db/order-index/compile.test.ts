import { describe, expect, test } from 'vitest';
import { parseSearch } from '#lib/core/search/parse.ts';
import { canAsk } from '#lib/db/order-index/asking.ts';
import { ASKED_BESIDE } from '#lib/db/order-index/compile-ask.ts';
import { compileSearch, placeSql } from '#lib/db/order-index/compile.ts';
import { type KnownWords, NO_KNOWN_WORDS } from '#lib/db/order-index/compile-text.ts';
import { quoteLexeme } from '#lib/db/order-index/lexemes.ts';

const moment = { now: new Date('2026-03-09T12:00:00Z'), timeZone: 'America/New_York' };

function compile(text: string, storeNumber = 37, known: KnownWords = NO_KNOWN_WORDS) {
  const parsed = parseSearch(text);
  if (parsed.kind === 'failed') throw new Error(parsed.code);
  return compileSearch(parsed.query, { storeNumber, known, moment });
}

/** What rows of the segment are tested for. */
function tests(text: string, storeNumber?: number) {
  const sql = compile(text, storeNumber).conditions.map(({ test }) => test([2]));
  return { sql: sql.map((one) => one.text), values: sql.flatMap((one) => one.values) };
}

/** What the word index is asked for in a segment. */
function asks(text: string, segment = 2, known?: KnownWords) {
  return compile(text, 37, known).conditions.map(({ ask }) => (ask === null ? 'cannot' : ask.of(segment)));
}

describe('a search as tests of rows', () => {
  test.each([
    ['mug', ['document @@ $1::tsquery'], ["'11.2~mug':*"]],
    ['"red mug"', ['document @@ $1::tsquery'], ["'11.2~red' <-> '11.2~mug'"]],
    ['sku:MUG-GRY', ['document @@ $1::tsquery'], ["('11.2Smug' <-> '11.2Sgry':*) | ('11.2Smuggry':*)"]],
    ['-mug', ['(document @@ $1::tsquery) IS NOT TRUE'], ["'11.2~mug':*"]],
    ['status:(shipped,pending)', ['status_id = ANY($1::int[])'], [[1, 2]]],
    ['payment:none', ['payment_status = ANY($1::text[])'], [['']]],
    ['country:US', ['country_codes && $1::text[]'], [['US']]],
    ['total:>100', ['total > $1::numeric'], ['100']],
    ['items:>3', ['items_total BETWEEN $1 AND $2'], [4, 2_147_483_647]],
    ['guest', ['COALESCE(customer_id, 0) = 0'], []],
    [
      'mug paid',
      ['document @@ $1::tsquery', "payment_status IN ('paid', 'captured', 'partially refunded')"],
      ["'11.2~mug':*"],
    ],
  ])('%s', (text, sql, values) => {
    expect(tests(text)).toEqual({ sql, values });
  });

  test('of several segments takes each row by its own', () => {
    const [condition] = compile('mug').conditions;
    const sql = condition?.test([9, 2]);
    expect(sql?.text).toContain('array_position($2::int[], order_id >> $3::int)');
    expect(sql?.values).toEqual([["'11.9~mug':*", "'11.2~mug':*"], [9, 2], 13]);
  });

  test('has a day of 23 hours where the clocks go forward', () => {
    expect(tests('created:2026-03-08').values).toEqual(['2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.000Z']);
    expect(compile('created:today').days).toEqual({ from: '2026-03-09', to: '2026-03-09' });
  });

  test('never carries what was typed in its own text', () => {
    const hostile = `"'; DROP TABLE stores; --" sku:"\\\\' OR 1=1" name:"$1"`;
    expect(tests(hostile).sql.join(' ')).not.toMatch(/drop|1=1/i);
  });

  test('of two stores has no lexeme in common', () => {
    expect(tests('mug', 1).values).not.toEqual(tests('mug', 36).values);
  });
});

describe('what the word index is asked', () => {
  test.each([
    ['mug red', ["'11.2~mug':*", "'11.2~red':*"]],
    ['country:(US,DE)', ["'11.2#country=us' | '11.2#country=de'"]],
    ['customer:7', ["'11.2#customer=7'"]],
    ['has:note', ["'11.2#is=has-note'"]],
    ['mug OR paid', ["('11.2~mug':*) | ('11.2#is=paid')"]],
    ['mug OR total:>5', ['cannot']],
    ['-mug', ['cannot']],
    ['total:>5 created:today', ['cannot', 'cannot']],
    ['phone:5550', ["('11.2H5550':*) | ('11.2D5550':*)"]],
  ])('%s', (text, expected) => {
    expect(asks(text)).toEqual(expected);
    expect(canAsk(compile(text))).toBe(expected.some((ask) => ask !== 'cannot'));
  });

  test('beside a status are flags and payments together with it, and the status itself no more', () => {
    const { conditions } = compile('status:(shipped,completed) unpaid payment:none country:US');
    expect(conditions.map(({ ask }) => (ask === ASKED_BESIDE ? 'beside' : ask?.of(2)))).toEqual([
      'beside',
      "'11.2#with=2 is unpaid' | '11.2#with=10 is unpaid'",
      "'11.2#with=2 payment ' | '11.2#with=10 payment '",
      "'11.2#country=us'",
    ]);
    expect(asks('status:shipped country:US')).toEqual(["'11.2#status=2'", "'11.2#country=us'"]);
  });

  test('of parts of which some cannot be asked is to be tested too', () => {
    const [condition] = compile('(mug total:>5) OR paid').conditions;
    expect(condition?.ask).toMatchObject({ isWhole: false });
    expect(condition?.ask?.of(2)).toBe("(('11.2~mug':*)) | ('11.2#is=paid')");
  });

  test('leaves out words where none of a segment’s orders has them', () => {
    const known: KnownWords = {
      ...NO_KNOWN_WORDS,
      fragments: new Map([['ug', { around: ['mug', 'rug'], endings: [] }]]),
      places: new Map([
        ['mug', new Set([2, 3])],
        ['rug', new Set([3])],
        ['red', new Set([3])],
      ]),
    };
    expect(asks('*ug*', 2, known)).toEqual(["'11.2~mug'"]);
    expect(asks('*ug*', 3, known)).toEqual(["('11.3~mug') | ('11.3~rug')"]);
    expect(asks('*ug*', 4, known)).toEqual([null]);
    expect(asks('"red hat"', 2, known)).toEqual([null]);
    expect(asks('red', 2, known)).toEqual(["'11.2~red':*"]);
  });

  test('for similar words leaves those out that were typed, where their orders are known', () => {
    const known: KnownWords = { ...NO_KNOWN_WORDS, similar: new Map([['mugg', [['mug'], ['mugs']]]]) };
    expect(asks('mugg', 2, known)).toEqual(["('11.2~mugg':*) | ('11.2~mug') | ('11.2~mugs')"]);
    expect(asks('mugg', 2, { ...known, areOwnKnown: true })).toEqual(["('11.2~mug') | ('11.2~mugs')"]);
  });
});

test.each([
  ['mug', 'listed'],
  ['is:archived mug', 'archived'],
  ['mug OR is:archived', 'both'],
  ['-is:archived', 'both'],
] as const)('looks through the right place: %s', (text, place) => {
  expect(compile(text).place).toBe(place);
  expect(placeSql(place).text).not.toContain('gone');
});

test('a lexeme ends where it ends, whatever is in it', () => {
  expect(quoteLexeme(`a'b\\c`)).toBe(`'a''b\\\\c'`);
});
