import { describe, expect, test } from 'vitest';
import { toSummary, toView } from '#lib/checkouts/checkout-view.ts';
import { keptLines, knownLines, readKept, toNewLine } from '#lib/checkouts/known-lines.ts';
import { checkoutWith, dollars, draftRow, lineWith } from '#tests/fixtures/checkouts.ts';

const CUSTOM = lineWith({
  id: 'l2',
  kind: 'custom',
  productId: null,
  name: 'Repair',
  sku: 'R',
  listPrice: dollars('9'),
});
const CERTIFICATE = lineWith({ id: 'l3', kind: 'certificate', productId: null, name: 'For Ana', quantity: 1 });
const CHOSEN = lineWith({ id: 'l4', choices: [{ optionId: 3, valueId: 31 }] });
const ENGRAVED = lineWith({ id: 'l5', name: 'Ring', choices: [{ optionId: 4, valueId: null }] });

describe('what is kept of a cart', () => {
  const checkout = checkoutWith({ lines: [lineWith(), CUSTOM, CERTIFICATE, CHOSEN, ENGRAVED] });
  const kept = keptLines(checkout, []);

  test('is enough to begin again, and nothing of a certificate or of what somebody typed', () => {
    expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    expect(JSON.stringify(kept)).not.toContain('Ana');
    expect(kept.map(toNewLine)).toEqual([
      { kind: 'catalogue', productId: 77, variantId: 770, options: [], quantity: 2, listPrice: null },
      { kind: 'custom', name: 'Repair', sku: 'R', quantity: 2, listPrice: '9' },
      null,
      {
        ...{ kind: 'catalogue', productId: 77, variantId: 770, quantity: 2, listPrice: null },
        options: [{ optionId: 3, value: '31' }],
      },
      null,
    ]);
  });

  test('is told with what cannot be taken over', () => {
    expect(knownLines(kept)).toEqual({
      lines: [
        { kind: 'catalogue', name: 'Towel', quantity: 2 },
        { kind: 'custom', name: 'Repair', quantity: 2 },
        { kind: 'catalogue', name: 'Towel', quantity: 2 },
      ],
      leftOut: [
        { kind: 'certificate', name: '', quantity: 1 },
        { kind: 'catalogue', name: 'Ring', quantity: 2 },
      ],
    });
  });

  test('keeps choices that a later answer does not tell', () => {
    const later = checkoutWith({
      lines: [{ ...CHOSEN, choices: null, quantity: 7 }, lineWith({ id: 'l9', choices: null })],
    });
    expect(keptLines(later, kept)).toMatchObject([
      { id: 'l4', quantity: 7, options: [{ optionId: 3, valueId: 31 }] },
      { id: 'l9', options: [] },
    ]);
  });

  test('is refused when a row holds something else', () => {
    expect(() => readKept([{ kind: 'catalogue', id: 'x' }])).toThrow();
  });
});

describe('what is shown', () => {
  test('is the checkout under its draft’s id, 30 days from its last change, without ids of choices', () => {
    const view = toView(draftRow(), checkoutWith({ lines: [CHOSEN] }));
    expect(view).toMatchObject({ id: 'draft', version: 5, expiresAt: '2026-12-21T10:00:00.000Z', problems: [] });
    expect(view).not.toHaveProperty('cartId');
    expect(view.lines[0]).not.toHaveProperty('choices');
    expect(toView(draftRow({ orderId: 8 }), checkoutWith()).orderId).toBe(8);
    expect(toView(draftRow(), checkoutWith({ orderId: 9 })).orderId).toBe(9);
  });

  test('in a list is what it has and what it came to', () => {
    const lines = keptLines(checkoutWith({ lines: [CUSTOM, CERTIFICATE] }), []);
    expect(toSummary(draftRow({ lines }))).toMatchObject({
      lines: [
        { name: 'Repair', quantity: 2 },
        { name: '', quantity: 1 },
      ],
      total: { amount: '14', currencyCode: 'USD' },
    });
  });
});
