/** Families of calls that one permission of the store opens; a missing one switches its feature off, not the app. */
export type ScopeFamily =
  | 'orders'
  | 'transactions'
  | 'store'
  | 'channels'
  | 'hooks'
  | 'customers'
  | 'products'
  | 'inventory'
  | 'fulfillment'
  | 'carts'
  | 'checkouts'
  | 'paymentMethods'
  | 'paymentTokens'
  | 'storedInstruments'
  | 'content'
  | 'extensions';

type Template = `/${'v2' | 'v3'}/${string}`;

/**
 * A DELETE ends in an id, or in the name of what hangs on one, or (V3) takes a list of ids in its query. By type, none can be
 * written that archives every order of a store: that one call has a request of its own, in archive-all-orders.ts.
 */
export type OperationShape =
  | { readonly method: 'GET' | 'PUT' | 'POST'; readonly template: Template; readonly family: ScopeFamily }
  | { readonly method: 'POST'; readonly template: '/graphql'; readonly family: ScopeFamily }
  | { readonly method: 'DELETE'; readonly template: `${Template}/{${string}}`; readonly family: ScopeFamily }
  | { readonly method: 'DELETE'; readonly template: `${Template}/{${string}}/${string}`; readonly family: ScopeFamily }
  | {
      readonly method: 'DELETE';
      readonly template: `/v3/${string}`;
      readonly family: ScopeFamily;
      /** The query parameter with the ids; without it nothing is sent. */
      readonly idList: string;
    };
