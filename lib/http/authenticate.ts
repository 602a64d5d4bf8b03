import { AppError } from '#lib/core/errors.ts';
import type { SessionRow } from '#lib/db/sessions.ts';
import { verifySessionToken, type SessionClaims } from '#lib/session/session-token.ts';
import { SESSION_MAX_LIFE_MS } from '#lib/stores/session-limits.ts';
import { readBearer } from './guards.ts';
import type { Runtime } from '#lib/process/runtime.ts';

export interface OpenSession {
  readonly claims: SessionClaims;
  readonly row: SessionRow;
}

/** The session of a request's bearer token, with store and person as they stand in the database now. */
export async function authenticate(headers: Headers, app: Runtime, graceMs = 0): Promise<OpenSession> {
  const token = readBearer(headers);
  if (token === null) throw ended();
  const claims = verifySessionToken(token, app.env.SESSION_SECRET, app.clock.now(), graceMs);
  if (claims === null) throw ended();
  const row = await app.sessions.find(claims.sessionId, claims.storeHash, claims.userId);
  if (row === null || row.startedAt.getTime() + SESSION_MAX_LIFE_MS <= app.clock.now().getTime()) throw ended();
  if (row.store.status === 'needs_approval') throw new AppError('store_needs_approval', 'general.approveAgain');
  if (row.store.status === 'suspended') throw ended();
  return { claims, row };
}

function ended(): AppError {
  return new AppError('session_ended', 'general.sessionEnded');
}
