import jwt from 'jsonwebtoken';
import { describe, expect, test } from 'vitest';
import type { StoreHash, UserId } from '#lib/core/ids.ts';
import { SESSION_TOKEN_LIFE_MS, signSessionToken, verifySessionToken } from '#lib/session/session-token.ts';
import { genuineToken } from '#tests/fixtures/twisted-tokens.ts';

const secret = 'a-session-secret-of-more-than-32-characters';
const now = new Date('2026-11-21T12:00:00Z');
const claims = {
  sessionId: '7b0fd6a8-43f3-4a1e-9f2b-0d2f6a1f3c55',
  storeHash: 'abc123' as StoreHash,
  userId: 9 as UserId,
};
const after = (ms: number) => new Date(now.getTime() + ms);

describe('session tokens', () => {
  test('speak for the session they were signed for', () => {
    const { token, expiresAt } = signSessionToken(claims, secret, now);
    expect(verifySessionToken(token, secret, now)).toEqual(claims);
    expect(expiresAt).toEqual(after(SESSION_TOKEN_LIFE_MS));
  });

  test('end after fifteen minutes, or after the grace that a renewal gives', () => {
    const { token } = signSessionToken(claims, secret, now);
    expect(verifySessionToken(token, secret, after(SESSION_TOKEN_LIFE_MS - 1000))).not.toBeNull();
    expect(verifySessionToken(token, secret, after(SESSION_TOKEN_LIFE_MS + 1000))).toBeNull();
    expect(verifySessionToken(token, secret, after(SESSION_TOKEN_LIFE_MS + 59_000), 60_000)).not.toBeNull();
    expect(verifySessionToken(token, secret, after(SESSION_TOKEN_LIFE_MS + 61_000), 60_000)).toBeNull();
  });

  test.each([
    [
      'another key',
      jwt.sign({ sid: claims.sessionId, store: 'abc123' }, 'x'.repeat(40), {
        subject: '9',
        audience: 'orderdeck-api',
        issuer: 'orderdeck',
      }),
    ],
    [
      'no audience',
      jwt.sign({ sid: claims.sessionId, store: 'abc123' }, secret, { subject: '9', issuer: 'orderdeck' }),
    ],
    [
      'no store',
      jwt.sign({ sid: claims.sessionId }, secret, { subject: '9', audience: 'orderdeck-api', issuer: 'orderdeck' }),
    ],
    [
      'HS512',
      jwt.sign({ sid: claims.sessionId, store: 'abc123' }, secret, {
        algorithm: 'HS512',
        subject: '9',
        audience: 'orderdeck-api',
        issuer: 'orderdeck',
      }),
    ],
    [
      'a load payload under the same key',
      genuineToken({ clientId: 'c', clientSecret: secret, storeHash: 'abc123', userId: 9, ownerId: 9, now }),
    ],
    ['no token at all', 'abc'],
  ])('are refused: %s', (_name, token) => {
    expect(verifySessionToken(token, secret, now)).toBeNull();
  });
});
