import { STAFF_NOTES_MAX_LENGTH } from '#lib/orders/limits.ts';

/** From here on the person is told how much room is left. */
const COUNT_FROM_LENGTH = STAFF_NOTES_MAX_LENGTH - 1_000;

export interface NotesState {
  readonly isChanged: boolean;
  readonly maySave: boolean;
  /** Characters left, negative when there are too many; null while there is plenty of room. */
  readonly left: number | null;
}

/** What the notes editor offers for a draft. Lengths are counted as the server counts them, in UTF-16 units. */
export function notesState(draft: string, saved: string): NotesState {
  const isChanged = draft !== saved;
  const left = STAFF_NOTES_MAX_LENGTH - draft.length;
  return { isChanged, maySave: isChanged && left >= 0, left: draft.length >= COUNT_FROM_LENGTH ? left : null };
}
