import { PlatformError } from './errors.ts';
import type { Operation } from './operation.ts';

/** What the URL led to: an operation, a path that knows other methods, or nothing. */
export type Target = Operation | 'wrong-method' | 'unknown-path';

interface Caller {
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
}

/**
 * Refuses a token that opens none of the operation's scopes. A write scope includes reading. What the default scope opens
 * asks for any scope at all: the "scope null" token has not even that.
 */
export function checkScope(caller: Caller, operation: Operation): void {
  if (operation.scopes.length === 0 && caller.scopes.size > 0) return;
  if (!operation.scopes.some((scope) => caller.scopes.has(scope)))
    throw new PlatformError(403, 'You don\u2019t have a required scope to access the endpoint');
}

/** V2 answers JSON (or XML, which is not imitated) and says 406 to anything else that is asked for. */
export function checkAccept(version: 'v2' | 'v3', accept: string | undefined): void {
  if (version === 'v3' || accept === undefined || accept === '') return;
  const types = accept.split(',').map((part) => part.split(';')[0]?.trim().toLowerCase());
  if (!types.some((type) => type === 'application/json' || type === 'application/*' || type === '*/*'))
    throw new PlatformError(406, 'The requested media type cannot be produced. Send "Accept: application/json".');
}

/** The parsed body; undefined when there is none. */
export function readBody(raw: string, contentType: string | undefined): unknown {
  if (raw === '') return undefined;
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json')
    throw new PlatformError(415, 'The content type of the request must be application/json.');
  try {
    return JSON.parse(raw);
  } catch {
    throw new PlatformError(400, 'The request body is not valid JSON.');
  }
}

/** V2 refuses a query parameter that it does not know, so that no typo lists everything. */
export function checkQuery(version: 'v2' | 'v3', operation: Operation, query: URLSearchParams): void {
  if (version === 'v3') return;
  for (const name of query.keys()) {
    if (!(operation.query ?? []).includes(name))
      throw new PlatformError(400, `The field '${name}' is not supported by this resource.`);
  }
}
