import type { SignedVisit, TenancyContext } from './context.ts';

export type LeaveOutcome =
  | { readonly kind: 'accepted' }
  /** Nothing to do: an unknown store or person, or a notice older than what it is about. */
  | { readonly kind: 'nothing_to_do' }
  /** Signed for another purpose, or by somebody who may not uninstall. */
  | { readonly kind: 'refused' };

/**
 * Answers the uninstall callback. Its payload looks like any load link, so it only suspends: a job then asks the platform
 * whether the token still works, and purges or resumes (BigCommerce docs: uninstall callback).
 */
export async function uninstallStore(ctx: TenancyContext, visit: SignedVisit): Promise<LeaveOutcome> {
  const { storeHash, userId, ownerId } = visit;
  const store = await ctx.tenancy.findStore(storeHash);
  if (store === null) return { kind: 'nothing_to_do' };
  const user = await ctx.tenancy.findUser(storeHash, userId);
  const mayUninstall = userId === ownerId || (user?.canInstall === true && user.removedAt === null);
  if (!mayUninstall) return { kind: 'refused' };
  if (visit.issuedAt <= store.installedAt) return { kind: 'nothing_to_do' };
  const spent = await ctx.tenancy.spendToken(visit.jti, 'uninstall', ctx.clock.now());
  if (spent.use !== 'uninstall') return { kind: 'refused' };
  if (!spent.isFirst) return { kind: 'nothing_to_do' };
  await ctx.tenancy.suspend({ storeHash, installId: store.installId });
  return { kind: 'accepted' };
}

/** Answers the remove_user callback: the person's sessions in this store end at once. */
export async function removeUser(ctx: TenancyContext, visit: SignedVisit): Promise<LeaveOutcome> {
  const { storeHash, userId, ownerId } = visit;
  // The owner cannot lose access, so a payload that says so is the owner's own load link, replayed.
  if (userId === ownerId) return { kind: 'refused' };
  const at = ctx.clock.now();
  const spent = await ctx.tenancy.spendToken(visit.jti, 'remove_user', at);
  if (spent.use !== 'remove_user') return { kind: 'refused' };
  const user = await ctx.tenancy.findUser(storeHash, userId);
  if (!spent.isFirst || user === null) return { kind: 'nothing_to_do' };
  await ctx.tenancy.removeUser(storeHash, userId, at);
  return { kind: 'accepted' };
}
