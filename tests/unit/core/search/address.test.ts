import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printListAddress, readListAddress, type ListRules, type ListState } from '#lib/core/search/address.ts';
import { isBareAddress, mayHoldEmail } from '#lib/core/search/list-state.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import { searchQueries } from '#tests/fixtures/search-queries.ts';

type SortField = 'id' | 'total' | 'created';

const USUAL: ListState<SortField> = {
  query: '',
  sort: { field: 'id', direction: 'desc' },
  page: 1,
  limit: 50,
  columns: null,
  view: null,
};
const RULES: ListRules<SortField> = {
  sortFields: ['id', 'total', 'created'],
  limits: [25, 50, 100, 250],
  mostPages: 100_000,
  usual: USUAL,
};

const fragmentOf = (changes: Partial<ListState<SortField>>) => printListAddress({ ...USUAL, ...changes }, RULES);

describe('a list in its address', () => {
  test.each<[Partial<ListState<SortField>>, string]>([
    [{}, ''],
    [{ query: 'mug paid' }, '#q=mug+paid'],
    [{ query: 'total:>100 "a&b=c#d%"' }, '#q=total%3A%3E100+%22a%26b%3Dc%23d%25%22'],
    [{ sort: { field: 'total', direction: 'desc' } }, '#sort=-total'],
    [{ sort: { field: 'id', direction: 'asc' } }, '#sort=id'],
    [{ page: 3, limit: 250 }, '#page=3&limit=250'],
    [{ columns: ['id', 'ship_to', 'total'] }, '#columns=id.ship_to.total'],
    [{ view: 'b7-x_1' }, '#view=b7-x_1'],
  ])('%j is %s', (changes, fragment) => {
    expect(fragmentOf(changes)).toEqual({ fragment, hasHidden: false });
    expect(readListAddress(fragment, RULES)).toEqual({ ...USUAL, ...changes });
    expect(readListAddress(fragment.slice(1), RULES)).toEqual({ ...USUAL, ...changes });
  });

  test('a text that is not finished is kept as it is', () => {
    const { fragment, hasHidden } = fragmentOf({ query: 'mug "blu' });
    expect(hasHidden).toBe(false);
    expect(readListAddress(fragment, RULES).query).toBe('mug "blu');
  });

  test.each([
    ['total:>90 mug', false],
    ['', false],
    ['ana@shop.example', true],
    ['ana\uff20shop.example', true],
    ['ana%40shop', true],
    ['E-MAIL:ana', true],
  ])('%j may hold an e-mail address: %j', (query, isHeld) => {
    expect(mayHoldEmail(query)).toBe(isHeld);
  });

  test.each([
    ['', '', true],
    ['?lang=de', '', true],
    ['?status=11', '', false],
    ['?lang=de&status=11', '', false],
    ['', 'q=mug', false],
    ['?lang=de', '#page=2', false],
  ])('%j and %j say nothing of what to show: %j', (search, fragment, isBare) => {
    expect(isBareAddress(search, fragment)).toBe(isBare);
  });

  test('what is usual for somebody is left out for them and said for others', () => {
    const own: ListRules<SortField> = { ...RULES, usual: { ...USUAL, limit: 100 } };
    expect(printListAddress({ ...USUAL, limit: 100 }, own).fragment).toBe('');
    expect(printListAddress(USUAL, own).fragment).toBe('#limit=50');
    expect(readListAddress('#limit=50', own).limit).toBe(50);
  });
});

describe('what an address must not say', () => {
  test.each([
    ['page=0', {}],
    ['page=-1', {}],
    ['page=1e9', {}],
    ['page=1000000000', {}],
    ['page=100000', { page: 100_000 }],
    ['page=١', {}],
    ['limit=1000000', {}],
    ['limit=26', {}],
    ['limit=', {}],
    ['sort=customer', {}],
    ['sort=--id', {}],
    ['sort=__proto__', {}],
    ['sort=-total', { sort: { field: 'total', direction: 'desc' } }],
    ['columns=', {}],
    ['columns=a.a.b%20c.d', { columns: ['a', 'd'] }],
    ['view=a/b', {}],
    [`view=${'x'.repeat(65)}`, {}],
    [`q=${'x'.repeat(2001)}`, {}],
    ['q=%E0%A4%A', { query: '\ufffd%A' }],
    ['q=a&q=b', { query: 'a' }],
    ['%%%', {}],
    ['&&&===', {}],
  ])('%j', (fragment, changes) => expect(readListAddress(`#${fragment}`, RULES)).toEqual({ ...USUAL, ...changes }));

  test('any fragment at all gives a list that may be asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (fragment) => {
        const state = readListAddress(fragment, RULES);
        expect(RULES.limits).toContain(state.limit);
        expect(RULES.sortFields).toContain(state.sort.field);
        expect(state.page).toBeGreaterThan(0);
      }),
    );
  });
});

describe('e-mail addresses', () => {
  test.each([
    ['ann@example.com', ''],
    ['mug ann@example.com paid', 'mug paid'],
    ['email:ann*', ''],
    ['e-mail:(ann,bob) mug', 'mug'],
    ['-email:ann mug', 'mug'],
    ['mug (email:ann OR paid) total:>5', 'mug total:>5'],
    ['mug -(a (b OR "x@y"))', 'mug'],
    ['name:(ann,x@y) mug', 'mug'],
    ['ann＠example.com mug', 'mug'],
    ['ann@\u200bexample.com mug', 'mug'],
    ['ann%40example.com mug', 'mug'],
    ['note:a@b | mug', ''],
    ['mug "ann@example.com', ''],
    ['emial:ann email:(', ''],
    ['e-mail:', ''],
    ['mug @ paid', 'mug paid'],
    ['@', ''],
  ])('of %j stays %j', (query, shown) => {
    const { fragment, hasHidden } = fragmentOf({ query });
    expect(hasHidden).toBe(true);
    expect(readListAddress(fragment, RULES).query).toBe(shown);
    expect(decodeURIComponent(fragment)).not.toMatch(/[@＠]|ann/);
  });

  test('are no part of columns or views', () => {
    expect(fragmentOf({ columns: ['a@b', 'id'], view: 'a@b' }).fragment).toBe('#columns=id');
  });
});

describe('any list', () => {
  const states: fc.Arbitrary<ListState<SortField>> = fc.record({
    query: searchQueries.map(printSearch).filter((text) => text.length <= 2000),
    sort: fc.record({ field: fc.constantFrom(...RULES.sortFields), direction: fc.constantFrom('asc', 'desc') }),
    page: fc.integer({ min: 1, max: RULES.mostPages }),
    limit: fc.constantFrom(...RULES.limits),
    columns: fc.option(fc.uniqueArray(fc.stringMatching(/^[a-z_]{1,9}$/), { minLength: 1, maxLength: 5 })),
    view: fc.option(fc.stringMatching(/^[\w-]{1,36}$/)),
  });

  test('comes back from its address as it was, but for e-mail addresses', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { fragment, hasHidden } = printListAddress(state, RULES);
        const back = readListAddress(fragment, RULES);
        expect({ ...back, query: '' }).toEqual({ ...state, query: '' });
        expect(back.query === state.query).toBe(!hasHidden);
        // Who cannot read the language hides rather too much.
        if (hasHidden) expect(mayHoldEmail(state.query)).toBe(true);
        expect(decodeURIComponent(fragment.replaceAll('+', ' '))).not.toMatch(/@/);
        expect(parseSearch(back.query).kind).toBe('parsed');
      }),
      { numRuns: 3000 },
    );
  });
});
