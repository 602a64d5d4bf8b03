import { describe, expect, test } from 'vitest';
import { dayBoundText } from '#components/order-list/filter/day-bound.ts';
import { formOf, queryOfForm, type SearchForm } from '#components/order-list/filter/search-filter-form.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import type { SearchQuery } from '#lib/core/search/syntax.ts';

const TODAY = '2026-03-01';

function read(text: string): SearchQuery {
  const parsed = parseSearch(text);
  return parsed.kind === 'parsed' ? parsed.query : expect.unreachable(`${text} cannot be read`);
}

/** The query's text after the dialog was changed so. */
function after(text: string, change: (form: SearchForm) => SearchForm): string {
  const query = read(text);
  const before = formOf(query, TODAY);
  const outcome = queryOfForm(query, before, change(before));
  return outcome.kind === 'query' ? printSearch(outcome.query) : expect.unreachable(JSON.stringify(outcome.problems));
}

describe('the filter dialog', () => {
  test('shows what of a query it can show', () => {
    const form = formOf(
      read('mug status:(shipped,pending) country:US total:10..20 created:2026-01-02..2026-02-03 paid -has:note'),
      TODAY,
    );
    expect(form.choices.status.toSorted()).toEqual(['pending', 'shipped']);
    expect(form.choices.country).toEqual(['US']);
    expect(form.choices.payment).toEqual([]);
    expect(form.numbers.total).toEqual({ from: '10', to: '20' });
    expect(form.days.created).toEqual({ from: '2026-01-02', to: '2026-02-03' });
    expect([form.flags.paid, form.flags['has-note'], form.flags.guest]).toEqual(['yes', 'no', null]);
  });

  test.each([
    [undefined, ''],
    [{ day: '2026-02-28' }, '2026-02-28'],
    [{ daysAgo: 0 }, '2026-03-01'],
    [{ daysAgo: 1 }, '2026-02-28'],
  ])('shows the day bound %j as %j', (bound, text) => {
    expect(dayBoundText(bound, TODAY)).toBe(text);
  });

  test('that is left as it was changes nothing, however the query is made', () => {
    for (const text of ['', 'mug', 'total:>5 -status:shipped (paid OR mug)', 'created:7d', 'status:shipped'])
      expect(after(text, (form) => form)).toBe(printSearch(read(text)));
  });

  test('changes what was changed, and keeps the rest', () => {
    expect(after('mug total:>5', (form) => ({ ...form, choices: { ...form.choices, status: ['shipped'] } }))).toBe(
      printSearch(read('mug total:>5 status:shipped')),
    );
    expect(after('mug', (form) => ({ ...form, numbers: { ...form.numbers, total: { from: '5', to: ' ' } } }))).toBe(
      printSearch(read('mug total:>=5')),
    );
    expect(
      after('total:5..9', (form) => ({ ...form, numbers: { ...form.numbers, total: { from: '', to: '' } } })),
    ).toBe('');
    expect(
      after('mug', (form) => ({ ...form, days: { ...form.days, created: { from: '2026-01-01', to: '2026-01-31' } } })),
    ).toBe(printSearch(read('mug created:2026-01-01..2026-01-31')));
    expect(after('paid', (form) => ({ ...form, flags: { ...form.flags, paid: 'no', guest: 'yes' } }))).toBe(
      printSearch(read('-paid guest')),
    );
  });

  test.each([
    [{ numbers: { total: { from: '1,5', to: '' } } }, { 'from-total': 'amount' }],
    [{ numbers: { items: { from: '', to: '1.5' } } }, { 'to-items': 'count' }],
    [{ numbers: { total: { from: '9', to: '5' } } }, { 'to-total': 'order' }],
    [{ days: { created: { from: '2026-02-02', to: '2026-02-01' } } }, { 'to-created': 'order' }],
  ])('with %j is wrong: %j', (parts, problems) => {
    const before = formOf(null, TODAY);
    const form = {
      ...before,
      numbers: { ...before.numbers, ...('numbers' in parts ? parts.numbers : {}) },
      days: { ...before.days, ...('days' in parts ? parts.days : {}) },
    } as SearchForm;
    expect(queryOfForm(null, before, form)).toEqual({ kind: 'wrong', problems });
  });
});
