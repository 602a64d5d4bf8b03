import { AppError } from '#lib/core/errors.ts';
import type { StoreHash, UserId } from '#lib/core/ids.ts';
import { languageOf } from '#lib/core/languages.ts';
import type { TenancyContext } from './context.ts';
import { comesAsAdmin, missingScopes, screenPath, WELCOME, welcomeOf } from './rules.ts';
import { CODE_LIFE_MS } from './session-limits.ts';

export interface InstallRequest {
  readonly code: string;
  readonly scope: string;
  readonly context: string;
  /** Begun outside the control panel: it ends on the platform's own page, and the app is opened another time. */
  readonly isExternal: boolean;
}

/** `path` leads to the app's first screen, with the one-time code in its fragment. */
export type InstallOutcome =
  | { readonly kind: 'installed'; readonly storeHash: StoreHash; readonly path: string }
  | { readonly kind: 'scope_missing'; readonly scopes: readonly string[] }
  | { readonly kind: 'code_refused' }
  | { readonly kind: 'platform_down' };

/**
 * Answers the auth callback: at the first install, and again whenever the platform replaces the token (BigCommerce docs:
 * single-click app callbacks). Store, person and owner come from the platform's answer, never from the browser's query.
 */
export async function installStore(ctx: TenancyContext, request: InstallRequest): Promise<InstallOutcome> {
  const { isExternal, ...code } = request;
  const exchange = await ctx.exchangeCode(code);
  if (exchange.kind === 'unavailable') return { kind: 'platform_down' };
  if (exchange.kind === 'refused') return { kind: 'code_refused' };
  const { grant } = exchange;
  const scopes = missingScopes(grant.scope);
  if (scopes.length > 0) return { kind: 'scope_missing', scopes };
  const at = ctx.clock.now();
  const { storeHash } = grant;
  const store = await ctx.tenancy.saveInstall({
    storeHash,
    installId: ctx.createId(),
    sealedToken: await ctx.sealToken(grant.accessToken, storeHash),
    scope: grant.scope,
    ownerId: grant.owner.id,
    at,
  });
  const isOwner = grant.user.id === grant.owner.id;
  const known = await ctx.tenancy.findUser(storeHash, grant.user.id);
  const person = { storeHash, userId: grant.user.id, email: grant.user.email, locale: known?.locale ?? 'en', at };
  const role = isOwner ? 'admin' : store.defaultRole;
  await ctx.tenancy.saveUser(person, role);
  await ctx.tenancy.allowInstalling(storeHash, grant.user.id);
  // As at any opening: somebody whose access was taken away starts anew, and an approval does not bring the old role back.
  if (isOwner || known?.removedAt) await ctx.tenancy.setRole(storeHash, grant.user.id, role);
  await learnFacts(ctx, storeHash);
  const isSeen = comesAsAdmin(known, isOwner) && !isExternal;
  const begins = await beginsWithWelcome(ctx, { storeHash, settings: store.settings, isSeen });
  return { kind: 'installed', storeHash, path: await openingPath(ctx, storeHash, person, begins ? WELCOME : '/') };
}

/** Whether the app opens on its welcome now. Where no admin sees this opening, an admin's next one begins with it. */
async function beginsWithWelcome(
  ctx: TenancyContext,
  { storeHash, settings, isSeen }: { storeHash: StoreHash; settings: unknown; isSeen: boolean },
): Promise<boolean> {
  if (!welcomeOf(settings).isOpen) return false;
  await ctx.tenancy.setWelcomeDue(storeHash, !isSeen);
  return isSeen;
}

/** The first screen shows dates in the store's zone. If the platform does not tell it now, the job that waits asks again. */
async function learnFacts(ctx: TenancyContext, storeHash: StoreHash): Promise<void> {
  try {
    await ctx.tenancy.saveFacts(storeHash, await ctx.readStoreFacts(storeHash), ctx.clock.now());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/**
 * The path of a screen with a fresh one-time code in its fragment, which no server and no log ever sees. The person's language
 * stands in the query, so that the page comes in it before the session is open.
 */
export async function openingPath(
  ctx: TenancyContext,
  storeHash: StoreHash,
  { userId, locale }: { readonly userId: UserId; readonly locale: string },
  deepLink: string,
): Promise<string> {
  const { code, codeHash } = ctx.createCode();
  const expiresAt = new Date(ctx.clock.now().getTime() + CODE_LIFE_MS);
  await ctx.sessions.addCode({ codeHash, storeHash, userId, expiresAt });
  const language = languageOf(locale);
  return `${screenPath(storeHash, deepLink)}${language === 'en' ? '' : `?lang=${language}`}#c=${code}`;
}
