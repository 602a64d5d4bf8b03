import { createHmac } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { describe, expect, test } from 'vitest';
import { callbackUrl, signPayload, signedPayloadClaims } from '#emulator/login/signed-payload.ts';
import { defaultApp } from '#emulator/state/apps.ts';
import type { PanelUser } from '#emulator/state/directory.ts';

const SECRET = 'a-secret-of-at-least-thirty-two-characters';
const app = defaultApp({ appUrl: 'http://localhost:3000', clientId: 'the-client', clientSecret: SECRET, appId: 7 });
const owner: PanelUser = { id: 1, name: 'Olive', username: 'olive', email: 'olive@example.com', locale: 'en-US' };
const user: PanelUser = { id: 2, name: 'Uwe', username: 'uwe', email: 'uwe@example.com', locale: 'de-DE' };
const nowMs = 1_700_000_000_900;
const subject = { app, storeHash: 'abc123', owner, user, nowMs };

describe('claims of signed_payload_jwt', () => {
  test('times: iat in whole seconds of the clock, nbf five before, exp a day after', () => {
    const claims = signedPayloadClaims(subject);
    expect([claims.iat, claims.nbf, claims.exp]).toEqual([1_700_000_000, 1_699_999_995, 1_700_086_400]);
  });

  test('issuer, audience, store, acting user with locale, owner without', () => {
    expect(signedPayloadClaims(subject)).toMatchObject({
      iss: 'bc',
      aud: 'the-client',
      sub: 'stores/abc123',
      user: { id: 2, email: 'uwe@example.com', locale: 'de-DE' },
      owner: { id: 1, email: 'olive@example.com' },
    });
    expect(Object.keys(signedPayloadClaims(subject).owner)).toEqual(['id', 'email']);
  });

  test('url is / and channel_id null from the Apps menu; both follow a deep link', () => {
    expect(signedPayloadClaims(subject)).toMatchObject({ url: '/', channel_id: null });
    expect(signedPayloadClaims({ ...subject, url: '/orders/106/panel', channelId: 4 })).toMatchObject({
      url: '/orders/106/panel',
      channel_id: 4,
    });
  });

  test('jti is a UUID, another one each time', () => {
    const seen = new Set(Array.from({ length: 100 }, () => signedPayloadClaims(subject).jti));
    expect(seen.size).toBe(100);
    for (const jti of seen) expect(jti).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test('with multi-user off the acting user is the owner', () => {
    expect(signedPayloadClaims({ ...subject, app: { ...app, multiUser: false } }).user.id).toBe(1);
  });
});

describe('signing', () => {
  test('another library verifies it as HS256 under the client secret, and under no other', async () => {
    const signed = await signPayload(signedPayloadClaims(subject), SECRET);
    const options = {
      algorithms: ['HS256' as const],
      clockTimestamp: 1_700_000_000,
      audience: 'the-client',
      issuer: 'bc',
    };
    expect(jwt.verify(signed, SECRET, options)).toMatchObject({ sub: 'stores/abc123' });
    expect(() => jwt.verify(signed, `${SECRET}x`, options)).toThrow('invalid signature');
  });

  test('a callback URL keeps its own query', async () => {
    const url = new URL(await callbackUrl('https://app.example.com/load?v=2', subject, false));
    expect(url.searchParams.get('v')).toBe('2');
    expect(url.searchParams.has('signed_payload')).toBe(false);
    expect(jwt.decode(url.searchParams.get('signed_payload_jwt') ?? '')).toMatchObject({ iss: 'bc' });
  });

  test('can carry the older payload too: JSON and the hex digits of its HMAC, each in base64', async () => {
    const url = new URL(await callbackUrl('https://app.example.com/load', subject, true));
    const [json = '', digits = ''] = (url.searchParams.get('signed_payload') ?? '').split('.').map(atob);
    expect(JSON.parse(json)).toMatchObject({
      store_hash: 'abc123',
      context: 'stores/abc123',
      timestamp: expect.any(Number),
    });
    expect(digits).toBe(createHmac('sha256', SECRET).update(json).digest('hex'));
  });
});
