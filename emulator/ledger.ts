import { createHash } from 'node:crypto';
import { CallCounters } from './call-counters.ts';
import { masked, maskedPath } from './http/masking.ts';
import { captureMap } from './state/capture.ts';
import type { Restore } from './state/capture.ts';

/**
 * Where a call was made or received: the platform's API, its login host, or from the emulator to the app. `others` is what
 * other apps and writers did, of which the app only sees the effect.
 */
export type CallKind = 'api' | 'login' | 'payments' | 'storefront' | 'panel' | 'callback' | 'webhook' | 'others';

/** One call, as it happened. Times are virtual; `bytes` is the size of the answer as sent. */
export interface LedgerEntry {
  readonly id: number;
  readonly atMs: number;
  readonly kind: CallKind;
  readonly storeHash: string | null;
  readonly clientId: string | null;
  readonly method: string;
  /** Path with query; absolute URL for calls that the emulator makes. */
  readonly path: string;
  /** The operation's path with its parameters by name, "/v2/orders/:order_id"; null where no operation was met. */
  readonly route: string | null;
  /** Parsed request body with secrets and card numbers masked; null for none. */
  readonly body: unknown;
  readonly status: number;
  /** What was answered to a write or in refusal, masked as well, also when the connection was cut before it arrived; else null. */
  readonly answer: unknown;
  readonly bytes: number;
  readonly durationMs: number;
  /** Id of the first equal unsafe call (store, method, path and body), or null. */
  readonly duplicateOf: number | null;
  /** Faults played on this call. */
  readonly faults: readonly string[];
}

/** What a caller of `record` knows; `rawBody` is parsed and masked here. */
export interface CallRecord {
  readonly kind: CallKind;
  readonly storeHash?: string | null;
  readonly clientId?: string | null;
  readonly method: string;
  readonly path: string;
  readonly route?: string | null;
  readonly rawBody?: string;
  readonly status: number;
  readonly answer?: unknown;
  readonly bytes?: number;
  readonly durationMs: number;
  readonly faults?: readonly string[];
}

/** Which entries are wanted; every given part must match. `path` is a regular expression over path and query. */
export interface LedgerFilter {
  readonly kind?: CallKind;
  readonly storeHash?: string;
  readonly method?: string;
  readonly path?: RegExp;
  readonly sinceId?: number;
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const LARGEST_KEPT_BODY = 65_536;
const LARGEST_KEPT_ANSWER = 8_192;

/** Every call received or made, newest last, in a ring of fixed size. */
export class Ledger {
  readonly #nowMs: () => number;
  readonly #capacity: number;
  #ring: LedgerEntry[] = [];
  #lastId = 0;
  #lostId = 0;
  readonly counters = new CallCounters();
  readonly #firstSeen = new Map<string, number>();

  constructor(nowMs: () => number, capacity = 20_000) {
    this.#nowMs = nowMs;
    this.#capacity = capacity;
  }

  record(call: CallRecord): LedgerEntry {
    const id = ++this.#lastId;
    const entry: LedgerEntry = {
      id,
      atMs: this.#nowMs(),
      kind: call.kind,
      storeHash: call.storeHash ?? null,
      clientId: call.clientId ?? null,
      method: call.method,
      path: maskedPath(call.path),
      route: call.route ?? null,
      body: keptBody(call.rawBody),
      status: call.status,
      answer: keptAnswer(call),
      bytes: call.bytes ?? 0,
      durationMs: call.durationMs,
      duplicateOf: SAFE_METHODS.has(call.method) ? null : this.#seenBefore(call, id),
      faults: call.faults ?? [],
    };
    const slot = (id - 1) % this.#capacity;
    this.#lostId = Math.max(this.#lostId, this.#ring[slot]?.id ?? 0);
    this.#ring[slot] = entry;
    this.counters.count(entry);
    return entry;
  }

  /** Matching entries, oldest first. */
  find(filter: LedgerFilter = {}): LedgerEntry[] {
    return this.#oldestFirst().filter(
      (entry) =>
        (filter.kind === undefined || entry.kind === filter.kind) &&
        (filter.storeHash === undefined || entry.storeHash === filter.storeHash) &&
        (filter.method === undefined || entry.method === filter.method.toUpperCase()) &&
        (filter.path === undefined || filter.path.test(entry.path)) &&
        (filter.sinceId === undefined || entry.id > filter.sinceId),
    );
  }

  /** Id of the newest entry; 0 when there is none. */
  lastId(): number {
    return this.#lastId;
  }

  /** Whether every entry after this one is still here: the ring has room for the latest only. */
  isWholeSince(id: number): boolean {
    return id >= this.#lostId;
  }

  /** Forgets every entry. Ids go on, so that `sinceId` stays meaningful. */
  clear(): void {
    this.#ring = [];
    this.#lostId = 0;
    this.#firstSeen.clear();
    this.counters.clear();
  }

  #oldestFirst(): LedgerEntry[] {
    const kept = this.#ring.filter(Boolean);
    return kept.toSorted((a, b) => a.id - b.id);
  }

  #seenBefore(call: CallRecord, id: number): number | null {
    const key = createHash('sha1')
      .update(`${call.kind}\n${call.storeHash ?? ''}\n${call.method}\n${call.path}\n${call.rawBody ?? ''}`)
      .digest('base64');
    const first = this.#firstSeen.get(key);
    if (first !== undefined) return first;
    if (this.#firstSeen.size >= this.#capacity) {
      const oldest = this.#firstSeen.keys().next();
      if (!oldest.done) this.#firstSeen.delete(oldest.value);
    }
    this.#firstSeen.set(key, id);
    return null;
  }

  /** What was recorded since is forgotten, duplicate marks included. Ids go on. */
  capture(): Restore {
    const ring = [...this.#ring];
    const lostId = this.#lostId;
    const [firstSeen, counters] = [captureMap(this.#firstSeen), this.counters.capture()];
    return () => {
      this.#ring = [...ring];
      this.#lostId = lostId;
      firstSeen();
      counters();
    };
  }
}

/** Successful reads can be made again, and are most of what there is: their answers are not kept. */
function keptAnswer({ method, status, answer }: CallRecord): unknown {
  if (answer === undefined || (SAFE_METHODS.has(method) && status < 400)) return null;
  const text = JSON.stringify(answer) ?? '';
  return text.length > LARGEST_KEPT_ANSWER ? `(${text.length} characters)` : masked(answer);
}

function keptBody(raw: string | undefined): unknown {
  if (raw === undefined || raw === '') return null;
  if (raw.length > LARGEST_KEPT_BODY) return `(${raw.length} characters)`;
  try {
    return masked(JSON.parse(raw));
  } catch {
    return masked(raw);
  }
}
