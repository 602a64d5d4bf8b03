import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestedTags, tagListSchema, withoutTag, withTag, type TagList } from '#lib/tags/list-rules.ts';
import { tagKey } from '#lib/tags/rules.ts';

const NOTHING: TagList = { kept: [], dropped: [] };
const IN_USE = [
  { tag: 'gift', uses: 5 },
  { tag: 'vip', uses: 9 },
];
const names = (list: TagList) => suggestedTags(IN_USE, list).map(({ tag }) => tag);

describe('suggested tags', () => {
  test('are those in use, most used first, until somebody changes them', () => {
    expect(names(NOTHING)).toEqual(['vip', 'gift']);
  });

  test('one that is added comes last, until it is used', () => {
    const list = withTag(NOTHING, 'call first');
    expect(suggestedTags(IN_USE, list).at(-1)).toEqual({ tag: 'call first', uses: 0 });
    expect(suggestedTags([...IN_USE, { tag: 'Call First', uses: 7 }], list)[1]).toEqual({ tag: 'call first', uses: 7 });
  });

  test('one that is removed is named only where it would come by itself', () => {
    expect(withoutTag(withTag(NOTHING, 'x'), 'X', false)).toEqual(NOTHING);
    expect(withoutTag(NOTHING, 'VIP', true)).toEqual({ kept: [], dropped: ['VIP'] });
    expect(names(withoutTag(NOTHING, 'VIP', true))).toEqual(['gift']);
  });

  test('one that is added again is no longer left out', () => {
    expect(names(withTag(withoutTag(NOTHING, 'vip', true), 'VIP'))).toEqual(['VIP', 'gift']);
  });

  test('what cannot be read in a store’s row is as on the first day', () => {
    expect(tagListSchema.parse({ kept: 'gift', dropped: [1] })).toEqual(NOTHING);
  });

  test('after any changes each tag stands once, and as the last change of it said', () => {
    const tag = fc.constantFrom('gift', 'GIFT', 'vip', 'new', 'New', 'other');
    fc.assert(
      fc.property(fc.array(fc.record({ tag, isAdded: fc.boolean() })), (changes) => {
        const isInUse = (one: string) => IN_USE.some((used) => tagKey(used.tag) === tagKey(one));
        const list = changes.reduce(
          (known, change) =>
            change.isAdded ? withTag(known, change.tag) : withoutTag(known, change.tag, isInUse(change.tag)),
          NOTHING,
        );
        const keys = names(list).map(tagKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { tag: changed } of changes) {
          const last = changes.findLast((change) => tagKey(change.tag) === tagKey(changed));
          expect(keys.includes(tagKey(changed))).toBe(last?.isAdded);
        }
      }),
    );
  });
});
