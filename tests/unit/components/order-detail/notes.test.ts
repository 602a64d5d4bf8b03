import { afterEach, describe, expect, it } from 'vitest';
import { draftOf, dropDraft, keepDraft } from '#components/order-detail/notes-drafts.ts';
import { notesState } from '#components/order-detail/notes-state.ts';
import { seenOf } from '#components/shared/order-change/change-flow.ts';
import { STAFF_NOTES_MAX_LENGTH } from '#lib/orders/limits.ts';
import { orderRow } from '#tests/fixtures/order-answers.ts';

describe('notesState', () => {
  it('has nothing to save while nothing was typed', () => {
    expect(notesState('Call first.', 'Call first.')).toEqual({ isChanged: false, maySave: false, left: null });
  });

  it('may save what differs, an emptied note as well', () => {
    expect(notesState('Call first. Done.', 'Call first.').maySave).toBe(true);
    expect(notesState('', 'Call first.').maySave).toBe(true);
  });

  it.each([
    [STAFF_NOTES_MAX_LENGTH - 1_001, null, true],
    [STAFF_NOTES_MAX_LENGTH - 1_000, 1_000, true],
    [STAFF_NOTES_MAX_LENGTH, 0, true],
    [STAFF_NOTES_MAX_LENGTH + 1, -1, false],
  ])('of %i characters says %s left', (length, left, maySave) => {
    expect(notesState('x'.repeat(length), '')).toEqual({ isChanged: true, maySave, left });
  });

  it('counts as the server does: a character outside the basic plane is two', () => {
    const emoji = '😀'.repeat((STAFF_NOTES_MAX_LENGTH + 1) / 2);
    expect(notesState(emoji, '').left).toBe(-1);
  });
});

describe('drafts of notes', () => {
  afterEach(() => {
    dropDraft(118);
    dropDraft(119);
  });

  it('are kept by order, with what was seen when the typing began', () => {
    const seen = seenOf(orderRow());
    keepDraft(118, { text: 'half a sent', seen });
    expect(draftOf(118)).toEqual({ text: 'half a sent', seen });
    expect(draftOf(119)).toBeNull();
  });

  it('are over when they are dropped', () => {
    keepDraft(118, { text: 'x', seen: seenOf(orderRow()) });
    dropDraft(118);
    expect(draftOf(118)).toBeNull();
  });
});
