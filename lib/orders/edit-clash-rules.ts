import { isSameValue, isTakenOff, type EditFields } from './edit-fields-rules.ts';

/** A value that two people changed to different ones. */
export interface EditClash {
  readonly path: string;
  readonly seen: string;
  /** Null: it is not there any more. */
  readonly theirs: string | null;
  /** Null: nothing was typed there; it belongs to something that was. */
  readonly mine: string | null;
}

/**
 * Fields in which the order differs from what the person saw, among those that the save is about. A field that already has
 * the wished value is no clash.
 */
export function findClashes(current: EditFields, seen: EditFields, to: EditFields): readonly EditClash[] {
  return Object.entries(seen).flatMap(([path, before]) => {
    const theirs = current[path];
    const mine = to[path];
    // Both took the same thing off: that is what both wanted.
    if (theirs === undefined && isTakenOff(path, to)) return [];
    if (isSameValue(path, theirs, before) || (mine !== undefined && isSameValue(path, theirs, mine))) return [];
    return [{ path, seen: before, theirs: theirs ?? null, mine: mine ?? null }];
  });
}

/** Paths whose values differ, in either direction. */
export function differences(before: EditFields, after: EditFields): readonly string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...paths].filter((path) => !isSameValue(path, before[path], after[path]));
}
