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

/** A DELETE must end in an id: by type, none can be written that archives every order of a store. */
export type OperationShape =
  | { readonly method: 'GET' | 'PUT' | 'POST'; readonly template: Template; readonly family: ScopeFamily }
  | { readonly method: 'DELETE'; readonly template: `${Template}/{${string}}`; readonly family: ScopeFamily };
