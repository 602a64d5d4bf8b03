import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { StoreHash } from '#lib/core/ids.ts';
import { openToken, sealToken } from '#lib/session/token-seal.ts';

const key = (id: string) => ({ id, bytes: new Uint8Array(randomBytes(32)) });
const [first, second, third] = [key('k1'), key('k2'), key('k3')];
const store = 'abc123' as StoreHash;
const other = 'xyz789' as StoreHash;

describe('sealed store tokens', () => {
  test('open with the key they were sealed with, for their own store', async () => {
    const sealed = await sealToken('token-of-the-store', store, { keys: [first] });
    expect(sealed).not.toContain('token-of-the-store');
    expect(await openToken(sealed, store, { keys: [first] })).toBe('token-of-the-store');
  });

  test('do not open when moved to another store’s row', async () => {
    const sealed = await sealToken('token-of-the-store', store, { keys: [first] });
    expect(await openToken(sealed, other, { keys: [first] })).toBeNull();
  });

  test('survive a key change: the new key seals, the old one still opens', async () => {
    const old = await sealToken('token-of-the-store', store, { keys: [first] });
    const rotated = { keys: [second, first] };
    const renewed = await sealToken('token-of-the-store', store, rotated);
    expect(await openToken(old, store, rotated)).toBe('token-of-the-store');
    expect(await openToken(renewed, store, { keys: [second] })).toBe('token-of-the-store');
    expect(await openToken(renewed, store, { keys: [first] })).toBeNull();
  });

  test('do not open with a foreign key of the same name, when altered, or when they are no seal', async () => {
    const sealed = await sealToken('token-of-the-store', store, { keys: [first] });
    const altered = sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA');
    expect(await openToken(sealed, store, { keys: [{ ...third, id: 'k1' }] })).toBeNull();
    expect(await openToken(altered, store, { keys: [first] })).toBeNull();
    expect(await openToken('plain-token', store, { keys: [first] })).toBeNull();
  });
});
