import { createHash, randomBytes } from 'node:crypto';

/** A 128-bit code for the fragment of a redirect, and the hash under which it is remembered. */
export function createOneTimeCode(): { code: string; codeHash: string } {
  const code = randomBytes(16).toString('base64url');
  return { code, codeHash: hashOneTimeCode(code) };
}

export function hashOneTimeCode(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
