import type { StoreHash, UserId } from '#lib/core/ids.ts';
import { permissionsOf } from '#lib/core/permissions.ts';
import { isMaskedRole } from '#lib/core/personal-data.ts';
import type { TenancyContext } from './context.ts';
import { storeWordsSchema, type OpenedSession, type OpenSessionRequest, type SessionToken } from './contract.ts';
import { storeOfPath } from './rules.ts';

export type SessionOutcome =
  | { readonly kind: 'opened'; readonly session: OpenedSession; readonly storeHash: StoreHash; readonly userId: UserId }
  | { readonly kind: 'refused' };

/** Trades a one-time code for a bearer token. A code that came to another store's page is spent, and opens nothing. */
export async function openSession(ctx: TenancyContext, request: OpenSessionRequest): Promise<SessionOutcome> {
  const at = ctx.clock.now();
  const redeemed = await ctx.sessions.redeemCode(ctx.hashCode(request.code), at);
  if (redeemed === null || storeOfPath(request.path) !== redeemed.storeHash) return { kind: 'refused' };
  const { storeHash, userId } = redeemed;
  const sessionId = ctx.createId();
  await ctx.sessions.start(sessionId, storeHash, userId, at);
  const row = await ctx.sessions.find(sessionId, storeHash, userId);
  if (row === null || row.store.status !== 'active') return { kind: 'refused' };
  const { store, user } = row;
  const session: OpenedSession = {
    ...sign(ctx, sessionId, storeHash, userId),
    help: ctx.help,
    store: {
      storeHash,
      name: store.name,
      timeZone: store.timeZone,
      currencyCode: store.currencyCode,
      controlPanelSdkUrl: ctx.controlPanelSdkUrl,
      controlPanelUrl: ctx.controlPanelOrigin.replace('{store_hash}', storeHash),
      ...storeWordsSchema.parse({ channels: store.channels, statuses: store.statuses }),
    },
    user: {
      id: userId,
      locale: user.locale,
      role: user.role,
      isOwner: store.ownerId === userId,
      permissions: permissionsOf(user.role),
      isMasked: isMaskedRole(user.role, store.settings),
    },
  };
  return { kind: 'opened', session, storeHash, userId };
}

export interface SessionIdentity {
  readonly sessionId: string;
  readonly storeHash: StoreHash;
  readonly userId: UserId;
}

/** Another 15 minutes for a session that the entrance found open. */
export async function renewSession(ctx: TenancyContext, identity: SessionIdentity): Promise<SessionToken> {
  await ctx.sessions.renew(identity.sessionId, ctx.clock.now());
  return sign(ctx, identity.sessionId, identity.storeHash, identity.userId);
}

export async function endSession(ctx: TenancyContext, identity: SessionIdentity): Promise<void> {
  await ctx.sessions.end(identity.sessionId, ctx.clock.now());
}

function sign(ctx: TenancyContext, sessionId: string, storeHash: StoreHash, userId: UserId): SessionToken {
  const { token, expiresAt } = ctx.signToken({ sessionId, storeHash, userId });
  return { token, expiresAt: expiresAt.toISOString() };
}
