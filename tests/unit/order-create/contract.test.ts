import { describe, expect, test } from 'vitest';
import { draftContentSchema, draftParamsSchema, newDraftSchema } from '#lib/order-create/contract.ts';
import { customLine, draftOf, productLine } from '#tests/fixtures/order-drafts.ts';

describe('a draft of a request', () => {
  test('is taken as it is, half finished too', () => {
    const draft = draftOf({ lines: [customLine({ quantity: '', price: { exTax: '', incTax: 'x' } }), productLine()] });
    expect(draftContentSchema.parse(draft)).toEqual(draft);
  });

  test('loses what no database takes, wherever it stands', () => {
    const draft = draftOf({ staffNotes: 'a\0b\ud800', lines: [customLine({ name: '\0x' })] });
    const { staffNotes, lines } = draftContentSchema.parse(draft);
    expect([staffNotes, lines[0]?.name]).toEqual(['ab\ufffd', 'x']);
  });

  test.each([
    ['a field of nobody', { ...draftOf(), storeHash: { not: '' } }],
    ['an address of other parts', { ...draftOf(), billing: { zip: '1' } }],
    ['a list for an address', { ...draftOf(), billing: [] }],
    ['too many lines', draftOf({ lines: Array.from({ length: 251 }, (_, at) => customLine({ key: `l${at}` })) })],
    ['a line of another kind', { ...draftOf(), lines: [{ ...customLine(), kind: 'gift' }] }],
    ['a status of tomorrow', draftOf({ statusId: 15 })],
    ['a channel of no number', { ...draftOf(), channelId: '1' }],
  ])('with %s is refused', (_, draft) => {
    expect(draftContentSchema.safeParse(draft).success).toBe(false);
  });
});

test.each([0, -1, 1.5, 1e10, '150', null])('a copy of order %o is refused', (from) => {
  expect(newDraftSchema.safeParse({ from }).success).toBe(false);
  expect(newDraftSchema.safeParse({ from: 150 }).success).toBe(true);
});

test('a draft’s number in a path is a UUID', () => {
  expect(draftParamsSchema.safeParse({ draftId: '../orders' }).success).toBe(false);
});
