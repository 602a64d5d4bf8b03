import type { ChangeConflict, OrderRow } from './contract.ts';

/** How a change of an order can end. Every case is foreseen, and told to the person in its own words. */
export type ChangeOutcome =
  | { readonly kind: 'done'; readonly row: OrderRow }
  | { readonly kind: 'conflict'; readonly conflict: ChangeConflict }
  | { readonly kind: 'refused'; readonly reason: string; readonly field?: string | undefined }
  | { readonly kind: 'not_found' }
  /** Certainly not carried out: the same click again is safe. */
  | { readonly kind: 'not_sent'; readonly retryAfterMs?: number | undefined }
  /** Sent, and the answer was lost. Never sent again: looked up until it is known. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'in_flight' }
  | { readonly kind: 'key_reused' };
