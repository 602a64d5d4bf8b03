import { parseStoreHash, type StoreHash } from '#lib/core/ids.ts';
import { OPERATIONS, type OperationName } from './operations.ts';
import type { OperationShape } from './operations/operation-shape.ts';

/** What a template's placeholders stand for: numbers, and texts in places that are named for one. */
export type PathIds = Readonly<Record<string, number | string>>;
export type QueryValue = string | number | boolean;
export type Query = Readonly<Record<string, QueryValue | undefined>>;

const MAX_ID = 2_147_483_647;
const PLACEHOLDER = /\{([a-z_]+)\}/g;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TOKEN = /^[A-Za-z0-9_-]{1,64}$/;
/** Any code that a merchant may have given a coupon; what would be another path or none is refused, the rest is encoded. */
const CODE = /^(?!\.{1,2}$)[^\p{Cc}\p{Cs}]{1,50}$/u;

/** The placeholders that stand for texts, each with the form that its text must have. */
const TEXT_IDS: Readonly<Record<string, RegExp>> = {
  cart_id: UUID,
  checkout_id: UUID,
  item_id: UUID,
  uuid: UUID,
  billing_address_id: TOKEN,
  consignment_id: TOKEN,
  coupon_code: CODE,
};

/**
 * The address of an operation. Whatever the types were talked into, only whole positive numbers and texts of a known form get
 * into a path and only a store hash into its head, so a request cannot leave its operation's template. Throws a RangeError
 * otherwise: that is a mistake in the program, not something that happens.
 */
export function buildUrl(
  apiUrl: string,
  storeHash: StoreHash,
  name: OperationName,
  ids: PathIds = {},
  query: Query = {},
): string {
  // The text "undefined" would pass for a store hash.
  if (typeof storeHash !== 'string' || parseStoreHash(storeHash) === null) throw new RangeError('not a store hash');
  const operation: OperationShape = OPERATIONS[name];
  const { template } = operation;
  const path = template.replace(PLACEHOLDER, (_, placeholder: string) => formatId(placeholder, ids[placeholder]));
  // Without an id this would archive every order of the store.
  if (operation.method === 'DELETE' && !namesIds(operation, path, query, ids))
    throw new RangeError('a DELETE needs an id');
  return `${apiUrl.replace(/\/+$/, '')}/stores/${storeHash}${path}${formatQuery(query)}`;
}

function namesIds(operation: OperationShape, path: string, query: Query, ids: PathIds): boolean {
  if ('idList' in operation) return /^[1-9][0-9]*(,[1-9][0-9]*)*$/.test(String(query[operation.idList] ?? ''));
  const [, last = ''] = /\{([a-z_]+)\}(?:\/[a-z_]+)?$/.exec(operation.template) ?? [];
  const form = TEXT_IDS[last];
  return form === undefined ? /\/[1-9][0-9]*(\/[a-z_]+)?$/.test(path) : form.test(String(ids[last] ?? ''));
}

function formatId(placeholder: string, id: unknown): string {
  const form = TEXT_IDS[placeholder];
  if (form !== undefined) return formatText(placeholder, form, id);
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 1 || id > MAX_ID)
    throw new RangeError(`${placeholder} must be a whole number from 1 to ${MAX_ID}`);
  return String(id);
}

function formatText(placeholder: string, form: RegExp, id: unknown): string {
  if (typeof id !== 'string' || !form.test(id)) throw new RangeError(`${placeholder} is not of its form`);
  return encodeURIComponent(id);
}

/** Encoded once: the platform is said to ignore doubly encoded dates without a word. */
function formatQuery(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  return parameters.size === 0 ? '' : `?${parameters}`;
}
