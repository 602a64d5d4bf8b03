import { describe, expect, test } from 'vitest';
import { ROLES } from '#lib/core/permissions.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import { newViewSchema, viewChangeSchema } from '#lib/views/contract.ts';
import { DEFAULT_VIEW_KEYS } from '#lib/views/default-view-keys.ts';
import { defaultViews, mayChangeView, maySeeView } from '#lib/views/rules.ts';

describe('the views of the first day', () => {
  test('are the five, under keys that stay', () => {
    expect(defaultViews(null).map(({ key }) => key)).toEqual([...DEFAULT_VIEW_KEYS]);
  });

  test.each(defaultViews('1234.5600'))('$key is a search in the language’s own spelling', ({ query, sort }) => {
    const parsed = parseSearch(query);
    expect(parsed.kind === 'parsed' && printSearch(parsed.query)).toBe(query);
    expect(newViewSchema.shape.sort.safeParse(sort).success).toBe(true);
  });

  test.each([
    [null, 'total:>=500'],
    ['0.0000', 'total:>=1'],
    ['7.9900', 'total:>=7'],
    ['49.9500', 'total:>=49'],
    ['1234.5600', 'total:>=1200'],
    ['98765.4321', 'total:>=98000'],
    ['1250000.0000', 'total:>=1200000'],
  ])('where few orders reach %s, high value is %s', (highTotal, query) => {
    expect(defaultViews(highTotal).find(({ key }) => key === 'high-value')?.query).toBe(query);
  });
});

describe('a view', () => {
  const mine = { userId: 7, isShared: false };
  const theirs = { userId: 8, isShared: false };
  const shared = { userId: 8, isShared: true };

  test('that is private exists for its maker only, whatever the role of others', () => {
    expect(maySeeView(mine, 7)).toBe(true);
    expect(maySeeView(theirs, 7)).toBe(false);
    expect(maySeeView(shared, 7)).toBe(true);
    for (const role of ROLES) expect(mayChangeView(theirs, { id: 7, role })).toBe(false);
  });

  test('that is one’s own may be changed in every role, a shared one of others by admins', () => {
    for (const role of ROLES) expect(mayChangeView(mine, { id: 7, role })).toBe(true);
    expect(ROLES.filter((role) => mayChangeView(shared, { id: 7, role }))).toEqual(['admin']);
  });

  test.each([
    { name: '' },
    { name: '   ' },
    { name: 'x'.repeat(61) },
    { query: 'x'.repeat(2_001) },
    { columns: ['Total; DROP'] },
    { columns: Array.from({ length: 21 }, () => 'total') },
    { sort: 'total' },
    { sort: 'total:up' },
    { userId: 8 },
    { storeHash: 'fjord123' },
  ])('does not take %j', (wrong) => {
    const view = { name: 'To ship', isShared: false, query: '', columns: ['total'], sort: 'created:asc' };
    expect(newViewSchema.safeParse(view).success).toBe(true);
    expect(newViewSchema.safeParse({ ...view, ...wrong }).success).toBe(false);
    expect(viewChangeSchema.safeParse(wrong).success).toBe(false);
  });

  test('is changed by something, not by nothing', () => {
    expect(viewChangeSchema.safeParse({}).success).toBe(false);
    expect(viewChangeSchema.safeParse({ isShared: true }).success).toBe(true);
  });
});
