import { z } from 'zod';
import { AppError } from '#lib/core/errors.ts';

/** Our API is called by our own pages only. A browser tells when another site makes it call us. */
export function requireOwnOrigin(headers: Headers, appUrl: string): void {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site === 'cross-site' || site === 'same-site' || (origin !== null && origin !== new URL(appUrl).origin))
    throw new AppError('forbidden', 'general.otherSite');
}

/** The token of an `Authorization: Bearer` header, or null. A token anywhere else, such as in the URL, is none. */
export function readBearer(headers: Headers): string | null {
  const match = /^Bearer ([A-Za-z0-9._-]{20,4096})$/.exec(headers.get('authorization') ?? '');
  return match?.[1] ?? null;
}

const idempotencyKeySchema = z.uuid();

/** The `Idempotency-Key` that every write must carry, made when its dialog opened. */
export function readIdempotencyKey(headers: Headers): string {
  const parsed = idempotencyKeySchema.safeParse(headers.get('idempotency-key'));
  if (!parsed.success) throw new AppError('bad_request', 'general.noKey');
  return parsed.data;
}
