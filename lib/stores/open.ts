import type { StoreHash } from '#lib/core/ids.ts';
import type { SignedVisit, TenancyContext } from './context.ts';
import { openingPath } from './install.ts';
import { comesAsAdmin, isDeepLink, WELCOME, welcomeOf } from './rules.ts';

/** Names, labels and the zone of a store change rarely; an opened app has them no older than this. */
const FACTS_AGE_MS = 60 * 60_000;

/** Opening the app is a moment at which it pays that webhooks work; more often than this it does not. */
const HOOK_CHECK_EVERY_MS = 3_600_000;

export type OpenOutcome =
  | { readonly kind: 'opened'; readonly storeHash: StoreHash; readonly path: string }
  /** The link was used before: it is good for one opening. */
  | { readonly kind: 'replayed' }
  /** No install of this store is known: it must be installed (again). */
  | { readonly kind: 'not_installed' }
  | { readonly kind: 'suspended' }
  /** The platform refuses the store's token: only the owner's consent brings a new one. */
  | { readonly kind: 'needs_approval' }
  | { readonly kind: 'person_removed' };

/** Answers the load callback: a person of the store opens the app, for the first time or again. */
export async function openApp(ctx: TenancyContext, visit: SignedVisit): Promise<OpenOutcome> {
  const { storeHash, userId, email, locale, ownerId } = visit;
  const store = await ctx.tenancy.findStore(storeHash);
  if (store === null) return { kind: 'not_installed' };
  const at = ctx.clock.now();
  const spent = await ctx.tenancy.spendToken(visit.jti, 'load', at);
  if (!spent.isFirst) return { kind: 'replayed' };
  if (store.status !== 'active') return { kind: store.status };
  const known = await ctx.tenancy.findUser(storeHash, userId);
  if (known?.removedAt && visit.issuedAt <= known.removedAt) return { kind: 'person_removed' };
  await ctx.tenancy.setOwner(storeHash, ownerId);
  const isOwner = userId === ownerId;
  // Somebody whose access was taken away and given again starts anew: the old role went with the old access.
  const role = isOwner ? 'admin' : store.defaultRole;
  await ctx.tenancy.saveUser({ storeHash, userId, email, locale, at }, role);
  if (isOwner || known?.removedAt) await ctx.tenancy.setRole(storeHash, userId, role);
  await ctx.tenancy.refreshFacts(storeHash, new Date(at.getTime() - FACTS_AGE_MS));
  await ctx.tenancy.askForHookCheck(storeHash, new Date(at.getTime() - HOOK_CHECK_EVERY_MS));
  const begins = comesAsAdmin(known, isOwner) && !isDeepLink(visit.url) && welcomeOf(store.settings).isDue;
  if (begins) await ctx.tenancy.setWelcomeDue(storeHash, false);
  const screen = begins ? WELCOME : visit.url;
  return { kind: 'opened', storeHash, path: await openingPath(ctx, storeHash, { userId, locale }, screen) };
}
