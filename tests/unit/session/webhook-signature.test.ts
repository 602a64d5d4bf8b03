import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHookSecret, hookHeaders, isSameSecret, parseHookHeader } from '#lib/session/hook-secret.ts';
import { verifyWebhook } from '#lib/session/webhook-signature.ts';
import type { StoreHash } from '#lib/core/ids.ts';

const SECRET = 'a-client-secret-of-more-than-32-characters';
const BODY = '{"scope":"store/order/updated","data":{"id":5}}';
const nowS = Math.floor(Date.now() / 1_000);

function sign(timestamp: number | string, { id = 'msg-1', body = BODY, secret = SECRET } = {}): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` };
}
const verify = (headers: Record<string, string>, body = BODY) => verifyWebhook(new Headers(headers), body, SECRET);

describe('a webhook’s signature', () => {
  test('of now is valid, and of two days ago late', () => {
    expect(verify(sign(nowS))).toEqual({ kind: 'valid', id: 'msg-1' });
    expect(verify(sign(nowS - 48 * 3_600))).toEqual({ kind: 'late', id: 'msg-1' });
  });

  test('may be one of several', () => {
    const signed = sign(nowS);
    const several = { ...signed, 'webhook-signature': `v1,AAAA v2,BBBB ${signed['webhook-signature']}` };
    expect(verify(several)).toMatchObject({ kind: 'valid' });
    const old = sign(nowS - 86_400);
    expect(verify({ ...old, 'webhook-signature': `v1,AAAA ${old['webhook-signature']}` })).toMatchObject({
      kind: 'late',
    });
  });

  test('of an empty body holds for the empty body', () => {
    expect(verify(sign(nowS, { body: '' }), '')).toMatchObject({ kind: 'valid' });
  });

  test('that is not there at all is no forgery: the platform does not sign everywhere', () => {
    expect(verify({})).toEqual({ kind: 'unsigned' });
  });

  const signed = sign(nowS);
  const old = sign(nowS - 86_400);
  test.each<[string, Record<string, string>, string?]>([
    ['another secret', sign(nowS, { secret: 'b'.repeat(40) })],
    ['another secret, two days ago', sign(nowS - 172_800, { secret: 'b'.repeat(40) })],
    ['another body', signed, `${BODY} `],
    ['a body that was indented', signed, JSON.stringify(JSON.parse(BODY), null, 2)],
    ['another id', { ...signed, 'webhook-id': 'msg-2' }],
    ['another time', { ...signed, 'webhook-timestamp': String(nowS - 1) }],
    ['NaN for a time', { ...signed, 'webhook-timestamp': 'NaN' }],
    ['a time with letters behind', { ...signed, 'webhook-timestamp': `${nowS}abc` }],
    ['an old time with letters behind', { ...old, 'webhook-timestamp': `${nowS - 86_400}abc` }],
    ['a negative time', sign(-5)],
    ['a time of 20 digits', sign('99999999999999999999')],
    ['version 2 only', { ...signed, 'webhook-signature': (signed['webhook-signature'] ?? '').replace('v1,', 'v2,') }],
    ['no version', { ...signed, 'webhook-signature': (signed['webhook-signature'] ?? '').slice(3) }],
    ['no signature', { 'webhook-id': 'msg-1', 'webhook-timestamp': String(nowS) }],
    ['an empty signature', { ...signed, 'webhook-signature': '' }],
    ['no id', { 'webhook-timestamp': String(nowS), 'webhook-signature': signed['webhook-signature'] ?? '' }],
    ['no time', { 'webhook-id': 'msg-1', 'webhook-signature': signed['webhook-signature'] ?? '' }],
    ['a kilometre of signatures', { ...signed, 'webhook-signature': 'v1,AAAA '.repeat(1_000) }],
  ])('with %s is forged', (_what, headers, body) => {
    expect(verify(headers, body)).toEqual({ kind: 'forged' });
  });

  test('does not survive a change of any character', () => {
    fc.assert(
      fc.property(fc.nat(BODY.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const changed = BODY.slice(0, at) + String.fromCharCode(code) + BODY.slice(at + 1);
        expect(verify(sign(nowS), changed).kind).toBe(changed === BODY ? 'valid' : 'forged');
      }),
    );
  });
});

describe('the secret of a store’s webhooks', () => {
  test('comes back in the header as it went out, with the store', () => {
    const secret = createHookSecret();
    const [value = ''] = Object.values(hookHeaders('abc123' as StoreHash, secret));
    expect(parseHookHeader(value)).toEqual({ storeHash: 'abc123', secret });
    expect(createHookSecret()).not.toBe(secret);
  });

  test.each([null, '', 'abc123', 'abc123.', 'abc123.short', `ABC123.${'a'.repeat(43)}`, `a/../b.${'a'.repeat(43)}`])(
    '%o is no header of ours',
    (value) => {
      expect(parseHookHeader(value)).toBeNull();
    },
  );

  test('is compared whole', () => {
    expect(isSameSecret('a'.repeat(43), 'a'.repeat(43))).toBe(true);
    expect(isSameSecret('a'.repeat(43), `${'a'.repeat(42)}b`)).toBe(false);
    expect(isSameSecret('', 'a')).toBe(false);
  });
});
