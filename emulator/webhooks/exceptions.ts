import type { Hook } from './hook.ts';
import type { Notice } from './payload.ts';
import { EXCEPTION_SCOPE } from './hook.ts';
import { captureMap } from '../state/capture.ts';
import type { Restore } from '../state/capture.ts';

export const WILL_RETRY = 90_001;
export const GIVEN_UP = 90_002;
export const DOMAIN_BLOCKED = 90_003;
export type ExceptionCode = typeof WILL_RETRY | typeof GIVEN_UP | typeof DOMAIN_BLOCKED;

/** The first kind is told once in this long per destination. */
const QUIET_MS = 600_000;

const ENDINGS: Readonly<Record<ExceptionCode, string>> = {
  [WILL_RETRY]: 'will retry',
  [GIVEN_UP]: 'all attempts are exhausted and the hook is disabled',
  [DOMAIN_BLOCKED]: 'the domain is blocked for now',
};

/** What a delivery exception hook is told (BigCommerce docs: delivery exception hooks). */
export function exceptionNotice(hook: Hook, code: ExceptionCode, failure: string): Notice {
  const message = `${failure} when delivering to ${hook.destination}, ${ENDINGS[code]}`;
  return { scope: EXCEPTION_SCOPE, data: { type: 'webhook', id: hook.id, error_code: code, message } };
}

/** Keeps the exceptions about retries rare. */
export class ExceptionPace {
  readonly #lastMs = new Map<string, number>();

  allows(hook: Hook, code: ExceptionCode, nowMs: number): boolean {
    if (code !== WILL_RETRY) return true;
    const key = `${hook.storeHash} ${hook.clientId} ${hook.destination}`;
    const lastMs = this.#lastMs.get(key);
    if (lastMs !== undefined && nowMs - lastMs < QUIET_MS) return false;
    this.#lastMs.set(key, nowMs);
    return true;
  }

  clear(): void {
    this.#lastMs.clear();
  }

  capture(): Restore {
    return captureMap(this.#lastMs);
  }
}
