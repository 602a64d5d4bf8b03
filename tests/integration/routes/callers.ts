import { GET as loadCallback } from '#app/api/load/route.ts';
import { GET as removeUserCallback } from '#app/api/remove_user/route.ts';
import { DELETE as endSession } from '#app/api/session/route.ts';
import type { StoreHash, UserId } from '#lib/core/ids.ts';
import { ROLES, type Role } from '#lib/core/permissions.ts';
import { env } from '#lib/env.ts';
import { runtime } from '#lib/process/runtime.ts';
import { signSessionToken } from '#lib/session/session-token.ts';
import { genuineToken } from '#tests/fixtures/twisted-tokens.ts';
import { APP, call, MAPLE, open, OWNER } from '../app.ts';
import { installStoreRow } from '../install-rows.ts';

export type Bearer = Readonly<Record<string, string>>;

/** The claims of a link that the platform would sign for a person of a store. */
export const linkFacts = (storeHash: string, userId: number) => {
  const { BIGCOMMERCE_CLIENT_ID: clientId, BIGCOMMERCE_CLIENT_SECRET: clientSecret } = env();
  return { clientId, clientSecret, storeHash, userId, ownerId: OWNER, now: new Date() };
};

const link = (name: string, storeHash: string, userId: number) =>
  new Request(`${APP}/api/${name}?signed_payload_jwt=${genuineToken(linkFacts(storeHash, userId))}`);

/** A person of a store with a role and an open session. */
export async function openAs(storeHash: string, userId: number, role: Role): Promise<Bearer> {
  const response = await loadCallback(link('load', storeHash, userId));
  await runtime().tenancy.setRole(storeHash as StoreHash, userId as UserId, role);
  return (await open(response)).bearer;
}

const ROLE_IDS: Readonly<Record<Role, number>> = { viewer: 71_001, editor: 71_002, money: 71_003, admin: 71_004 };
const REMOVED_ID = 71_005;

/** One person of each role in a store. */
export async function openEachRole(storeHash = MAPLE): Promise<Record<Role, Bearer>> {
  const opened: [Role, Bearer][] = [];
  for (const role of ROLES) opened.push([role, await openAs(storeHash, ROLE_IDS[role], role)]);
  return Object.fromEntries(opened) as Record<Role, Bearer>;
}

/** Those who may do nothing at all, by what is wrong with them. All of them could do everything before. */
export async function openShutOut(): Promise<Record<string, Bearer>> {
  const app = runtime();
  const ended = await openAs(MAPLE, ROLE_IDS.admin, 'admin');
  await call(endSession, '/api/session', { method: 'DELETE', headers: ended });
  const old = await openAs(MAPLE, ROLE_IDS.admin, 'admin');
  await app.prisma.$executeRaw`
    UPDATE sessions SET started_at = started_at - interval '12 hours' WHERE id = ${sessionIdOf(old)}::uuid`;
  const removed = await openAs(MAPLE, REMOVED_ID, 'admin');
  await removeUserCallback(link('remove_user', MAPLE, REMOVED_ID));
  const [suspended, purged] = [await installStoreRow(), await installStoreRow()];
  const ofSuspended = await openAs(suspended.storeHash, ROLE_IDS.admin, 'admin');
  const ofPurged = await openAs(purged.storeHash, ROLE_IDS.admin, 'admin');
  await app.tenancy.suspend(suspended);
  await app.tenancy.purge(purged);
  return {
    nobody: {},
    'a token whose time is over': expired(await openAs(MAPLE, ROLE_IDS.admin, 'admin')),
    'a session that was ended': ended,
    'a session of twelve hours ago': old,
    'a person who was removed': removed,
    'a store that is being uninstalled': ofSuspended,
    'a store that was purged': ofPurged,
  };
}

/** A store whose token the platform refuses. */
export async function openUnapproved(): Promise<Bearer> {
  const install = await installStoreRow();
  const bearer = await openAs(install.storeHash, ROLE_IDS.admin, 'admin');
  await runtime().tenancy.moveStatus(install, ['active'], 'needs_approval');
  return bearer;
}

const claimsOf = (bearer: Bearer) => {
  const [, claims = ''] = (bearer['authorization'] ?? '').split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sid: string; store: StoreHash; sub: string };
};

export const sessionIdOf = (bearer: Bearer): string => claimsOf(bearer).sid;

/** The same session's token as it was signed so long ago that it cannot even be renewed. */
function expired(bearer: Bearer): Bearer {
  const { sid: sessionId, store: storeHash, sub } = claimsOf(bearer);
  const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
  const claims = { sessionId, storeHash, userId: Number(sub) as UserId };
  return { authorization: `Bearer ${signSessionToken(claims, env().SESSION_SECRET, twoHoursAgo).token}` };
}
