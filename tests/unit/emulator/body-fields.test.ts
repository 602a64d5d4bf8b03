import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as v2 from '#emulator/api/v2/body-fields.ts';
import { dateTest, idList, numberFilter, textList, wordFilter, wordList } from '#emulator/api/v3/filters.ts';
import * as v3 from '#emulator/api/v3/json-body.ts';
import { pageOfList, pageOfMany, wholePage } from '#emulator/api/v3/paging.ts';
import { shownFields } from '#emulator/api/v3/shown-fields.ts';
import { PlatformError } from '#emulator/http/errors.ts';

const query = (text: string) => new URLSearchParams(text);

/** Status and field of a refusal; what was read where there is none. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return error.fields === null ? [error.status, error.message] : [error.status, error.fields];
  }
}

describe('fields of V2', () => {
  const invalid = [400, "The field 'f' is invalid."];

  test.each<[string, () => unknown, unknown]>([
    ['text', () => v2.textField('a', 'f'), 'a'],
    ['text that is null', () => v2.textField(null, 'f'), [400, "The field 'f' does not allow null values."]],
    ['a number for text', () => v2.textField(1, 'f'), invalid],
    ['text too short', () => v2.textField('a', 'f', { min: 2 }), invalid],
    ['text just long enough', () => v2.textField('ab', 'f', { min: 2 }), 'ab'],
    ['text too long', () => v2.textField('abc', 'f', { max: 2 }), invalid],
    ['text just short enough', () => v2.textField('ab', 'f', { max: 2 }), 'ab'],
    ['text or null', () => v2.textOrNull(null, 'f'), null],
    ['whole numbers', () => v2.integerField(0, 'f'), 0],
    ['whole numbers in a text', () => v2.integerField('12', 'f'), 12],
    ['a number with decimals', () => v2.integerField(1.5, 'f'), invalid],
    ['a text with decimals', () => v2.integerField('1.5', 'f'), invalid],
    ['an empty text', () => v2.integerField('', 'f'), invalid],
    ['less than the least', () => v2.integerField(0, 'f', 1), invalid],
    ['the least', () => v2.integerField('-1', 'f', -1), -1],
    ['null for a number', () => v2.integerField(null, 'f'), invalid],
    ['true', () => v2.booleanField(true, 'f'), true],
    ['a text for true', () => v2.booleanField('true', 'f'), invalid],
    ['money', () => v2.moneyField('1.25', 'f'), 12_500],
    ['money below zero', () => v2.moneyField(-1, 'f'), invalid],
    ['a list', () => v2.objectList([{ a: 1 }], 'f'), [{ a: 1 }]],
    ['a list with a text in it', () => v2.objectList([{ a: 1 }, 'b'], 'f'), invalid],
    ['a list with a list in it', () => v2.objectList([[]], 'f'), invalid],
    ['no list', () => v2.objectList({}, 'f'), invalid],
    ['a body', () => v2.objectBody({ a: 1 }), { a: 1 }],
    ['a list for a body', () => v2.objectBody([]), [400, 'The request body must be a JSON object.']],
    ['no body', () => v2.objectBody(undefined), [400, 'The request body must be a JSON object.']],
  ])('%s', (_, read, expected) => expect(outcome(read)).toEqual(expected));

  test('two figures come together or not at all', () => {
    const pair = (body: Record<string, unknown>) => outcome(() => v2.moneyPair(body, 'ex', 'inc'));
    expect(pair({})).toBeNull();
    expect(pair({ ex: 1, inc: '1.19' })).toEqual({ ex: 10_000, inc: 11_900 });
    expect([pair({ ex: 1 }), pair({ inc: 1 })]).toEqual([
      [400, "The field 'ex' is invalid."],
      [400, "The field 'inc' is invalid."],
    ]);
    expect(pair({ ex: 1, inc: null })).toEqual([400, "The field 'inc' is invalid."]);
  });
});

describe('fields of V3', () => {
  const refused = (text: string) => [422, { f: text }];
  const missing = refused('error.path.missing');

  test.each<[string, () => unknown, unknown]>([
    ['a body', () => v3.bodyObject({ a: 1 }), { a: 1 }],
    ['a list for a body', () => v3.bodyObject([]), [422, { '.': 'error.expected.jsobject' }]],
    ['a list', () => v3.listField([1], 'f'), [1]],
    ['no list', () => v3.listField(undefined, 'f'), missing],
    ['an object for a list', () => v3.listField({}, 'f'), refused('error.expected.jsarray')],
    ['null for a list', () => v3.listField(null, 'f'), refused('error.expected.jsarray')],
    ['an object', () => v3.objectField({}, 'f'), {}],
    ['no object', () => v3.objectField(undefined, 'f'), missing],
    ['a list for an object', () => v3.objectField([], 'f'), refused('error.expected.jsobject')],
    ['text', () => v3.stringField('', 'f'), ''],
    ['no text', () => v3.stringField(undefined, 'f'), missing],
    ['null for text', () => v3.stringField(null, 'f'), refused('error.expected.jsstring')],
    ['text too short', () => v3.stringField('', 'f', { min: 1 }), refused('error.minLength: 1')],
    ['text too long', () => v3.stringField('abc', 'f', { max: 2 }), refused('error.maxLength: 2')],
    ['text of that length', () => v3.stringField('ab', 'f', { min: 2, max: 2 }), 'ab'],
    ['a whole number', () => v3.wholeNumber(1, 'f'), 1],
    ['a text for it, unlike V2', () => v3.wholeNumber('1', 'f'), refused('error.expected.int')],
    ['one with decimals', () => v3.wholeNumber(1.5, 'f'), refused('error.expected.int')],
    ['too small a number', () => v3.wholeNumber(0, 'f'), refused('error.min: 1')],
    ['zero where it may be', () => v3.wholeNumber(0, 'f', 0), 0],
    ['a flag', () => v3.flagField(false, 'f'), false],
    ['a number for a flag', () => v3.flagField(0, 'f'), refused('error.expected.jsboolean')],
    ['money', () => v3.amountField(1.25, 'f', 100), 12_500],
    ['a text for money, unlike V2', () => v3.amountField('1.25', 'f', 100), refused('error.expected.jsnumber')],
    ['money below zero', () => v3.amountField(-1, 'f', 100), refused('error.min: 0')],
    ['money finer than its currency', () => v3.amountField(1.255, 'f', 100), refused('error.precision')],
    ['yen with decimals', () => v3.amountField(1.5, 'f', 10_000), refused('error.precision')],
    ['dinars with three', () => v3.amountField(1.255, 'f', 10), 12_550],
  ])('%s', (_, read, expected) => expect(outcome(read)).toEqual(expected));
});

describe('filters of V3', () => {
  const refusal = (name: string) => [422, { [name]: `error.${name}.invalid` }];

  test.each<[string, () => unknown, unknown]>([
    ['no ids', () => idList(query(''), 'id:in'), undefined],
    ['ids', () => idList(query('id:in=3,1,3'), 'id:in'), new Set([3, 1])],
    ['ids with a gap', () => idList(query('id:in=1,,2'), 'id:in'), refusal('id:in')],
    ['ids with a space', () => idList(query('id:in=1, 2'), 'id:in'), refusal('id:in')],
    ['ids below zero', () => idList(query('id:in=-1'), 'id:in'), refusal('id:in')],
    ['ids of nothing', () => idList(query('id:in='), 'id:in'), refusal('id:in')],
    ['a number', () => numberFilter(query('p=-1.25'), 'p'), -1.25],
    ['a number without one before the stop', () => numberFilter(query('p=.5'), 'p'), refusal('p')],
    ['a number in another writing', () => numberFilter(query('p=1e3'), 'p'), refusal('p')],
    ['texts', () => textList(query('k=a,b,a'), 'k'), new Set(['a', 'b'])],
    ['a word', () => wordFilter(query('w=b'), 'w', ['a', 'b']), 'b'],
    ['another word', () => wordFilter(query('w=c'), 'w', ['a', 'b']), refusal('w')],
    ['no word', () => wordFilter(query(''), 'w', ['a']), undefined],
    ['words', () => wordList(query('w=b,a'), 'w', ['a', 'b', 'c']), new Set(['a', 'b'])],
    ['words, one of them another', () => wordList(query('w=b,d'), 'w', ['a', 'b', 'c']), refusal('w')],
    ['a date that is none', () => dateTest(query('d=soon'), 'd'), refusal('d')],
    ['an end that is none', () => dateTest(query('d:max=soon'), 'd'), refusal('d:max')],
  ])('%s', (_, read, expected) => expect(outcome(read)).toEqual(expected));

  test('a date without a time is its whole day, with one its second; ends count', () => {
    const noonS = Date.parse('2026-03-05T12:00:00Z') / 1000;
    const midnightS = noonS - 43_200;
    const holds = (text: string, seconds: number) => dateTest(query(text), 'd')(seconds);
    const day = [-1, 0, 86_399, 86_400].map((after) => holds('d=2026-03-05', midnightS + after));
    expect(day).toEqual([false, true, true, false]);
    const second = [-1, 0, 1].map((after) => holds('d=2026-03-05T12:00:00Z', noonS + after));
    expect(second).toEqual([false, true, false]);
    const range = 'd:min=2026-03-05T12:00:00Z&d:max=2026-03-05T12:00:10Z';
    expect([-1, 0, 10, 11].map((after) => holds(range, noonS + after))).toEqual([false, true, true, false]);
  });
});

describe('pages of V3', () => {
  test('cover a list once, whatever the limit, and link to each other', () => {
    fc.assert(
      fc.property(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 12 }), (total, limit) => {
        const items = Array.from({ length: total }, (_, index) => index);
        const seen: number[] = [];
        let next: string | undefined = `?limit=${limit}&kept=1`;
        for (let turn = 0; next !== undefined && turn < 50; turn++) {
          const { data, meta } = pageOfList(items, query(next));
          const links = Object(meta.pagination['links']) as Record<string, string | undefined>;
          expect(meta.pagination).toMatchObject({ total, count: data.length, per_page: limit, current_page: turn + 1 });
          expect(links['previous'] === undefined).toBe(turn === 0);
          seen.push(...data);
          next = links['next'];
          if (next !== undefined) expect(next).toContain('kept=1');
        }
        expect(seen).toEqual(items);
      }),
    );
  });

  test('have fifty unless told, and 250 at most without a word', () => {
    const items = Array.from({ length: 600 }, (_, index) => index);
    const sizes = ['', 'limit=250', 'limit=251', 'limit=99999'].map(
      (text) => pageOfList(items, query(text)).data.length,
    );
    expect(sizes).toEqual([50, 250, 250, 250]);
    expect(pageOfList(items, query('limit=600'), 50, 1_000).data).toHaveLength(600);
    expect(pageOfList(items, query(''), 10).data).toHaveLength(10);
    expect(wholePage(items).meta.pagination).toMatchObject({ total: 600, count: 600, total_pages: 1 });
    expect(wholePage([]).meta.pagination).toMatchObject({ total: 0, count: 0, total_pages: 1 });
  });

  test('of a long list make only what they show', () => {
    const asked: [number, number][] = [];
    pageOfMany(1_000_000, (from, to) => (asked.push([from, to]), []), query('page=3&limit=20'));
    expect(asked).toEqual([[40, 60]]);
  });
});

describe('fields that are shown', () => {
  const wire = { id: 1, name: 'Mug', price: 5 };
  const shown = (text: string, known?: readonly string[]) =>
    outcome(() => shownFields(query(text), ['id'], known)(wire));

  test.each([
    ['', wire],
    ['include_fields=name', { id: 1, name: 'Mug' }],
    ['exclude_fields=name', { id: 1, price: 5 }],
    ['exclude_fields=id,price', { id: 1, name: 'Mug' }],
    ['include_fields=name,price&exclude_fields=price', { id: 1, name: 'Mug' }],
    ['include_fields=other', { id: 1 }],
  ])('%s', (text, expected) => expect(shown(text)).toEqual(expected));

  test('asking for one that nobody knows is refused where they are known, leaving it out is not', () => {
    expect(shown('include_fields=name,other', ['id', 'name'])).toEqual([422, { include_fields: 'error.enum' }]);
    expect(shown('exclude_fields=other', ['id', 'name'])).toEqual(wire);
  });
});
