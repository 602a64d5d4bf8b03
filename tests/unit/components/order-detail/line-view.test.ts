import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryNumber, lineMarks, lineProgress, LINES_STEP, nextStep } from '#components/order-detail/line-view.ts';
import { findLines } from '#components/shared/line-search/find-lines.ts';
import { delivery, line } from '#tests/fixtures/order-answers.ts';

describe('lineMarks', () => {
  it('has none for a catalogue product in a parcel', () => {
    expect(lineMarks(line())).toEqual([]);
  });

  it.each([
    ['digital', { kind: 'digital' }, ['digital']],
    ['a gift certificate', { kind: 'giftcertificate' }, ['giftCertificate']],
    ['custom', { productId: null }, ['custom']],
    ['custom and digital', { productId: null, kind: 'digital' }, ['digital', 'custom']],
    ['of a kind that the platform added since', { kind: 'other' }, []],
  ] as const)('names a line that is %s', (_what, parts, marks) => {
    expect(lineMarks(line(parts))).toEqual(marks);
  });
});

describe('lineProgress', () => {
  it.each([
    [0, 0, []],
    [1, 0, [{ name: 'shippedSome', count: 1 }]],
    [4, 0, [{ name: 'shippedAll' }]],
    [0, 2, [{ name: 'refundedSome', count: 2 }]],
    [4, 4, [{ name: 'shippedAll' }, { name: 'refundedAll' }]],
    // A quantity that was lowered after shipping.
    [5, 0, [{ name: 'shippedAll' }]],
  ])('of 4 ordered, %i shipped, %i refunded', (quantityShipped, quantityRefunded, progress) => {
    expect(lineProgress(line({ quantity: 4, quantityShipped, quantityRefunded }))).toEqual(progress);
  });

  it('does not call a removed line shipped', () => {
    expect(lineProgress(line({ quantity: 0 }))).toEqual([]);
  });
});

describe('deliveryNumber', () => {
  const two = [delivery(31), delivery(32)];

  it('counts from one', () => {
    expect(deliveryNumber(line({ addressId: 31 }), two)).toBe(1);
    expect(deliveryNumber(line({ addressId: 32 }), two)).toBe(2);
  });

  it('says nothing where there is no choice, no address or an unknown one', () => {
    expect(deliveryNumber(line({ addressId: 31 }), [delivery(31)])).toBeNull();
    expect(deliveryNumber(line({ addressId: null }), two)).toBeNull();
    expect(deliveryNumber(line({ addressId: 99 }), two)).toBeNull();
  });
});

describe('findLines', () => {
  const mug = line({
    id: 1,
    name: 'Grey mug, 12 oz',
    sku: 'MUG-GRY',
    options: [{ name: 'Colour', value: 'Grey', isTyped: false }],
  });
  const apron = line({
    id: 2,
    name: 'Linen apron',
    sku: 'APR-1',
    options: [{ name: 'Size', value: 'Large', isTyped: false }],
  });
  const both = [mug, apron];

  it.each([
    ['a part of the name', 'linen', [apron]],
    ['a part of the SKU, in any case', 'mug-g', [mug]],
    ['an option', 'large', [apron]],
    ['words from different places, in any order', 'grey 12', [mug]],
    ['words that no single line has', 'grey apron', []],
    ['nothing', '   ', both],
  ])('finds by %s', (_what, search, found) => {
    expect(findLines(both, search)).toEqual(found);
  });

  it('does not join the end of one field with the beginning of the next', () => {
    expect(findLines([line({ name: 'mug', sku: 'GRY' })], 'mugGRY')).toEqual([]);
  });

  it('finds every line by any part of its own name', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((name) => /^\S+$/.test(name)),
        (name) => {
          expect(findLines([line({ name })], name)).toHaveLength(1);
        },
      ),
    );
  });
});

describe('nextStep', () => {
  it.each([
    [LINES_STEP, 120, LINES_STEP],
    [100, 120, 20],
    [120, 120, 0],
    // A search found fewer lines than are shown.
    [100, 3, 0],
  ])('with %i of %i shown adds %i', (shown, available, more) => {
    expect(nextStep(shown, available)).toBe(more);
  });

  it('shows every line after finitely many steps, none twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), (available) => {
        let shown = Math.min(LINES_STEP, available);
        for (let steps = 0; nextStep(shown, available) > 0; steps++) {
          expect(steps).toBeLessThan(50);
          shown += nextStep(shown, available);
        }
        expect(shown).toBe(available);
      }),
    );
  });
});
