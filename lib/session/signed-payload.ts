import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { parseStoreContext, parseUserId, type StoreHash, type UserId } from '#lib/core/ids.ts';

const CLOCK_SKEW_SECONDS = 10;
/** The platform dates `nbf` a little before `iat`, and some clocks run late. */
const NOT_BEFORE_SKEW_SECONDS = 60;
/** The platform lets a load link live for a day; a fresh click is minutes old at most. */
const MAX_AGE_SECONDS = 5 * 60;
const MAX_TOKEN_LENGTH = 8192;

/** What a signed payload says once it is proven to be fresh, ours and whole. */
export interface SignedPayload {
  readonly jti: string;
  readonly storeHash: StoreHash;
  readonly userId: UserId;
  readonly email: string;
  readonly locale: string;
  readonly ownerId: UserId;
  readonly issuedAt: Date;
  /** Deep link as the platform was given it; still to be matched with our own routes. */
  readonly url: string;
}

export type PayloadRefusal = 'malformed' | 'forged' | 'stale' | 'clock';
export type VerifiedPayload =
  | { readonly kind: 'valid'; readonly payload: SignedPayload }
  | { readonly kind: 'refused'; readonly why: PayloadRefusal };

const whole = z.int().nonnegative();
const person = z.object({ id: z.int().positive(), email: z.string().max(320) });
const claimsSchema = z.object({
  aud: z.string(),
  iss: z.literal('bc'),
  iat: whole,
  nbf: whole,
  exp: whole,
  jti: z.string().min(8).max(128),
  sub: z.string().max(64),
  user: person.extend({ locale: z.string().max(64).optional() }),
  owner: person,
  url: z.string().max(2048).default('/'),
});

export interface PayloadKeys {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Verifies a `signed_payload_jwt` (BigCommerce docs: single-click app callbacks).
 * HS256 only, `iss` and `aud` compared, every time claim required; `jti` is left to the caller, who can remember it.
 */
export function verifySignedPayload(token: string, keys: PayloadKeys, now: Date): VerifiedPayload {
  if (token.length > MAX_TOKEN_LENGTH || token.split('.').length !== 3) return refused('malformed');
  const decoded = readVerified(token, keys, now);
  if (typeof decoded === 'string') return refused(decoded);
  const claims = claimsSchema.safeParse(decoded.payload);
  if (!claims.success || claims.data.aud !== keys.clientId) return refused('forged');
  return checkClaims(claims.data, now);
}

function readVerified(token: string, keys: PayloadKeys, now: Date): jwt.Jwt | PayloadRefusal {
  try {
    const decoded = jwt.verify(token, keys.clientSecret, {
      algorithms: ['HS256'],
      audience: keys.clientId,
      issuer: 'bc',
      complete: true,
      clockTimestamp: Math.floor(now.getTime() / 1000),
      clockTolerance: CLOCK_SKEW_SECONDS,
      // Read below with the wider tolerance that the platform's own dating of it needs.
      ignoreNotBefore: true,
    });
    // RFC 7515 4.1.11: a critical extension that is not understood makes the token invalid; the library ignores it.
    return 'crit' in decoded.header || 'b64' in decoded.header ? 'forged' : decoded;
  } catch (error) {
    if (error instanceof jwt.TokenExpiredError) return 'stale';
    return 'forged';
  }
}

function checkClaims(claims: z.infer<typeof claimsSchema>, now: Date): VerifiedPayload {
  const nowSeconds = now.getTime() / 1000;
  if (claims.iat > nowSeconds + CLOCK_SKEW_SECONDS || claims.nbf > nowSeconds + NOT_BEFORE_SKEW_SECONDS)
    return refused('clock');
  if (claims.exp < nowSeconds - CLOCK_SKEW_SECONDS) return refused('stale');
  if (claims.iat < nowSeconds - MAX_AGE_SECONDS - CLOCK_SKEW_SECONDS) return refused('stale');
  const storeHash = parseStoreContext(claims.sub);
  const userId = parseUserId(String(claims.user.id));
  const ownerId = parseUserId(String(claims.owner.id));
  if (storeHash === null || userId === null || ownerId === null) return refused('forged');
  return {
    kind: 'valid',
    payload: {
      jti: claims.jti,
      storeHash,
      userId,
      ownerId,
      email: claims.user.email,
      locale: claims.user.locale ?? 'en',
      issuedAt: new Date(claims.iat * 1000),
      url: claims.url,
    },
  };
}

function refused(why: PayloadRefusal): VerifiedPayload {
  return { kind: 'refused', why };
}
