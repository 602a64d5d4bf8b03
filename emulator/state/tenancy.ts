import { AccessTokens } from './access-tokens.ts';
import type { AppRegistration } from './apps.ts';
import { panelStores } from './directory.ts';
import type { Membership, PanelStore, PanelUser } from './directory.ts';
import { GrantCodes } from './grant-codes.ts';
import type { Redemption } from './grant-codes.ts';
import { PanelSessions } from './panel-sessions.ts';
import { captureAll } from './capture.ts';
import type { Restore } from './capture.ts';

/** An app installed in a store. */
export interface Install {
  readonly storeHash: string;
  readonly clientId: string;
  readonly installedByUserId: number;
  readonly installedAtMs: number;
  /** What the merchant consented to; differing from the app's scopes means consent is due again. */
  readonly grantedScopes: readonly string[];
  readonly ownerEmailAtGrant: string;
  /** Staff whom the owner lets use the app. Owners and authorized users need no entry. */
  readonly allowedUserIds: Set<number>;
  token: string;
}

/** Why a person cannot open an app, or that they can. */
export type AppAccess = 'allowed' | 'not-installed' | 'consent-due' | 'not-allowed' | 'not-a-member';

/** Everything about who is who: stores, staff, apps of the developer portal, installs, tokens, one-time codes. */
export class Tenancy {
  readonly #nowMs: () => number;
  readonly #defaultApp: () => AppRegistration;
  readonly #startingStores: () => PanelStore[];
  #stores: PanelStore[] = [];
  #apps = new Map<string, AppRegistration>();
  #installs = new Map<string, Install>();
  #tokens = new AccessTokens();
  #codes: GrantCodes;
  #sessions = new PanelSessions();
  readonly #uninstallListeners: ((storeHash: string, clientId: string) => void)[] = [];

  constructor(options: { nowMs: () => number; defaultApp: () => AppRegistration; stores?: () => PanelStore[] }) {
    this.#nowMs = options.nowMs;
    this.#defaultApp = options.defaultApp;
    this.#startingStores = options.stores ?? (() => panelStores());
    this.#codes = new GrantCodes(options.nowMs);
    this.reset();
  }

  /** Back to the start: the stores as they were, one registered app, nothing installed. */
  reset(): void {
    const app = this.#defaultApp();
    this.#stores = this.#startingStores();
    this.#apps = new Map([[app.clientId, app]]);
    this.#installs = new Map();
    this.#tokens = new AccessTokens();
    this.#codes = new GrantCodes(this.#nowMs);
    this.#sessions = new PanelSessions();
  }

  /** The sign-ins to the control panel. A reset ends them all. */
  get sessions(): PanelSessions {
    return this.#sessions;
  }

  /** Who a token is, if it is in force and of this store; null answers 401. */
  authenticate(storeHash: string, token: string): { clientId: string; scopes: ReadonlySet<string> } | null {
    const owner = this.#tokens.owner(token);
    return owner === null || owner.storeHash !== storeHash ? null : { clientId: owner.clientId, scopes: owner.scopes };
  }

  stores(): readonly PanelStore[] {
    return this.#stores;
  }

  store(storeHash: string): PanelStore | null {
    return this.#stores.find((store) => store.hash === storeHash) ?? null;
  }

  member(storeHash: string, userId: number): Membership | null {
    return this.store(storeHash)?.members.find((member) => member.user.id === userId) ?? null;
  }

  owner(storeHash: string): PanelUser | null {
    return this.store(storeHash)?.members.find((member) => member.role === 'owner')?.user ?? null;
  }

