import type { SeenOrder } from '#components/shared/order-change/change-flow.ts';

/** A note that somebody was typing, and what they saw when they began. */
export interface NotesDraft {
  readonly text: string;
  readonly seen: SeenOrder;
}

/** Drafts by order number: the browser's own back button leaves a screen without asking, so coming back must find the text. */
const drafts = new Map<number, NotesDraft>();

export function keepDraft(orderId: number, draft: NotesDraft): void {
  drafts.set(orderId, draft);
}

export function draftOf(orderId: number): NotesDraft | null {
  return drafts.get(orderId) ?? null;
}

export function dropDraft(orderId: number): void {
  drafts.delete(orderId);
}
