import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { AppError } from '#lib/core/errors.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import type { Handler } from '#lib/http/handler.ts';
import { readJsonBody, readText } from '#lib/http/json-body.ts';
import { withPublic } from '#lib/http/with-public.ts';
import { withSession } from '#lib/http/with-session.ts';
import { withWebhook, type VerifiedDelivery } from '#lib/http/with-webhook.ts';
import { createHookSecret, hookHeaders } from '#lib/session/hook-secret.ts';
import { sealToken } from '#lib/session/token-seal.ts';
import { APP, installRuntime, removeRuntime, SESSION_ID } from '#tests/fixtures/fake-runtime.ts';

let rig: ReturnType<typeof installRuntime>;
beforeEach(() => {
  rig = installRuntime();
});
afterEach(removeRuntime);

async function post(handler: Handler, body: string | undefined, headers: Record<string, string>) {
  const request = new Request(`${APP}/api/x`, { method: 'POST', headers, ...(body === undefined ? {} : { body }) });
  const response = await handler(request, { params: Promise.resolve({}) });
  const text = await response.text();
  return { status: response.status, text, body: text === '' ? null : (JSON.parse(text) as unknown) };
}

describe('handlers about the caller’s own session', () => {
  const GRACE_MS = 60_000;
  const renewing = (serve = vi.fn<(...args: unknown[]) => Promise<unknown>>(() => Promise.resolve({ ok: 1 }))) => ({
    serve,
    handler: withSession({ permission: 'own-session', graceMs: GRACE_MS }, serve),
  });

  test.each([
    ['fresh', 0, 200],
    ['over, within the grace', 15 * 60_000 + GRACE_MS - 2_000, 200],
    ['over, and the grace too', 15 * 60_000 + GRACE_MS + 2_000, 401],
  ])('with a token that is %s', async (_, ageMs, status) => {
    const { handler, serve } = renewing();
    const headers = rig.bearer();
    rig.clock.advance(ageMs);
    rig.setSession({});
    await expect(post(handler, undefined, headers)).resolves.toMatchObject({ status });
    expect(serve).toHaveBeenCalledTimes(status === 200 ? 1 : 0);
  });

  test('are told whose it is, and nothing that the caller says', async () => {
    const { handler, serve } = renewing();
    await post(handler, undefined, { ...rig.bearer(), 'x-session-id': 'other' });
    expect(serve.mock.calls[0]?.[1]).toEqual({ sessionId: SESSION_ID, storeHash: 'maple1', userId: 2 });
  });

  test('are closed to other sites', async () => {
    const { handler, serve } = renewing();
    await expect(post(handler, undefined, { ...rig.bearer(), origin: 'null' })).resolves.toMatchObject({ status: 403 });
    expect(serve).not.toHaveBeenCalled();
  });
});

