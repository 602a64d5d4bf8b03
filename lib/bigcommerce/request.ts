import type { StoreHash } from '#lib/core/ids.ts';
import { OPERATIONS, type OperationName } from './operations.ts';
import { buildUrl, type PathIds, type Query } from './path.ts';
import { failureOf, outcomeOf, outcomeOfRefusedTurn, type Outcome } from './outcome.ts';
import { readRateHeaders } from './rate-limit.ts';
import { retryDelayMs, type Method } from './retry-policy.ts';
import { wait, type Scheduler } from './scheduler.ts';
import type { StoreQueue } from './store-queue.ts';
import type { Timing } from './timing.ts';
import { sendOnce, type Fetch, type HttpResult } from './transport.ts';
import type { Priority } from './types/client.ts';

/** The least that a read gets when its turn comes late. */
const MIN_READ_MS = 1_000;
/** Room for 250 orders with all their lines. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

export interface RequestOptions {
  readonly apiUrl: string;
  readonly paymentsUrl: string;
  readonly storeHash: StoreHash;
  /** Asked again when a read is refused with 401, since a re-approval replaces the token. */
  readonly accessToken: () => Promise<string> | string;
  readonly queue: StoreQueue;
  readonly priority: Priority;
  readonly timing: Timing;
  readonly fetch: Fetch;
  readonly scheduler: Scheduler;
  readonly random: () => number;
  readonly log: (record: CallRecord) => void;
  /** The platform refused this token: not necessarily the one that was asked for last, since calls go side by side. */
  readonly tokenRefused: (token: string) => void;
}

/** One try, for the log: names, numbers and durations only. */
export interface CallRecord {
  readonly storeHash: StoreHash;
  /** The last two are no operations that a call can name: each has a way of its own. */
  readonly operation: OperationName | 'deleteOrders' | 'processPayment';
  readonly priority: Priority;
  readonly tries: number;
  /** The HTTP status, or how the try ended without one. */
  readonly result: number | Exclude<HttpResult['kind'], 'answer'>;
  readonly durationMs: number;
  readonly requestsLeft: number | null;
  /** The platform documents none, but what looks like one helps its support. */
  readonly platformRequestId: string | null;
}

export interface Call {
  readonly operation: OperationName;
  readonly ids?: PathIds;
  readonly query?: Query;
  readonly body?: object;
}

/** A call with its address built, as it goes out. */
export interface Target extends Pick<Call, 'body'> {
  readonly operation: CallRecord['operation'];
  readonly method: Method;
  readonly url: string;
}

/** Sends one of the operations. Throws a RangeError for a path that its template does not allow. */
export async function send(call: Call, options: RequestOptions): Promise<Outcome> {
  const { method } = OPERATIONS[call.operation];
  const url = buildUrl(options.apiUrl, options.storeHash, call.operation, call.ids, call.query);
  return sendTarget({ operation: call.operation, method, url, ...(call.body && { body: call.body }) }, options);
}

/**
 * The one way to the platform: waits for the store's turn, sends, obeys the answer's rate numbers, and repeats what may be
 * repeated. Never throws for what network or platform do.
 */
export async function sendTarget(target: Target, options: RequestOptions): Promise<Outcome> {
  const { queue, scheduler, timing, priority } = options;
  const { method } = target;
  const startedMs = scheduler.now();
  const turnRequest = { priority, deadlineMs: startedMs + timing.patienceMs };
  let token = await options.accessToken();
  let isTokenFresh = method !== 'GET';
  for (let tries = 1; ; tries += 1) {
    const turn = await queue.take(turnRequest, () =>
      tryOnce({ target, token, tries, endMs: turnRequest.deadlineMs }, options),
    );
    if (turn.kind === 'refused') return outcomeOfRefusedTurn(turn);
    if (isStatus(turn.value, 401) && !isTokenFresh) {
      isTokenFresh = true;
      const current = await options.accessToken();
      if (current !== token) {
        token = current;
        continue;
      }
    }
    const failure = failureOf(turn.value, scheduler.now());
    const outcome = outcomeOf(turn.value, queue.state.heldForMs, scheduler.now());
    if (failure === null) return outcome;
    const delayMs = retryDelayMs(failure, method, tries, priority, options.random);
    if (delayMs === null) return outcome;
    const isTooLate = scheduler.now() + delayMs > startedMs + timing.retryWithinMs;
    if (failure.kind !== 'limited' && isTooLate) return outcome;
    if (delayMs > 0) await wait(scheduler, delayMs);
  }
}

interface Try {
  readonly target: Target;
  readonly token: string;
  readonly tries: number;
  readonly endMs: number;
}

async function tryOnce({ target, token, tries, endMs }: Try, options: RequestOptions): Promise<HttpResult> {
  const { queue, scheduler, timing, priority, storeHash } = options;
  const { method, url } = target;
  const startedMs = scheduler.now();
  const body = target.body === undefined ? null : JSON.stringify(target.body);
  const request = {
    method,
    url,
    headers: { ...HEADERS, 'X-Auth-Token': token, ...(body === null ? {} : { 'Content-Type': 'application/json' }) },
    body,
    // A write is never cut short: that would only make its outcome unknown.
    timeoutMs: method === 'GET' ? Math.min(timing.readMs, Math.max(MIN_READ_MS, endMs - startedMs)) : timing.writeMs,
    maxBytes: MAX_ANSWER_BYTES,
  };
  const result = await sendOnce(request, {
    fetch: options.fetch,
    scheduler,
    onHeaders: (status, headers) => queue.answered(status, headers),
  });
  if (isStatus(result, 401)) options.tokenRefused(token);
  queue.finished(result.kind !== 'silent' && result.kind !== 'unreachable');
  options.log({
    storeHash,
    operation: target.operation,
    priority,
    tries,
    result: result.kind === 'answer' ? result.status : result.kind,
    durationMs: scheduler.now() - startedMs,
    requestsLeft: result.kind === 'answer' ? readRateHeaders(result.headers, startedMs).requestsLeft : null,
    platformRequestId: result.kind === 'answer' ? requestIdOf(result.headers) : null,
  });
  return result;
}

function requestIdOf(headers: Headers): string | null {
  const id = headers.get('x-request-id');
  return id !== null && /^[\w-]{1,80}$/.test(id) ? id : null;
}

const HEADERS = { Accept: 'application/json', 'Accept-Encoding': 'gzip', 'User-Agent': 'Orderdeck' };

function isStatus(result: HttpResult, status: number): boolean {
  return result.kind === 'answer' && result.status === status;
}
