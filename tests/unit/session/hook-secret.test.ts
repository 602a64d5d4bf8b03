import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoreHash, UserId } from '#lib/core/ids.ts';
import { createHookSecret, HOOK_HEADER, hookHeaders, isSameSecret, parseHookHeader } from '#lib/session/hook-secret.ts';
import { createOneTimeCode, hashOneTimeCode } from '#lib/session/one-time-code.ts';
import { sessionTokenEnd, signSessionToken } from '#lib/session/session-token.ts';
import { openToken, sealToken } from '#lib/session/token-seal.ts';

const STORE = 'maple1' as StoreHash;
const key = (id: string, fill: number) => ({ id, bytes: new Uint8Array(32).fill(fill) });

describe('the secret of a store’s hooks', () => {
  test('comes back from the header that was given to the platform', () => {
    const secret = createHookSecret();
    expect(parseHookHeader(hookHeaders(STORE, secret)[HOOK_HEADER] ?? null)).toEqual({ storeHash: STORE, secret });
  });

  test('is another each time, and long enough', () => {
    const secrets = Array.from({ length: 50 }, createHookSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  const good = 'A'.repeat(43);
  test.each([
    [null],
    [''],
    [good],
    [`maple1.${good}=`],
    [`maple1.${good.slice(1)}`],
    [`maple1.${good}A`],
    [`maple1.${good} `],
    [`maple1.${good}\n`],
    [`Maple1.${good}`],
    [`abc.${good}`],
    [`../x1.${good}`],
    [`.${good}`],
    [`maple1.maple2.${good}`],
    [`maple1.${good.slice(1)}+`],
  ])('%j was never sent out', (value) => {
    expect(parseHookHeader(value)).toBeNull();
  });

  test('any text at all is either none or one that is written the same again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9]{3,6}\.[\w-]{42,44}$/)), (value) => {
        const parsed = parseHookHeader(value);
        if (parsed !== null) expect(hookHeaders(parsed.storeHash, parsed.secret)[HOOK_HEADER]).toBe(value);
      }),
    );
  });

  test('is the same as itself only, whatever the lengths', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => isSameSecret(a, b) === (a === b)));
    expect(isSameSecret('', '')).toBe(true);
  });
});

test('a one-time code is remembered by a hash from which it does not come back', () => {
  const codes = Array.from({ length: 50 }, createOneTimeCode);
  expect(new Set(codes.map(({ code }) => code)).size).toBe(50);
  for (const { code, codeHash } of codes) {
    expect(code).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(hashOneTimeCode(code)).toBe(codeHash);
    expect(codeHash).not.toContain(code);
  }
});

describe('when a token ends', () => {
  const claims = { sessionId: crypto.randomUUID(), storeHash: STORE, userId: 2 as UserId };

  test('is what it says itself, to the second', () => {
    const { token, expiresAt } = signSessionToken(claims, 'x'.repeat(40), new Date('2026-11-21T08:00:00.900Z'));
    expect(sessionTokenEnd(token)).toEqual(expiresAt);
    expect(expiresAt.toISOString()).toBe('2026-11-21T08:15:00.000Z');
  });

  test.each(['', 'abc', 'a.b.c', `${Buffer.from('{}').toString('base64url')}.e30.x`])('%j says nothing', (token) => {
    expect(sessionTokenEnd(token)).toBeNull();
  });
});

describe('a sealed token', () => {
  const [oldKey, newKey] = [key('k1', 1), key('k2', 2)];

  test('opens with a key that is not the newest any more, and is sealed anew with the newest', async () => {
    const sealed = await sealToken('token-1', STORE, { keys: [oldKey] });
    await expect(openToken(sealed, STORE, { keys: [newKey, oldKey] })).resolves.toBe('token-1');
    const again = await sealToken('token-1', STORE, { keys: [newKey, oldKey] });
    await expect(openToken(again, STORE, { keys: [oldKey] })).resolves.toBeNull();
    await expect(openToken(again, STORE, { keys: [newKey] })).resolves.toBe('token-1');
  });

  test('does not open with another key of the same name', async () => {
    const sealed = await sealToken('token-1', STORE, { keys: [oldKey] });
    await expect(openToken(sealed, STORE, { keys: [key('k1', 9)] })).resolves.toBeNull();
  });

  test('is another text each time, of any token', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (token) => {
        const sealed = await Promise.all([1, 2].map(() => sealToken(token, STORE, { keys: [oldKey] })));
        expect(sealed[0]).not.toBe(sealed[1]);
        for (const one of sealed)
          await expect(openToken(one, STORE, { keys: [oldKey] })).resolves.toBe(token.toWellFormed());
      }),
      { numRuns: 20 },
    );
  });

  test('cannot be made without a key', async () => {
    await expect(sealToken('token-1', STORE, { keys: [] })).rejects.toThrow(/no key/);
  });
});
