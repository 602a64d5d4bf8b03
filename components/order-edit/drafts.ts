import type { EditState } from '#lib/orders/edit-contract.ts';
import { createDraftStore, type DraftStore } from './draft-store.ts';

/** Drafts by order number: the browser's own back button leaves a screen without asking, so coming back must find them. */
const drafts = new Map<number, DraftStore>();

/** The draft of an order: the one that was left, else a fresh one on `state`. */
export function draftFor(state: EditState): DraftStore {
  const found = drafts.get(state.orderId);
  if (found !== undefined) return found;
  const fresh = createDraftStore(state);
  drafts.set(state.orderId, fresh);
  return fresh;
}

export function dropDraft(orderId: number): void {
  drafts.delete(orderId);
}
