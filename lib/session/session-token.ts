import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { parseStoreHash, parseUserId, type StoreHash, type UserId } from '#lib/core/ids.ts';

export const SESSION_TOKEN_LIFE_MS = 15 * 60_000;

const AUDIENCE = 'orderdeck-api';
const ISSUER = 'orderdeck';

/** Whom a bearer token speaks for. */
export interface SessionClaims {
  readonly sessionId: string;
  readonly storeHash: StoreHash;
  readonly userId: UserId;
}

const claimsSchema = z.object({ sid: z.uuid(), store: z.string(), sub: z.string() });

/** A bearer token of our own API: 15 minutes, under a key that signs nothing else. */
export function signSessionToken(claims: SessionClaims, secret: string, now: Date): { token: string; expiresAt: Date } {
  const issuedAtSeconds = Math.floor(now.getTime() / 1000);
  const expiresAtSeconds = issuedAtSeconds + SESSION_TOKEN_LIFE_MS / 1000;
  const payload = { sid: claims.sessionId, store: claims.storeHash, iat: issuedAtSeconds, exp: expiresAtSeconds };
  const token = jwt.sign(payload, secret, {
    algorithm: 'HS256',
    subject: String(claims.userId),
    audience: AUDIENCE,
    issuer: ISSUER,
  });
  return { token, expiresAt: new Date(expiresAtSeconds * 1000) };
}

/** The claims of a bearer token, or null when it is not one of ours or has ended. `graceMs` admits one that ended so long ago. */
export function verifySessionToken(token: string, secret: string, now: Date, graceMs = 0): SessionClaims | null {
  const decoded = decode(token, secret, now, graceMs);
  const claims = claimsSchema.safeParse(decoded);
  if (!claims.success) return null;
  const storeHash = parseStoreHash(claims.data.store);
  const userId = parseUserId(claims.data.sub);
  return storeHash === null || userId === null ? null : { sessionId: claims.data.sid, storeHash, userId };
}

/** When a token ends, as it says itself; null when it says nothing. Proves nothing: verify it first. */
export function sessionTokenEnd(token: string): Date | null {
  const { exp } = jwt.decode(token, { json: true }) ?? {};
  return exp === undefined ? null : new Date(exp * 1000);
}

function decode(token: string, secret: string, now: Date, graceMs: number): unknown {
  try {
    // A text would first be tried as a public key, at every request.
    return jwt.verify(token, createSecretKey(secret, 'utf8'), {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      issuer: ISSUER,
      clockTimestamp: Math.floor(now.getTime() / 1000),
      clockTolerance: Math.floor(graceMs / 1000),
    });
  } catch {
    // Whatever the library throws, the token is no proof of anything.
    return null;
  }
}
