import type { ScopeFamily } from './operations.ts';

/**
 * What became of a write. It is a value because every case is foreseen, and because the caller must decide what to do:
 * - `done`: the platform did it.
 * - `refused`: it did not, and says why. `reason` is in our words, for a person; `field` is the platform's name of the field.
 * - `not_found`: it did not, there is no such thing.
 * - `unknown`: it was sent and the outcome is unclear. Read back before anything else; it was not and must not be repeated blindly.
 * - `not_sent`: it was certainly not carried out; trying again is safe.
 */
export type WriteResult<Done extends object = object> =
  | ({ readonly kind: 'done' } & Readonly<Done>)
  | WriteRefused
  | { readonly kind: 'not_found' }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'not_sent'; readonly reason: string; readonly retryAfterMs?: number | undefined };

export interface WriteRefused {
  readonly kind: 'refused';
  /** The HTTP status of the answer. */
  readonly status: number;
  readonly reason: string;
  readonly field?: string | undefined;
  /** How many were still available, where a quantity was too high. */
  readonly availableQuantity?: number | undefined;
  /** The platform's number for the reason, where it has one and the reason is told by it. */
  readonly platformCode?: number | undefined;
  /** Set on 401 and 403: the store must approve the app (again) for this family of calls. */
  readonly needsApproval?: ScopeFamily | undefined;
}