describe('handlers without a session', () => {
  const JSON_TYPE = { 'content-type': 'application/json' };
  const serve = (_: unknown, body: unknown) => Promise.resolve({ got: body });
  const handler = withPublic({ because: 'a test', body: z.strictObject({ code: z.string().max(3) }) }, serve);

  test('get what they asked for', async () => {
    await expect(post(handler, '{"code":"abc"}', JSON_TYPE)).resolves.toMatchObject({ body: { got: { code: 'abc' } } });
  });

  test.each([
    ['another site', '{"code":"abc"}', { ...JSON_TYPE, 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', 'code=abc', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['half of it', '{"code":', JSON_TYPE, 400],
    ['a field too many', '{"code":"abc","role":"admin"}', JSON_TYPE, 400],
    ['a wrong field', '{"code":"secret-9431"}', JSON_TYPE, 400],
  ])('get nothing from %s', async (_, body, headers: Record<string, string>, status) => {
    const answer = await post(handler, body, headers);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/got|9431/);
  });
});

describe('the entrance of webhooks', () => {
  const MAPLE = 'maple1' as StoreHash;
  const secret = createHookSecret();
  const served = vi.fn<(ctx: unknown, delivery: VerifiedDelivery) => Promise<void>>(() => Promise.resolve());
  const handler = withWebhook(served);

  beforeEach(async () => {
    served.mockClear();
    const sealedHookSecret = await sealToken(secret, MAPLE, { keys: rig.runtime.env.TOKEN_ENCRYPTION_KEYS });
    const state = rig.runtime.prisma.syncState as unknown as { findUnique: ReturnType<typeof vi.fn> };
    state.findUnique.mockImplementation(({ where }: { where: { storeHash: string } }) =>
      Promise.resolve(where.storeHash === MAPLE ? { sealedHookSecret } : null),
    );
  });

  test('lets in what carries the store’s secret, and answers with an empty 200', async () => {
    await expect(post(handler, '{"a":1}', hookHeaders(MAPLE, secret))).resolves.toEqual({
      status: 200,
      text: '',
      body: null,
    });
    expect(served.mock.calls[0]?.[1]).toEqual({ storeHash: MAPLE, body: '{"a":1}', id: null, isLate: false });
  });

  test.each<[string, () => Record<string, string>]>([
    ['no secret', () => ({})],
    ['another secret', () => hookHeaders(MAPLE, createHookSecret())],
    ['the secret under another store’s name', () => hookHeaders('fjord1' as StoreHash, secret)],
    ['a false signature', () => ({ ...hookHeaders(MAPLE, secret), ...signature('v1,AAAA') })],
    ['half a signature', () => ({ ...hookHeaders(MAPLE, secret), 'webhook-id': 'msg_1' })],
  ])('keeps out what has %s', async (_, headers) => {
    await expect(post(handler, '{"a":1}', headers())).resolves.toMatchObject({ status: 401 });
    expect(served).not.toHaveBeenCalled();
  });

  const signature = (value: string) => ({
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(Math.floor(rig.clock.now().getTime() / 1000)),
    'webhook-signature': value,
  });

  test('reads no more than 64 KB', async () => {
    const fits = 'x'.repeat(64 * 1024);
    await expect(post(handler, fits, hookHeaders(MAPLE, secret))).resolves.toMatchObject({ status: 200 });
    await expect(post(handler, `${fits}x`, hookHeaders(MAPLE, secret))).resolves.toMatchObject({ status: 413 });
    expect(served).toHaveBeenCalledTimes(1);
  });

  test('says so when the event could not be kept, so that it comes again', async () => {
    served.mockRejectedValueOnce(new AppError('unavailable', 'general.trouble'));
    await expect(post(handler, '{}', hookHeaders(MAPLE, secret))).resolves.toMatchObject({ status: 503 });
  });
});

describe('a body', () => {
  const request = (body: BodyInit, headers: Record<string, string> = {}) =>
    new Request(APP, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

  test('that arrives in pieces is whole again, also where a letter is cut', async () => {
    const bytes = new TextEncoder().encode('{"name":"Jürgen 👩🏽‍🚒"}');
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const body = await readJsonBody(request(pieces, { 'content-type': 'application/json' }));
    expect(body).toEqual({ name: 'Jürgen 👩🏽‍🚒' });
  });

  test.each([
    ['as long as allowed', 'x'.repeat(10), 10],
    ['empty', '', 0],
  ])('%s is read', async (_, text, limit) => {
    await expect(readText(request(text), limit)).resolves.toBe(text);
  });

  test('is counted in bytes, not in letters', async () => {
    await expect(readText(request('üüü'), 5)).rejects.toMatchObject({ code: 'payload_too_large' });
    await expect(readText(request('üüü'), 6)).resolves.toBe('üüü');
  });

  test.each(['nonsense', '-5', ''])('announced as %j long is counted all the same', async (length) => {
    const announced = request('x'.repeat(11), { 'content-length': length });
    await expect(readText(announced, 10)).rejects.toMatchObject({ code: 'payload_too_large' });
  });
});
