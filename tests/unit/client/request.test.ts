import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createRequest } from '#lib/client/request.ts';
import { RequestError } from '#lib/client/request-error.ts';
import { bootOf, NO_FIRST, openedSession, renewedToken, START_MS, storeOnFakeClock } from './session-environment.ts';

const ENDED = { code: 'session_ended', message: 'over', requestId: 'r' };

async function openRequest() {
  const session = storeOnFakeClock();
  await session.store.open(bootOf(200, { ...openedSession(), first: NO_FIRST }), 'abc123');
  const answers: (Response | Error)[] = [];
  const sent: { readonly path: string; readonly init: RequestInit }[] = [];
  const request = createRequest(session.store, (path, init) => {
    sent.push({ path: String(path), init: init ?? {} });
    const answer = answers.shift() ?? new Error('no answer was prepared');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  const bearers = () => sent.map(({ init }) => new Headers(init.headers).get('Authorization'));
  return { session, answers, sent, request, bearers };
}

type Parts = Awaited<ReturnType<typeof openRequest>>;
let parts: Parts;

beforeEach(async () => {
  parts = await openRequest();
});

afterEach(() => {
  vi.useRealTimers();
});

async function failureOf(promise: Promise<unknown>): Promise<RequestError> {
  return promise.then(
    () => expect.unreachable('the request should have failed'),
    (error: unknown) => (error instanceof RequestError ? error : expect.unreachable(String(error))),
  );
}

describe('a request', () => {
  test('carries the token, JSON and the key of its intent, and no cookie', async () => {
    const { answers, sent, request } = parts;
    answers.push(Response.json({ fine: true }));
    expect(await request('/api/orders/7', { method: 'PATCH', body: { a: 1 }, idempotencyKey: 'key' })).toEqual({
      fine: true,
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      path: '/api/orders/7',
      init: {
        method: 'PATCH',
        body: '{"a":1}',
        credentials: 'omit',
        cache: 'no-store',
        headers: { Authorization: 'Bearer token-1', 'Content-Type': 'application/json', 'Idempotency-Key': 'key' },
      },
    });
  });

  test('asks for failures in the person’s language, whatever the browser’s is', async () => {
    const { session } = parts;
    const user = { ...openedSession().user, locale: 'fr-CA' };
    const store = storeOnFakeClock().store;
    await store.open(bootOf(200, { ...openedSession({ user }), first: NO_FIRST }), 'abc123');
    const asked: (string | null)[] = [];
    const answer = (_: unknown, init: RequestInit = {}) => {
      asked.push(new Headers(init.headers).get('Accept-Language'));
      return Promise.resolve(Response.json({}));
    };
    await createRequest(store, answer)('/api/orders/7');
    await createRequest(session.store, answer)('/api/orders/7');
    expect(asked).toEqual(['fr', 'en']);
  });

  test.each([400, 403, 404, 409, 422, 429, 500, 502, 503])('is not sent again after %d', async (status) => {
    const { answers, sent, request } = parts;
    answers.push(Response.json({ code: 'unprocessable', message: 'Say it so.', requestId: 'r1' }, { status }));
    const error = await failureOf(request('/api/orders/7'));
    expect(error).toMatchObject({ status, message: 'Say it so.', body: { requestId: 'r1' } });
    expect(sent).toHaveLength(1);
  });

  test('that gets no answer says so', async () => {
    const { answers, request } = parts;
    answers.push(new TypeError('Failed to fetch'));
    expect(await failureOf(request('/api/orders/7'))).toMatchObject({ status: 0, code: 'unavailable' });
  });
});

describe('an answer that the token is no good', () => {
  test('has the token renewed and the request sent once more', async () => {
    const { session, answers, request, bearers } = parts;
    answers.push(Response.json(ENDED, { status: 401 }), Response.json({ fine: true }));
    session.answers.push(renewedToken('token-2', START_MS));
    expect(await request('/api/orders/7')).toEqual({ fine: true });
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  test('takes the token that another request renewed meanwhile', async () => {
    const { session, answers, request, bearers } = parts;
    answers.push(Response.json(ENDED, { status: 401 }), Response.json(ENDED, { status: 401 }));
    answers.push(Response.json({ first: true }), Response.json({ second: true }));
    session.answers.push(renewedToken('token-2', START_MS));
    await Promise.all([request('/api/a'), request('/api/b')]);
    expect(session.fetch).toHaveBeenCalledOnce();
    expect(bearers()).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2', 'Bearer token-2']);
  });

  test('ends the session when it cannot be renewed', async () => {
    const { session, answers, sent, request } = parts;
    answers.push(Response.json(ENDED, { status: 401 }));
    session.answers.push(Response.json(ENDED, { status: 401 }));
    expect(await failureOf(request('/api/orders/7'))).toMatchObject({ code: 'session_ended' });
    expect(session.store.getState()).toMatchObject({ kind: 'ended', reason: 'ended' });

    expect(await failureOf(request('/api/orders/7'))).toMatchObject({ code: 'session_ended', status: 401 });
    expect(sent).toHaveLength(1);
  });

  test('ends the session when the renewed token is no good either, without a third try', async () => {
    const { session, answers, sent, request } = parts;
    answers.push(Response.json(ENDED, { status: 401 }), Response.json(ENDED, { status: 401 }));
    session.answers.push(renewedToken('token-2', START_MS));
    await failureOf(request('/api/orders/7'));
    expect(sent).toHaveLength(2);
    expect(session.store.getState().kind).toBe('ended');
  });

  test('does not end the session while the line is down', async () => {
    const { session, answers, request } = parts;
    answers.push(Response.json(ENDED, { status: 401 }));
    session.answers.push(new TypeError('offline'));
    await failureOf(request('/api/orders/7'));
    expect(session.store.getState().kind).toBe('open');
  });
});
