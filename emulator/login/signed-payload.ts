import { createHmac, randomUUID } from 'node:crypto';
import { sign } from 'hono/jwt';
import type { AppRegistration } from '../state/apps.ts';
import type { PanelUser } from '../state/directory.ts';

const NOT_BEFORE_LEAD_S = 5;
const LIFETIME_S = 86_400;

/** Claims of `signed_payload_jwt` (BigCommerce docs: app callbacks). All times in Unix seconds. */
export interface SignedPayloadClaims extends Record<string, unknown> {
  aud: string;
  iss: 'bc';
  iat: number;
  nbf: number;
  exp: number;
  jti: string;
  sub: string;
  user: { id: number; email: string; locale: string };
  owner: { id: number; email: string };
  url: string;
  channel_id: number | null;
}

export interface PayloadSubject {
  readonly app: AppRegistration;
  readonly storeHash: string;
  readonly user: PanelUser;
  readonly owner: PanelUser;
  readonly nowMs: number;
  /** Deep link: a path, `/` from the Apps menu. */
  readonly url?: string;
  readonly channelId?: number | null;
}

/**
 * The claims of a load, uninstall or remove_user callback. The published samples put `nbf` five seconds before
 * `iat` and `exp` a day after it; with multi-user off, the acting user is always the owner.
 */
export function signedPayloadClaims(subject: PayloadSubject): SignedPayloadClaims {
  const issuedAt = Math.floor(subject.nowMs / 1000);
  const user = subject.app.multiUser ? subject.user : subject.owner;
  return {
    aud: subject.app.clientId,
    iss: 'bc',
    iat: issuedAt,
    nbf: issuedAt - NOT_BEFORE_LEAD_S,
    exp: issuedAt + LIFETIME_S,
    jti: randomUUID(),
    sub: `stores/${subject.storeHash}`,
    user: { id: user.id, email: user.email, locale: user.locale },
    owner: { id: subject.owner.id, email: subject.owner.email },
    url: subject.url ?? '/',
    channel_id: subject.channelId ?? null,
  };
}

/** Signs claims as the platform does: HS256 under the app's client secret. */
export function signPayload(claims: Record<string, unknown>, clientSecret: string): Promise<string> {
  return sign(claims, clientSecret, 'HS256');
}

/**
 * The payload as it was before it was a JWT, which older clients still verify: JSON and the hex digits of its HMAC-SHA256,
 * each in base64, a full stop between them.
 */
function legacyPayload({ sub, user, owner, iat }: SignedPayloadClaims, clientSecret: string): string {
  const storeHash = sub.replace('stores/', '');
  const json = JSON.stringify({ user, owner, context: sub, store_hash: storeHash, timestamp: iat });
  const digits = createHmac('sha256', clientSecret).update(json).digest('hex');
  return [json, digits].map((text) => Buffer.from(text).toString('base64')).join('.');
}

/** A callback's address with a freshly signed payload, in the older form too where `withLegacy` says so. */
export async function callbackUrl(callback: string, subject: PayloadSubject, withLegacy: boolean): Promise<string> {
  const url = new URL(callback);
  const claims = signedPayloadClaims(subject);
  const { clientSecret } = subject.app;
  url.searchParams.set('signed_payload_jwt', await signPayload(claims, clientSecret));
  if (withLegacy) url.searchParams.set('signed_payload', legacyPayload(claims, clientSecret));
  return url.href;
}
