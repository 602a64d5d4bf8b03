import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifySignedPayload } from '#lib/session/signed-payload.ts';
import { genuineToken, twistedTokens, type CallbackClaims } from '#tests/fixtures/twisted-tokens.ts';

const now = new Date('2026-11-21T12:00:00Z');
const keys = { clientId: 'client-1', clientSecret: 'a-client-secret-of-more-than-32-characters' };
const facts: CallbackClaims = { ...keys, storeHash: 'abc123', userId: 9, ownerId: 7, now };
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

describe('verifySignedPayload', () => {
  test('gives the facts of a genuine payload', () => {
    const verified = verifySignedPayload(genuineToken(facts, { url: '/orders/106/panel' }), keys, now);
    expect(verified).toMatchObject({
      kind: 'valid',
      payload: { storeHash: 'abc123', userId: 9, ownerId: 7, locale: 'en-US', url: '/orders/106/panel', issuedAt: now },
    });
  });

  const twisted = twistedTokens(facts);

  test('knows thirty-nine ways to twist one', () => {
    expect(new Set(twisted.map(({ name }) => name)).size).toBe(39);
  });

  test.each(twisted)('refuses: $name', ({ token }) => {
    expect(verifySignedPayload(token, keys, now).kind).toBe('refused');
  });

  test.each([
    [-9, 'valid'],
    [-12, 'refused'],
    [300 + 9, 'valid'],
    [300 + 12, 'refused'],
  ] as const)('at %i s after its issue it is %s', (seconds, kind) => {
    expect(verifySignedPayload(genuineToken(facts), keys, later(seconds)).kind).toBe(kind);
  });

  test('tells an old payload and a wrong clock from a forged one', () => {
    expect(verifySignedPayload(genuineToken(facts), keys, later(3600))).toEqual({ kind: 'refused', why: 'stale' });
    expect(verifySignedPayload(genuineToken(facts), keys, later(-3600))).toEqual({ kind: 'refused', why: 'clock' });
    expect(verifySignedPayload('x'.repeat(1_000_000), keys, now)).toEqual({ kind: 'refused', why: 'malformed' });
  });

  test('accepts no random mutation of a genuine one', () => {
    const token = genuineToken(facts);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=';
    const [position, letter] = [fc.nat(token.length - 1), fc.constantFrom(...alphabet)];
    fc.assert(
      fc.property(position, letter, (at, char) => {
        const mutated = token.slice(0, at) + char + token.slice(at + 1);
        fc.pre(decodesDifferently(mutated, token));
        expect(verifySignedPayload(mutated, keys, now).kind).toBe('refused');
      }),
      { numRuns: 1000 },
    );
  });
});

/** The last letter of base64 has unused bits: another letter can spell the very same bytes. */
function decodesDifferently(mutated: string, token: string): boolean {
  const bytes = (text: string) =>
    text
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('hex'))
      .join('.');
  return bytes(mutated) !== bytes(token);
}
