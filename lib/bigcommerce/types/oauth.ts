import type { StoreHash, UserId } from '#lib/core/ids.ts';

/** What the auth callback brings (BigCommerce docs: single-click app OAuth flow). */
export interface CodeGrant {
  readonly code: string;
  readonly scope: string;
  /** `stores/{store_hash}`. */
  readonly context: string;
}

export interface GrantPerson {
  readonly id: UserId;
  readonly email: string;
}

/** A store's permission to be called, as the platform answered it: nothing in it comes from the browser. */
export interface StoreGrant {
  readonly storeHash: StoreHash;
  readonly accessToken: string;
  /** What was granted, separated by spaces; never empty. */
  readonly scope: string;
  /** Who installed the app. */
  readonly user: GrantPerson;
  readonly owner: GrantPerson;
  readonly accountUuid: string | null;
}

/**
 * - `redirect_mismatch`: the auth callback in the app's profile differs from ours.
 * - `code_not_accepted`: used before, too old, or not ours.
 * - `no_scope`: a token without permissions; every call with it would fail.
 * - `wrong_context`: a token for another store than the one that asked.
 */
export type CodeRefusal = 'redirect_mismatch' | 'code_not_accepted' | 'no_scope' | 'wrong_context';

/** A code is used up by the first try, so an exchange is sent once: on `unavailable` the merchant starts the install again. */
export type CodeExchange =
  | { readonly kind: 'granted'; readonly grant: StoreGrant }
  | { readonly kind: 'refused'; readonly reason: CodeRefusal }
  | { readonly kind: 'unavailable'; readonly reason: 'no_answer' | 'unreadable_answer' };
