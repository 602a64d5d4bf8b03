import { randomBytes } from 'node:crypto';
import { captureMap } from './capture.ts';
import type { Restore } from './capture.ts';

/** Whom a token speaks for, and what it may do. An empty set is the "scope null" token: every call answers 403. */
export interface TokenOwner {
  readonly storeHash: string;
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
}

/** The store-level API tokens in force. They never expire by time: only a newer grant or an uninstall ends one. */
export class AccessTokens {
  readonly #owners = new Map<string, TokenOwner>();

  issue(owner: TokenOwner): string {
    const token = randomBytes(16).toString('hex');
    this.#owners.set(token, owner);
    return token;
  }

  owner(token: string): TokenOwner | null {
    return this.#owners.get(token) ?? null;
  }

  revoke(token: string): boolean {
    return this.#owners.delete(token);
  }

  /** Ends every token an app holds for a store. */
  revokeAll(storeHash: string, clientId: string): void {
    for (const [token, owner] of this.#owners) {
      if (owner.storeHash === storeHash && owner.clientId === clientId) this.#owners.delete(token);
    }
  }

  capture(): Restore {
    return captureMap(this.#owners);
  }
}
