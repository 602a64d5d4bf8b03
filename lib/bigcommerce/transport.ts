import type { Scheduler } from './scheduler.ts';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** `none`: no bytes. `unreadable`: no JSON, whatever else it was; its text goes no further. */
export type AnswerBody =
  { readonly kind: 'none' } | { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'unreadable' };

/**
 * One try over HTTP. `unreachable` and `insecure`: no request left the house. `silent`: no whole answer came in time, `lost`:
 * the connection broke; the request may have been carried out. `redirected`: not followed, since the token would go along.
 */
export type HttpResult =
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Headers; readonly body: AnswerBody }
  | { readonly kind: Failure };
type Failure = 'unreachable' | 'insecure' | 'silent' | 'lost' | 'redirected';

export interface TransportOptions {
  readonly fetch: Fetch;
  readonly scheduler: Scheduler;
  /** Called as soon as the status line is there, before the body: a 429 must stop other calls at once. */
  readonly onHeaders?: (status: number, headers: Headers) => void;
}

/** Sends one request and reads the whole answer, within one time-out. Never throws for what a network or server does. */
export async function sendOnce(request: HttpRequest, options: TransportOptions): Promise<HttpResult> {
  const abort = new AbortController();
  const cancelTimeout = options.scheduler.schedule(request.timeoutMs, () => abort.abort());
  try {
    const response = await options.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      redirect: 'error',
      // Frameworks that wrap fetch may cache: never an answer that a store's token opened.
      cache: 'no-store',
      signal: abort.signal,
    });
    options.onHeaders?.(response.status, response.headers);
    const body = await readBody(response, request.maxBytes);
    return { kind: 'answer', status: response.status, headers: response.headers, body };
  } catch (error) {
    return { kind: abort.signal.aborted ? 'silent' : classifyFailure(error) };
  } finally {
    cancelTimeout();
  }
}

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/i;

async function readBody(response: Response, maxBytes: number): Promise<AnswerBody> {
  if (response.status === 204 || response.body === null) return { kind: 'none' };
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > maxBytes) {
    await response.body.cancel();
    return { kind: 'unreadable' };
  }
  const text = await readText(response.body, maxBytes);
  if (text === null) return { kind: 'unreadable' };
  if (text === '') return { kind: 'none' };
  if (!JSON_TYPE.test(response.headers.get('content-type') ?? '')) return { kind: 'unreadable' };
  try {
    return { kind: 'json', value: JSON.parse(text) };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** The body as text, or null when it is longer than allowed: counted unpacked, since a small gzip can unfold to anything. */
async function readText(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks, size));
}

const NEVER_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const TLS_CODE = /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO$)/;

function classifyFailure(error: unknown): Failure {
  for (let cause = error; cause instanceof Error; cause = innerError(cause)) {
    if (cause.message === 'unexpected redirect') return 'redirected';
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    if (TLS_CODE.test(code)) return 'insecure';
    if (NEVER_CONNECTED.has(code) || ('syscall' in cause && cause.syscall === 'connect')) return 'unreachable';
  }
  return 'lost';
}

/** The cause of an error; of several addresses tried, the last one's. */
function innerError(error: Error): unknown {
  return error instanceof AggregateError ? error.errors.at(-1) : error.cause;
}
