import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLACES, planExtensions } from '#lib/settings/extension-rules.ts';

const [PANEL, LINK] = PLACES.map(({ url }) => url) as [string, string];
const found = (...urls: string[]) => urls.map((url, index) => ({ id: `ext/${index}`, model: 'ORDERS', url }));
const urls = (plan: ReturnType<typeof planExtensions>) => plan.create.map(({ url }) => url);

describe('the places in the control panel', () => {
  test('are two, with labels short enough to be read whole', () => {
    expect(PLACES.map(({ context }) => context)).toEqual(['PANEL', 'LINK']);
    for (const { label, url } of PLACES) {
      expect(url).toContain('${id}');
      for (const text of [label.defaultValue, ...label.locales.map(({ value }) => value)])
        expect(text.length).toBeLessThanOrEqual(25);
    }
  });

  test.each([
    ['none are there: both are made', found(), [PANEL, LINK], []],
    ['one is there: the other is made', found(LINK), [PANEL], []],
    ['both are there: nothing happens', found(LINK, PANEL), [], []],
    ['one is there twice: one goes, and the other is made', found(PANEL, PANEL), [LINK], ['ext/1']],
    ['an old address: it goes first, since there is room for two', found('/old/${id}', LINK), [PANEL], ['ext/0']],
  ])('%s', (_, there, create, deleteIds) => {
    const plan = planExtensions(there, true);
    expect(urls(plan)).toEqual(create);
    expect(plan.deleteIds).toEqual(deleteIds);
  });

  test('not wanted, all go; those at other records are left alone', () => {
    const others = [{ id: 'other', model: 'PRODUCTS', url: PANEL }];
    expect(planExtensions([...found(PANEL, LINK), ...others], false)).toEqual({
      create: [],
      deleteIds: ['ext/0', 'ext/1'],
    });
  });

  test('after a plan is carried out there is nothing more to do, and never more than two', () => {
    const url = fc.constantFrom(PANEL, LINK, '/old/${id}');
    fc.assert(
      fc.property(fc.array(url, { maxLength: 2 }), fc.boolean(), (there, isWanted) => {
        const before = found(...there);
        const plan = planExtensions(before, isWanted);
        const after = [
          ...before.filter(({ id }) => !plan.deleteIds.includes(id)),
          ...plan.create.map((place, index) => ({ id: `new/${index}`, model: 'ORDERS', url: place.url })),
        ];
        expect(after.length).toBe(isWanted ? 2 : 0);
        expect(planExtensions(after, isWanted)).toEqual({ create: [], deleteIds: [] });
      }),
    );
  });
});
