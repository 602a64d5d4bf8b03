import { control } from './emulator-visitor.ts';

/** What the platform's API answers, as JSON of unknown shape. */
export interface PlatformAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Null when there was no body. */
  readonly body: Record<string, unknown>;
}

/** Calls a store's API: `call('PUT', '/v2/orders/106', {status_id: 2})`. */
export type PlatformCaller = (method: string, path: string, body?: unknown) => Promise<PlatformAnswer>;

/** A caller with a fresh token: every scope of the app unless told otherwise, of the first app unless told otherwise. */
export async function platformCaller(
  base: string,
  storeHash: string,
  token: { readonly scopes?: readonly string[]; readonly clientId?: string } = {},
): Promise<PlatformCaller> {
  const { body } = await control(base, 'POST', '/tokens', {
    store_hash: storeHash,
    ...(token.scopes === undefined ? {} : { scopes: token.scopes }),
    ...(token.clientId === undefined ? {} : { client_id: token.clientId }),
  });
  const accessToken = String(body['access_token']);
  return async (method, path, sent) => {
    const answer = await fetch(`${base}/stores/${storeHash}${path}`, {
      method,
      headers: {
        'x-auth-token': accessToken,
        accept: 'application/json',
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(sent === undefined ? {} : { body: JSON.stringify(sent) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  };
}
