declare const brand: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };

/** A store's short name in the platform's paths, such as `abc123`. */
export type StoreHash = Branded<string, 'StoreHash'>;
/** An order's number. Two stores can have the same one: it names an order only together with a StoreHash. */
export type OrderId = Branded<number, 'OrderId'>;
/** The platform's number of a control panel user. */
export type UserId = Branded<number, 'UserId'>;

const STORE_HASH = /^[a-z0-9]{4,20}$/;
const WHOLE_NUMBER = /^[1-9][0-9]{0,9}$/;
/** The platform's ids are 32-bit. */
const MAX_ID = 2_147_483_647;

/** A store hash, or null when the text is none. */
export function parseStoreHash(text: string): StoreHash | null {
  return STORE_HASH.test(text) ? (text as StoreHash) : null;
}

/** The store hash of a `stores/{hash}` context, or null (BigCommerce docs: single-click app callbacks). */
export function parseStoreContext(context: string): StoreHash | null {
  const prefix = 'stores/';
  return context.startsWith(prefix) ? parseStoreHash(context.slice(prefix.length)) : null;
}

/** An order number from a path or query, or null for anything but 1 to 2147483647 in plain ASCII digits. */
export function parseOrderId(text: string): OrderId | null {
  const id = parsePositiveId(text);
  return id === null ? null : (id as OrderId);
}

/** A control panel user's number from a token claim, or null. */
export function parseUserId(text: string): UserId | null {
  const id = parsePositiveId(text);
  return id === null ? null : (id as UserId);
}

function parsePositiveId(text: string): number | null {
  if (!WHOLE_NUMBER.test(text)) return null;
  const id = Number(text);
  return id <= MAX_ID ? id : null;
}
