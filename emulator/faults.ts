import type { Restore } from './state/capture.ts';

/** One thing that goes wrong with an answer. */
export type FaultAction =
  | { readonly kind: 'latency'; readonly ms: number }
  /** Carried out and in the ledger at once, answered so much later: time to kill whoever waits. */
  | { readonly kind: 'latency_after'; readonly ms: number }
  /** 429: with the platform's headers, without any, or with exactly the given ones. */
  | { readonly kind: 'rate_limited'; readonly headers: 'normal' | 'none' | Readonly<Record<string, string>> }
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown }
  /** A gateway gave up, but the call was carried out. */
  | { readonly kind: 'status_after'; readonly status: number }
  /** 503 with the text of a suspended store. */
  | { readonly kind: 'maintenance' }
  /** An HTML page with status 200. */
  | { readonly kind: 'html' }
  | { readonly kind: 'truncated_json' }
  | { readonly kind: 'broken_gzip' }
  | { readonly kind: 'slow_bytes'; readonly chunkBytes: number; readonly pauseMs: number }
  /** The connection is cut before the call is looked at, or after it was carried out. */
  | { readonly kind: 'drop_before' }
  | { readonly kind: 'drop_after' }
  /** Carried out, and cut in the middle of the answer. */
  | { readonly kind: 'drop_midway' }
  /** Objects of the answer get fields that nobody documented. */
  | { readonly kind: 'extra_fields' }
  /** Enumerated texts of the answer get a value that nobody documented. */
  | { readonly kind: 'unknown_enums' }
  | { readonly kind: 'redirect'; readonly location: string };

/** What a rule applies to; absent parts match everything. `path` is a glob (`*` = any text) over the path without query. */
export interface FaultMatch {
  readonly storeHash?: string;
  readonly method?: string;
  readonly path?: string;
}

/** A rule as given. `times` is how many calls it hits (absent: all), after letting `skip` matching calls pass. */
export interface FaultRule {
  readonly match: FaultMatch;
  readonly action: FaultAction;
  readonly times?: number;
  readonly skip?: number;
}

/** A rule in force. */
export interface ActiveFault extends FaultRule {
  readonly id: number;
  readonly hits: number;
}

interface Kept {
  readonly id: number;
  readonly rule: FaultRule;
  readonly path: RegExp | null;
  seen: number;
  hits: number;
}

function globToRegExp(glob: string): RegExp {
  const pattern = glob.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`);
}

/** The rules by which calls go wrong. */
export class Faults {
  #rules: Kept[] = [];
  #lastId = 0;

  add(rule: FaultRule): ActiveFault {
    const kept: Kept = {
      id: ++this.#lastId,
      rule,
      path: rule.match.path === undefined ? null : globToRegExp(rule.match.path),
      seen: 0,
      hits: 0,
    };
    this.#rules.push(kept);
    return shown(kept);
  }

  remove(id: number): boolean {
    const before = this.#rules.length;
    this.#rules = this.#rules.filter((kept) => kept.id !== id);
    return this.#rules.length < before;
  }

  list(): ActiveFault[] {
    return this.#rules.map(shown);
  }

  clear(): void {
    this.#rules = [];
  }

  /**
   * The faults that this call meets; each is counted as used. `path` is the whole path without query; rules may be written
   * for it or for what follows `/stores/{hash}`.
   */
  take(call: { storeHash: string | null; method: string; path: string }): FaultAction[] {
    if (this.#rules.length === 0) return [];
    const inStore = call.path.replace(/^\/stores\/[^/]+/, '');
    const actions: FaultAction[] = [];
    for (const kept of this.#rules) {
      if (!matches(kept, call, inStore)) continue;
      kept.seen++;
      if (kept.seen <= (kept.rule.skip ?? 0)) continue;
      if (kept.rule.times !== undefined && kept.hits >= kept.rule.times) continue;
      kept.hits++;
      actions.push(kept.rule.action);
    }
    return actions;
  }

  capture(): Restore {
    const rules = this.#rules.map((kept) => ({ ...kept }));
    return () => {
      this.#rules = rules.map((kept) => ({ ...kept }));
    };
  }
}

function matches(
  kept: Kept,
  call: { storeHash: string | null; method: string; path: string },
  inStore: string,
): boolean {
  const { storeHash, method } = kept.rule.match;
  if (storeHash !== undefined && storeHash !== call.storeHash) return false;
  if (method !== undefined && method.toUpperCase() !== call.method) return false;
  return kept.path === null || kept.path.test(call.path) || kept.path.test(inStore);
}

function shown(kept: Kept): ActiveFault {
  return { id: kept.id, hits: kept.hits, ...kept.rule };
}
