import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import type { StoreHash } from '#lib/core/ids.ts';

/** Keys for store tokens at rest, newest first: the first seals, all of them open. */
export interface SealKeys {
  readonly keys: readonly { readonly id: string; readonly bytes: Uint8Array }[];
}

/**
 * Seals a store's token as a JWE (`dir`, A256GCM). The key id and the store stand in the authenticated header,
 * so that a sealed text moved to another store's row does not open.
 */
export async function sealToken(token: string, storeHash: StoreHash, { keys }: SealKeys): Promise<string> {
  const key = keys[0];
  if (key === undefined) throw new Error('no key to seal a store token with');
  return new CompactEncrypt(new TextEncoder().encode(token))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: key.id, store: storeHash })
    .encrypt(key.bytes);
}

/** The sealed token, or null when it was sealed for another store, with a key that is gone, or was altered. */
export async function openToken(sealed: string, storeHash: StoreHash, { keys }: SealKeys): Promise<string | null> {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(
      sealed,
      (header) => {
        const key = keys.find((candidate) => candidate.id === header.kid);
        if (key === undefined) throw new Error('the sealing key is not among the configured ones');
        return key.bytes;
      },
      { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
    );
    return protectedHeader['store'] === storeHash ? new TextDecoder().decode(plaintext) : null;
  } catch {
    return null;
  }
}

/** Whether a text was sealed with the key that seals now. It proves nothing: opening does. */
export function isSealedWithNewest(sealed: string, { keys }: SealKeys): boolean {
  try {
    return decodeProtectedHeader(sealed).kid === keys[0]?.id;
  } catch {
    return false;
  }
}
