import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorPage } from '#emulator/api/v3/cursor-paging.ts';
import { PlatformError } from '#emulator/http/errors.ts';

interface Item {
  readonly id: number;
}

interface Links {
  readonly previous?: string;
  readonly next?: string;
}

function linksOf(page: { readonly meta: Readonly<Record<string, unknown>> }): Links {
  return (page.meta['cursor_pagination'] as { links: Links }).links;
}

function follow(items: readonly Item[], query: string, link: 'next' | 'previous'): number[][] {
  const pages: number[][] = [];
  let next: string | undefined = query;
  while (next !== undefined) {
    const page: ReturnType<typeof cursorPage<Item>> = cursorPage(items, new URLSearchParams(next));
    pages.push(page.items.map((item) => item.id));
    next = linksOf(page)[link];
  }
  return pages;
}

const lists = fc
  .uniqueArray(fc.integer({ min: 1, max: 1_000 }), { maxLength: 40 })
  .chain((ids) => fc.boolean().map((down) => ids.toSorted((a, b) => (down ? b - a : a - b)).map((id) => ({ id }))));

describe('pages by cursor', () => {
  test('next links lead through everything once, previous links back to the start', () => {
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 9 }), (items, limit) => {
        const there = follow(items, `?limit=${limit}`, 'next');
        expect(there.flat()).toEqual(items.map((item) => item.id));
        for (const page of there.slice(0, -1)) expect(page).toHaveLength(limit);
        const last = there.at(-1)?.[0];
        if (last === undefined) return;
        const cursor = encodeURIComponent(Buffer.from(`id:${last}`).toString('base64'));
        const back = follow(items, `?limit=${limit}&before=${cursor}`, 'previous').toReversed();
        expect([...back.flat(), ...(there.at(-1) ?? [])]).toEqual(items.map((item) => item.id));
      }),
    );
  });

  test('the first page tells both ways of paging, a further one cursors only', () => {
    const items = [{ id: 1 }, { id: 2 }, { id: 3 }];
    expect(Object.keys(cursorPage(items, new URLSearchParams('limit=2')).meta)).toEqual([
      'pagination',
      'cursor_pagination',
    ]);
    const second = cursorPage(items, new URLSearchParams(`limit=2&after=${btoa('id:2')}&page=7`));
    expect(second).toMatchObject({ items: [{ id: 3 }], meta: { cursor_pagination: { count: 1, per_page: 2 } } });
    expect(second.meta).not.toHaveProperty('pagination');
  });

  test.each(['after=x', `before=${btoa('id:')}`, `after=${btoa('id:1')}&before=${btoa('id:1')}`])(
    '%s is refused',
    (query) => {
      expect(() => cursorPage([{ id: 1 }], new URLSearchParams(query))).toThrow(PlatformError);
    },
  );
});
