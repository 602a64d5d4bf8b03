import { describe, expect, test } from 'vitest';
import { parseSearch } from '#lib/core/search/parse.ts';
import { compileSearch, placeSql } from '#lib/db/order-index/compile.ts';
import { NO_KNOWN_WORDS } from '#lib/db/order-index/compile-text.ts';
import { lexemesOf, quoteLexeme } from '#lib/db/order-index/lexemes.ts';

const moment = { now: new Date('2026-03-09T12:00:00Z'), timeZone: 'America/New_York' };

function compile(text: string, storeNumber = 37) {
  const parsed = parseSearch(text);
  if (parsed.kind === 'failed') throw new Error(parsed.code);
  const { place, conditions, days } = compileSearch(parsed.query, {
    lexemes: lexemesOf(storeNumber),
    known: NO_KNOWN_WORDS,
    moment,
  });
  return {
    place,
    days,
    sql: conditions.map(({ sql }) => sql.text),
    values: conditions.flatMap(({ sql }) => sql.values),
  };
}

describe('a search in SQL', () => {
  test.each([
    ['mug', ['document @@ $1::tsquery'], ["'11~mug':*"]],
    ['"red mug"', ['document @@ $1::tsquery'], ["'11~red' <-> '11~mug'"]],
    ['sku:MUG-GRY', ['document @@ $1::tsquery'], ["('11Smug' <-> '11Sgry':*) | ('11Smuggry':*)"]],
    ['-mug', ['(document @@ $1::tsquery) IS NOT TRUE'], ["'11~mug':*"]],
    ['status:(shipped,pending)', ['status_id = ANY($1::int[])'], [[1, 2]]],
    ['payment:none', ['payment_status = ANY($1::text[])'], [['']]],
    ['country:US', ['document @@ $1::tsquery'], ["'11#country=us'"]],
    ['total:>100', ['total > $1::numeric'], ['100']],
    ['items:>3', ['items_total BETWEEN $1 AND $2'], [4, 2_147_483_647]],
    ['guest', ['COALESCE(customer_id, 0) = 0'], []],
    [
      'mug paid',
      ['document @@ $1::tsquery', "payment_status IN ('paid', 'captured', 'partially refunded')"],
      ["'11~mug':*"],
    ],
  ])('%s', (text, sql, values) => {
    expect(compile(text)).toMatchObject({ place: 'listed', sql, values });
  });

  test('has a day of 23 hours where the clocks go forward', () => {
    expect(compile('created:2026-03-08').values).toEqual(['2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.000Z']);
    expect(compile('created:today').days).toEqual({ from: '2026-03-09', to: '2026-03-09' });
  });

  test('never carries what was typed in its own text', () => {
    const hostile = `"'; DROP TABLE stores; --" sku:"\\\\' OR 1=1" name:"$1"`;
    expect(compile(hostile).sql.join(' ')).not.toMatch(/drop|1=1/i);
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

  test('of two stores has no lexeme in common', () => {
    expect(compile('mug', 1).values).not.toEqual(compile('mug', 36).values);
  });
});

test('a lexeme ends where it ends, whatever is in it', () => {
  expect(quoteLexeme(`a'b\\c`)).toBe(`'a''b\\\\c'`);
});
