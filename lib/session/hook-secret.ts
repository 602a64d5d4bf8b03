import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseStoreHash, type StoreHash } from '#lib/core/ids.ts';

/** The header that the platform sends back with each event of a store. It says which store's secret to compare with. */
export const HOOK_HEADER = 'x-orderdeck-hook';

const SECRET_BYTES = 32;
const VALUE = /^([a-z0-9]{4,20})\.([A-Za-z0-9_-]{43})$/;

export function createHookSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

export function hookHeaders(storeHash: StoreHash, secret: string): Readonly<Record<string, string>> {
  return { [HOOK_HEADER]: `${storeHash}.${secret}` };
}

/** The parts of a header's value, or null for anything that we never sent out. */
export function parseHookHeader(
  value: string | null,
): { readonly storeHash: StoreHash; readonly secret: string } | null {
  const [, hash = '', secret = ''] = VALUE.exec(value ?? '') ?? [];
  const storeHash = parseStoreHash(hash);
  return storeHash === null ? null : { storeHash, secret };
}

/** Whether two secrets are the same, in a time that tells nothing about either. */
export function isSameSecret(given: string, known: string): boolean {
  return timingSafeEqual(digest(given), digest(known));
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
