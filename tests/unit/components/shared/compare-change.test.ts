import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareChange, editableOf, judgeReading } from '#components/shared/order-change/compare-change.ts';
import { orderRow } from '#tests/fixtures/order-answers.ts';

const seen = { statusId: 11, staffNotes: 'Call first.' };

describe('compareChange', () => {
  it.each([
    [
      'the same field, to another value',
      { statusId: 2 },
      { statusId: 5, staffNotes: 'Call first.' },
      ['statusId'],
      [],
      false,
    ],
    ['another field only', { statusId: 2 }, { statusId: 11, staffNotes: 'Called.' }, [], ['staffNotes'], false],
    ['the same field, to the same value', { statusId: 2 }, { statusId: 2, staffNotes: 'Call first.' }, [], [], true],
    ['both fields', { statusId: 2 }, { statusId: 5, staffNotes: 'Called.' }, ['statusId'], ['staffNotes'], false],
    ['nothing that a person edits', { statusId: 2 }, seen, [], [], false],
    [
      'one of two wished fields',
      { statusId: 2, staffNotes: 'Mine.' },
      { statusId: 2, staffNotes: 'Theirs.' },
      ['staffNotes'],
      [],
      false,
    ],
  ] as const)('when others changed %s', (_what, wished, current, clashing, changedElsewhere, isDoneAlready) => {
    expect(compareChange(seen, wished, current)).toEqual({ clashing, changedElsewhere, isDoneAlready });
  });

  it('takes notes that differ in their line ends for the same', () => {
    const typed = { statusId: 11, staffNotes: 'one\ntwo' };
    const kept = { statusId: 11, staffNotes: 'one\r\ntwo' };
    expect(compareChange(typed, { statusId: 2 }, kept).changedElsewhere).toEqual([]);
    expect(compareChange(seen, { staffNotes: 'one\ntwo' }, kept).isDoneAlready).toBe(true);
  });

  it('never hides what others did: a moved field is a clash, elsewhere, or just what was wished', () => {
    const field = { statusId: fc.integer({ min: 0, max: 3 }), staffNotes: fc.constantFrom('', 'a', 'b') };
    fc.assert(
      fc.property(
        fc.record(field),
        fc.record(field, { requiredKeys: [] }),
        fc.record(field),
        (saw, wished, current) => {
          const comparison = compareChange(saw, wished, current);
          for (const name of ['statusId', 'staffNotes'] as const) {
            const hasMoved = saw[name] !== current[name];
            const isNamed = comparison.clashing.includes(name) || comparison.changedElsewhere.includes(name);
            expect(isNamed).toBe(hasMoved && wished[name] !== current[name]);
          }
        },
      ),
    );
  });
});

describe('judgeReading', () => {
  it('finds that the change arrived', () => {
    const row = orderRow({ status: { id: 2, label: 'Shipped' } });
    expect(judgeReading(seen, { statusId: 2 }, row)).toEqual({ kind: 'arrived' });
  });

  it('finds that it did not, also when somebody else changed another field', () => {
    expect(judgeReading(seen, { statusId: 2 }, orderRow())).toEqual({ kind: 'not_arrived' });
    expect(judgeReading(seen, { statusId: 2 }, orderRow({ staffNotes: 'Called.' }))).toEqual({ kind: 'not_arrived' });
  });

  it('finds a third value, and hands over what a conflict needs', () => {
    const row = orderRow({ status: { id: 5, label: 'Cancelled' }, base: 'c'.repeat(22) });
    expect(judgeReading(seen, { statusId: 2 }, row)).toEqual({
      kind: 'conflict',
      conflict: {
        current: { statusId: 5, staffNotes: 'Call first.' },
        currentBase: 'c'.repeat(22),
        currentStatus: { id: 5, label: 'Cancelled' },
        modifiedAt: row.modifiedAt,
      },
    });
  });
});

describe('editableOf', () => {
  it('takes the fields that a person may edit', () => {
    expect(editableOf(orderRow())).toEqual({ statusId: 11, staffNotes: 'Call first.' });
  });
});
