import { randomBytes } from 'node:crypto';
import type { Restore } from './capture.ts';

/** A person signed in to one store's control panel. */
export interface PanelSession {
  readonly id: string;
  readonly storeHash: string;
  readonly userId: number;
  /** The auth callback that the app's page must open in its frame next: the merchant has just consented. */
  pendingInstall: { readonly clientId: string; readonly url: string } | null;
}

/** Control panel sign-ins, held in memory under the id in the panel's own cookie. */
export class PanelSessions {
  readonly #sessions = new Map<string, PanelSession>();

  open(storeHash: string, userId: number): PanelSession {
    const session: PanelSession = {
      id: randomBytes(18).toString('base64url'),
      storeHash,
      userId,
      pendingInstall: null,
    };
    this.#sessions.set(session.id, session);
    return session;
  }

  find(id: string | undefined): PanelSession | null {
    return id === undefined ? null : (this.#sessions.get(id) ?? null);
  }

  close(id: string): void {
    this.#sessions.delete(id);
  }

  capture(): Restore {
    const kept = [...this.#sessions.values()].map((session) => ({ ...session }));
    return () => {
      this.#sessions.clear();
      for (const session of kept) this.#sessions.set(session.id, { ...session });
    };
  }
}
