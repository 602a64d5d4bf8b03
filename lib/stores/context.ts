import type { CodeExchange, CodeGrant } from '#lib/bigcommerce/types/oauth.ts';
import type { Clock } from '#lib/core/clock.ts';
import type { StoreHash, UserId } from '#lib/core/ids.ts';
import type { SessionRepository } from '#lib/db/sessions.ts';
import type { StoreFacts } from '#lib/db/installs.ts';
import type { TenancyRepository } from '#lib/db/tenancy.ts';
import type { HelpLinks } from './contract.ts';

/** What installing, opening and leaving need: the rows of all stores, and the keys as functions that hide them. */
export interface TenancyContext {
  readonly tenancy: TenancyRepository;
  readonly sessions: SessionRepository;
  readonly clock: Clock;
  /** Origin pattern of control panels, with `{store_hash}`. */
  readonly controlPanelOrigin: string;
  /** The control panel's script for apps. */
  readonly controlPanelSdkUrl: string;
  /** Links of the help on every page; null for one that there is not. */
  readonly help: HelpLinks;
  exchangeCode(grant: CodeGrant): Promise<CodeExchange>;
  /** The store's name, zone and currency, from the platform. */
  readStoreFacts(storeHash: StoreHash): Promise<StoreFacts>;
  sealToken(token: string, storeHash: StoreHash): Promise<string>;
  createCode(): { readonly code: string; readonly codeHash: string };
  hashCode(code: string): string;
  signToken(claims: { sessionId: string; storeHash: StoreHash; userId: UserId }): { token: string; expiresAt: Date };
  createId(): string;
}

/** A callback's signed payload after verification. */
export interface SignedVisit {
  readonly jti: string;
  readonly storeHash: StoreHash;
  readonly userId: UserId;
  readonly email: string;
  readonly locale: string;
  readonly ownerId: UserId;
  readonly issuedAt: Date;
  readonly url: string;
}
