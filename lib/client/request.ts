import { languageOf } from '#lib/core/languages.ts';
import { ownBody, readAnswer, readErrorAnswer, unreachableError, RequestError } from './request-error.ts';
import { sessionStore } from './session.ts';
import type { SessionStore } from './session-store.ts';

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** A UUID made once per intent: the server takes a second request with it for the same one. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

interface Sent {
  readonly status: number;
  readonly text: string;
}

/** Makes the one function that speaks with our API. Tests hand in their own store and network. */
export function createRequest(session: SessionStore, doFetch: typeof fetch) {
  async function send(path: string, options: RequestOptions, bearer: string): Promise<Sent> {
    const headers: Record<string, string> = { Authorization: `Bearer ${bearer}`, Accept: 'application/json' };
    // A failure says what happened in the language of the screens, which need not be the browser's.
    const state = session.getState();
    if (state.kind === 'open') headers['Accept-Language'] = languageOf(state.session.user.locale);
    if (options.body !== undefined) headers['Content-Type'] = 'application/json';
    if (options.idempotencyKey !== undefined) headers['Idempotency-Key'] = options.idempotencyKey;
    try {
      const response = await doFetch(path, {
        method: options.method ?? 'GET',
        headers,
        credentials: 'omit',
        cache: 'no-store',
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      throw unreachableError(error);
    }
  }

  /**
   * One request to our API with the session's token. A 401 means that nothing was done, so after a renewal the
   * request is sent once more; everything else is sent once. Throws a RequestError.
   */
  return async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
    const bearer = session.getToken();
    if (bearer === null) throw sessionEnded();
    let sent = await send(path, options, bearer);
    if (sent.status === 401) {
      // Another request may have renewed meanwhile; then its token is good enough.
      const renewal = session.getToken() === bearer ? await session.renew() : 'renewed';
      const renewed = session.getToken();
      if (renewal === 'renewed' && renewed !== null) sent = await send(path, options, renewed);
      if (sent.status === 401 && renewal !== 'unreachable') session.end('ended');
    }
    if (sent.status < 200 || sent.status > 299) throw readErrorAnswer(sent.status, sent.text);
    // Done, and nothing more to say.
    if (sent.status === 204) return undefined as T;
    return readAnswer<T>(sent.status, sent.text);
  };
}

function sessionEnded(): RequestError {
  return new RequestError(401, ownBody('session_ended', 'sessionEnded'));
}

export const request = createRequest(sessionStore, (input, init) => fetch(input, init));
