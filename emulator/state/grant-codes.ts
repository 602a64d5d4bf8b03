import { randomBytes } from 'node:crypto';
import type { Restore } from './capture.ts';

/** The documentation gives no figure; codes of OAuth servers live for minutes at most (RFC 6749 4.1.2: ten). */
export const CODE_LIFETIME_MS = 5 * 60_000;

/** What was consented to when the code was given out. */
export interface Grant {
  readonly clientId: string;
  readonly storeHash: string;
  readonly userId: number;
  readonly scopes: readonly string[];
}

export type Redemption = { ok: true; grant: Grant } | { ok: false; reason: 'unknown' | 'used' | 'expired' };

interface CodeRecord {
  readonly grant: Grant;
  readonly expiresAtMs: number;
  used: boolean;
}

/** One-time grant codes: each is good for one redemption within CODE_LIFETIME_MS of the virtual clock. */
export class GrantCodes {
  readonly #records = new Map<string, CodeRecord>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  issue(grant: Grant): string {
    const code = randomBytes(15).toString('hex');
    this.#records.set(code, { grant, expiresAtMs: this.#nowMs() + CODE_LIFETIME_MS, used: false });
    return code;
  }

  /** What the code stands for, without using it up: the token endpoint checks the rest of the request first. */
  look(code: string): Redemption {
    const record = this.#records.get(code);
    if (record === undefined) return { ok: false, reason: 'unknown' };
    if (record.used) return { ok: false, reason: 'used' };
    if (this.#nowMs() >= record.expiresAtMs) return { ok: false, reason: 'expired' };
    return { ok: true, grant: record.grant };
  }

  redeem(code: string): Redemption {
    const seen = this.look(code);
    const record = this.#records.get(code);
    if (seen.ok && record !== undefined) record.used = true;
    return seen;
  }

  capture(): Restore {
    const kept = [...this.#records].map(([code, record]) => [code, { ...record }] as const);
    return () => {
      this.#records.clear();
      for (const [code, record] of kept) this.#records.set(code, { ...record });
    };
  }
}
