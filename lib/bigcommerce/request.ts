import type { StoreHash } from '#lib/core/ids.ts';
import { OPERATIONS, type OperationName } from './operations.ts';
import { buildUrl, type PathIds, type Query } from './path.ts';
import { readRateHeaders, serverWaitMs } from './rate-limit.ts';
import { retryDelayMs, type FailedTry } from './retry-policy.ts';
import { wait, type Scheduler } from './scheduler.ts';
import type { StoreQueue, TurnRefused } from './store-queue.ts';
import { sendOnce, type AnswerBody, type Fetch, type HttpResult } from './transport.ts';
import type { Priority } from './types/client.ts';

/** How long calls of one priority may take, in milliseconds. */
export interface Timing {
  /** From the call to the start of its last try, waiting for the store's quota included. */
  readonly patienceMs: number;
  /** From the call to the start of a retry after a failure. */
  readonly retryWithinMs: number;
  /** One try of a read, and of a write. */
  readonly readMs: number;
  readonly writeMs: number;
}

export const TIMING: Readonly<Record<Priority, Timing>> = {
  userRead: { patienceMs: 12_000, retryWithinMs: 6_000, readMs: 8_000, writeMs: 15_000 },
  // A save waits for the quota's window to turn, and so do the reads around it.
  userWrite: { patienceMs: 90_000, retryWithinMs: 6_000, readMs: 8_000, writeMs: 15_000 },
  job: { patienceMs: 300_000, retryWithinMs: 60_000, readMs: 15_000, writeMs: 15_000 },
};

/** Room for 250 orders with all their lines. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

export interface RequestOptions {
  readonly apiUrl: string;
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
}

/** One try, for the log: names, numbers and durations only. */
export interface CallRecord {
  readonly storeHash: StoreHash;
  readonly operation: OperationName;
  readonly priority: Priority;
  readonly tries: number;
  /** The HTTP status, or how the try ended without one. */
  readonly result: number | Exclude<HttpResult['kind'], 'answer'>;
  readonly durationMs: number;
  readonly requestsLeft: number | null;
}

export interface Call {
  readonly operation: OperationName;
  readonly ids?: PathIds;
  readonly query?: Query;
  readonly body?: object;
}

/**
 * How a call ended, all tries made. `limited` and `not_sent`: certainly not carried out. `silent` and `redirected`: sent, and
 * no telling what came of it. An `answer` has any status but 429.
 */
export type Outcome =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: AnswerBody;
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'limited'; readonly retryAfterMs: number | null }
  | {
      readonly kind: 'not_sent';
      readonly reason: 'full' | 'not_answering' | 'unreachable' | 'insecure';
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'silent' | 'redirected' };

/**
 * The one way to the platform: waits for the store's turn, sends, obeys the answer's rate numbers, and repeats what may be
 * repeated. Never throws for what network or platform do; a path that its template does not allow throws a RangeError.
 */
export async function send(call: Call, options: RequestOptions): Promise<Outcome> {
  const { queue, scheduler, timing, priority } = options;
  const { method } = OPERATIONS[call.operation];
  const url = buildUrl(options.apiUrl, options.storeHash, call.operation, call.ids, call.query);
  const startedMs = scheduler.now();
  const turnRequest = { priority, deadlineMs: startedMs + timing.patienceMs };
  let token = await options.accessToken();
  let isTokenFresh = method !== 'GET';
  for (let tries = 1; ; tries += 1) {
    const turn = await queue.take(turnRequest, () => tryOnce(call, url, token, tries, options));
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
    const outcome = outcomeOf(turn.value, scheduler.now());
    if (failure === null) return outcome;
    const delayMs = retryDelayMs(failure, method, tries, priority, options.random);
    if (delayMs === null) return outcome;
    const isTooLate = scheduler.now() + delayMs > startedMs + timing.retryWithinMs;
    if (failure.kind !== 'limited' && isTooLate) return outcome;
    if (delayMs > 0) await wait(scheduler, delayMs);
  }
}

async function tryOnce(
  call: Call,
  url: string,
  token: string,
  tries: number,
  options: RequestOptions,
): Promise<HttpResult> {
  const { queue, scheduler, timing, priority, storeHash } = options;
  const { method } = OPERATIONS[call.operation];
  const startedMs = scheduler.now();
  const body = call.body === undefined ? null : JSON.stringify(call.body);
  const request = {
    method,
    url,
    headers: { ...HEADERS, 'X-Auth-Token': token, ...(body === null ? {} : { 'Content-Type': 'application/json' }) },
    body,
    timeoutMs: method === 'GET' ? timing.readMs : timing.writeMs,
    maxBytes: MAX_ANSWER_BYTES,
  };
  const result = await sendOnce(request, {
    fetch: options.fetch,
    scheduler,
    onHeaders: (status, headers) => queue.answered(status, headers),
  });
  queue.finished(result.kind === 'answer' || result.kind === 'redirected');
  options.log({
    storeHash,
    operation: call.operation,
    priority,
    tries,
    result: result.kind === 'answer' ? result.status : result.kind,
    durationMs: scheduler.now() - startedMs,
    requestsLeft: result.kind === 'answer' ? readRateHeaders(result.headers, startedMs).requestsLeft : null,
  });
  return result;
}

const HEADERS = { Accept: 'application/json', 'Accept-Encoding': 'gzip', 'User-Agent': 'Orderdeck' };

function isStatus(result: HttpResult, status: number): boolean {
  return result.kind === 'answer' && result.status === status;
}

/** What the retry rules have to decide about, or null when there is nothing to repeat. */
function failureOf(result: HttpResult, nowMs: number): FailedTry | null {
  if (result.kind === 'silent' || result.kind === 'unreachable') return { kind: 'network' };
  if (result.kind !== 'answer' || result.status < 400) return null;
  if (result.status === 429) return { kind: 'limited' };
  return { kind: 'status', status: result.status, serverWaitMs: statedWaitMs(result.headers, nowMs) };
}

function outcomeOf(result: HttpResult, nowMs: number): Outcome {
  if (result.kind === 'unreachable' || result.kind === 'insecure')
    return { kind: 'not_sent', reason: result.kind, retryAfterMs: null };
  if (result.kind !== 'answer') return { kind: result.kind };
  const retryAfterMs = statedWaitMs(result.headers, nowMs);
  if (result.status === 429)
    return { kind: 'limited', retryAfterMs: retryAfterMs ?? serverWaitMs(readRateHeaders(result.headers, nowMs)) };
  return { kind: 'answer', status: result.status, body: result.body, retryAfterMs };
}

/** Only Retry-After says something about a failure: the quota's window stands on every answer. */
function statedWaitMs(headers: Headers, nowMs: number): number | null {
  return serverWaitMs({ ...readRateHeaders(headers, nowMs), resetMs: null });
}

function outcomeOfRefusedTurn({ reason, retryAfterMs }: TurnRefused): Outcome {
  return reason === 'limited' ? { kind: 'limited', retryAfterMs } : { kind: 'not_sent', reason, retryAfterMs };
}
