import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';

/** A call that is authenticated, counted and parsed. */
export interface Call {
  readonly world: World;
  readonly store: StoreState;
  readonly clientId: string;
  /** Scheme, host and port under which the emulator was called. */
  readonly origin: string;
  /** What the token may do, for operations whose scopes depend on what is sent. */
  readonly scopes: ReadonlySet<string>;
  /** Path parameters by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
  /** Virtual time in whole seconds: the resolution of V2. */
  readonly nowS: number;
}

/** An answer before it is encoded. No body = nothing is sent; a text or bytes go out as they are, anything else as JSON. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One operation of the platform's API. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/stores/{hash}`, beginning with `/v2/` or `/v3/`, or `/graphql`; parameters as `:name`. */
  readonly path: string;
  /** Any one of these opens it; none = every token does. */
  readonly scopes: readonly string[];
  /** Query parameters it knows. V2 refuses any other, V3 passes over them. */
  readonly query?: readonly string[];
  /** `code`: 401 and 403 are `{code, message}` (BigCommerce docs: stored instruments). */
  readonly refusals?: 'code';
  readonly run: (call: Call) => Reply;
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export const NO_CONTENT: Reply = { status: 204 };

/** V2's answer for a list: 204 without a body when there is nothing. */
export function listOrNothing(items: readonly unknown[]): Reply {
  return items.length === 0 ? NO_CONTENT : ok(items);
}
