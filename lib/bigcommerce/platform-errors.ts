import { AppError } from '#lib/core/errors.ts';
import type { ScopeFamily } from './operations.ts';

/** The store has not approved a family of calls: its feature should explain itself and stay off while the rest works on. */
export class MissingScopeError extends AppError {
  readonly family: ScopeFamily;

  constructor(family: ScopeFamily) {
    super('store_needs_approval', missingScopeText(family));
    this.name = 'MissingScopeError';
    this.family = family;
  }
}

const FAMILY_WORDS: Readonly<Record<ScopeFamily, string>> = {
  orders: 'orders',
  transactions: 'payment transactions',
  store: 'store settings',
  channels: 'sales channels',
  hooks: 'webhooks',
  customers: 'customers',
  products: 'products',
  inventory: 'stock',
  fulfillment: 'pickups',
  carts: 'carts',
  checkouts: 'checkouts',
  paymentMethods: 'payment methods',
  paymentTokens: 'payments',
  storedInstruments: 'stored cards',
  content: 'scripts',
  extensions: 'app extensions',
};

export function missingScopeText(family: ScopeFamily): string {
  return `BigCommerce does not let Orderdeck use this store's ${FAMILY_WORDS[family]}. The store owner must open Orderdeck from the control panel and approve its permissions.`;
}

export const TOKEN_REFUSED_TEXT =
  'BigCommerce no longer accepts Orderdeck for this store. The store owner must open Orderdeck from the control panel and approve it again.';

export const NOT_FOUND_TEXT =
  'BigCommerce has no such record in this store. It may have been removed; go back to the list and open it again.';

export const UNREADABLE_TEXT =
  "BigCommerce gave an answer we can't read. Try again in a minute; if it stays, ask for help with the time and the request number.";

export const NO_ANSWER_TEXT = 'BigCommerce does not answer at the moment. Try again in a minute.';

export function limitedText(retryAfterMs: number | null): string {
  const seconds = Math.max(1, Math.ceil((retryAfterMs ?? 5_000) / 1_000));
  return `BigCommerce limits how often this store may be asked, and the limit is reached. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
}
