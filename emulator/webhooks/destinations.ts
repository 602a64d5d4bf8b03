import { domainOf } from './hook.ts';
import type { Hook } from './hook.ts';
import { SuccessWindow } from './success-window.ts';
import type { FailureReason } from './success-window.ts';
import { captureMap } from '../state/capture.ts';
import type { Restore } from '../state/capture.ts';

/** A domain that gets nothing for the moment. */
export interface BlockedDomain {
  readonly clientId: string;
  /** Protocol and domain. */
  readonly destination: string;
  readonly timeLeftMs: number;
  readonly reasons: readonly FailureReason[];
}

/** How each app's destinations have been doing: judged per domain and client, whatever hook or store it was. */
export class Destinations {
  readonly #windows = new Map<string, { readonly clientId: string; readonly origin: string; window: SuccessWindow }>();

  windowOf(hook: Hook): SuccessWindow {
    const key = `${hook.clientId} ${domainOf(hook.destination)}`;
    const known = this.#windows.get(key);
    if (known !== undefined) return known.window;
    const window = new SuccessWindow();
    const { protocol, hostname } = new URL(hook.destination);
    this.#windows.set(key, { clientId: hook.clientId, origin: `${protocol}//${hostname}`, window });
    return window;
  }

  blocked(nowMs: number): BlockedDomain[] {
    return [...this.#windows.values()].flatMap(({ clientId, origin, window }) =>
      window.isBlocked(nowMs)
        ? [{ clientId, destination: origin, timeLeftMs: window.timeLeftMs(nowMs), reasons: window.reasons }]
        : [],
    );
  }

  clear(): void {
    this.#windows.clear();
  }

  capture(): Restore {
    const windows = captureMap(this.#windows);
    const outcomes = [...this.#windows.values()].map(({ window }) => window.capture());
    return () => {
      windows();
      for (const putBack of outcomes) putBack();
    };
  }
}