  apps(): readonly AppRegistration[] {
    return [...this.#apps.values()];
  }

  app(clientId: string): AppRegistration | null {
    return this.#apps.get(clientId) ?? null;
  }

  appById(appId: number): AppRegistration | null {
    return this.apps().find((app) => app.appId === appId) ?? null;
  }

  /** The first registered app: what the controls mean when they name none. */
  firstApp(): AppRegistration | null {
    return this.apps()[0] ?? null;
  }

  register(app: AppRegistration): void {
    this.#apps.set(app.clientId, app);
  }

  install(storeHash: string, clientId: string): Install | null {
    return this.#installs.get(`${storeHash} ${clientId}`) ?? null;
  }

  installs(storeHash: string): readonly Install[] {
    return [...this.#installs.values()].filter((install) => install.storeHash === storeHash);
  }

  /** Consent was given: a one-time code for the app's present scopes. */
  issueCode(app: AppRegistration, storeHash: string, userId: number): string {
    return this.#codes.issue({ clientId: app.clientId, storeHash, userId, scopes: [...app.scopes] });
  }

  lookAtCode(code: string): Redemption {
    return this.#codes.look(code);
  }

  /** Uses the code up without installing anything. */
  burnCode(code: string): Redemption {
    return this.#codes.redeem(code);
  }

  /** Uses the code up, installs (or renews) the app and issues its token; the token of an earlier grant dies. */
  redeemCode(code: string): { redemption: Redemption; install: Install | null } {
    const redemption = this.#codes.redeem(code);
    if (!redemption.ok) return { redemption, install: null };
    const { storeHash, clientId, userId, scopes } = redemption.grant;
    const earlier = this.install(storeHash, clientId);
    if (earlier !== null) this.#tokens.revoke(earlier.token);
    const install: Install = {
      storeHash,
      clientId,
      installedByUserId: userId,
      installedAtMs: this.#nowMs(),
      grantedScopes: scopes,
      ownerEmailAtGrant: this.owner(storeHash)?.email ?? '',
      allowedUserIds: earlier?.allowedUserIds ?? new Set(),
      token: this.issueToken(storeHash, clientId, scopes),
    };
    this.#installs.set(`${storeHash} ${clientId}`, install);
    return { redemption, install };
  }

  /** A further token beside the install's own; an uninstall ends it too. */
  issueToken(storeHash: string, clientId: string, scopes: readonly string[]): string {
    return this.#tokens.issue({ storeHash, clientId, scopes: new Set(scopes) });
  }

  revokeToken(token: string): boolean {
    return this.#tokens.revoke(token);
  }

  /** What else ends with an install: the platform deletes the app's webhooks and self-uninstalling scripts. */
  onUninstall(listener: (storeHash: string, clientId: string) => void): void {
    this.#uninstallListeners.push(listener);
  }

  /** Ends the install and every token of the app in that store. False when it was not installed. */
  uninstall(storeHash: string, clientId: string): boolean {
    this.#tokens.revokeAll(storeHash, clientId);
    if (!this.#installs.delete(`${storeHash} ${clientId}`)) return false;
    for (const listener of this.#uninstallListeners) listener(storeHash, clientId);
    return true;
  }

  /** Lets a staff member use the app, or no longer. False when nothing changed. */
  setAllowed(install: Install, userId: number, allowed: boolean): boolean {
    if (install.allowedUserIds.has(userId) === allowed) return false;
    if (allowed) install.allowedUserIds.add(userId);
    else install.allowedUserIds.delete(userId);
    return true;
  }

  /** Whether this person can open the app now. Changed scopes or a changed owner e-mail ask for consent again. */
  access(storeHash: string, clientId: string, userId: number): AppAccess {
    const member = this.member(storeHash, userId);
    if (member === null) return 'not-a-member';
    const install = this.install(storeHash, clientId);
    const app = this.app(clientId);
    if (install === null || app === null) return 'not-installed';
    if (member.role === 'user' && !install.allowedUserIds.has(userId)) return 'not-allowed';
    return this.#consentDue(install, app) ? 'consent-due' : 'allowed';
  }

  #consentDue(install: Install, app: AppRegistration): boolean {
    const granted = new Set(install.grantedScopes);
    const sameScopes = granted.size === new Set(app.scopes).size && app.scopes.every((scope) => granted.has(scope));
    return !sameScopes || install.ownerEmailAtGrant !== this.owner(install.storeHash)?.email;
  }

  /** Who listens for uninstalls stays as it is. */
  capture(): Restore {
    const kept = structuredClone({ stores: this.#stores, apps: this.#apps, installs: this.#installs });
    const [tokens, codes, sessions] = [this.#tokens, this.#codes, this.#sessions];
    const putBack = captureAll([tokens, codes, sessions]);
    return () => {
      const { stores, apps, installs } = structuredClone(kept);
      this.#stores = stores;
      this.#apps = apps;
      this.#installs = installs;
      [this.#tokens, this.#codes, this.#sessions] = [tokens, codes, sessions];
      putBack();
    };
  }
}
