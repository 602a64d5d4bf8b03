import { parseStoreHash, type StoreHash } from '#lib/core/ids.ts';
import { OPERATIONS, type OperationName } from './operations.ts';
import type { OperationShape } from './operations/operation-shape.ts';

/** The numbers that a template's placeholders stand for. */
export type PathIds = Readonly<Record<string, number>>;
export type QueryValue = string | number | boolean;
export type Query = Readonly<Record<string, QueryValue | undefined>>;

const MAX_ID = 2_147_483_647;
const PLACEHOLDER = /\{([a-z_]+)\}/g;

/**
 * The address of an operation. Whatever the types were talked into, only whole positive numbers get into a path and only
 * a store hash into its head, so a request cannot leave its operation's template. Throws a RangeError otherwise: that is a
 * mistake in the program, not something that happens.
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
  if (operation.method === 'DELETE' && !namesIds(operation, path, query)) throw new RangeError('a DELETE needs an id');
  return `${apiUrl.replace(/\/+$/, '')}/stores/${storeHash}${path}${formatQuery(query)}`;
}

function namesIds(operation: OperationShape, path: string, query: Query): boolean {
  if ('idList' in operation) return /^[1-9][0-9]*(,[1-9][0-9]*)*$/.test(String(query[operation.idList] ?? ''));
  return /\/[1-9][0-9]*(\/[a-z_]+)?$/.test(path);
}

function formatId(placeholder: string, id: unknown): string {
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 1 || id > MAX_ID)
    throw new RangeError(`${placeholder} must be a whole number from 1 to ${MAX_ID}`);
  return String(id);
}

/** Encoded once: the platform is said to ignore doubly encoded dates without a word. */
function formatQuery(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  return parameters.size === 0 ? '' : `?${parameters}`;
}
