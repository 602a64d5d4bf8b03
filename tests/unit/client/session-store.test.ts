import { afterEach, describe, expect, test, vi } from 'vitest';
import { RENEW_AGAIN_MS, RENEW_BEFORE_MS } from '#lib/client/session-store.ts';
import {
  BESIDE,
  bootOf,
  MINUTE_MS,
  NO_FIRST,
  openedSession,
  renewedToken,
  START_MS,
  storeOnFakeClock,
} from './session-environment.ts';

afterEach(() => {
  vi.useRealTimers();
});

const RENEWAL_AT_MS = 15 * MINUTE_MS - RENEW_BEFORE_MS;

describe('opening', () => {
  test('keeps the session, and hands over the first screen before anybody hears of it', async () => {
    const { store, opened } = storeOnFakeClock();
    const heard = vi.fn<() => void>(() => expect(opened).toHaveBeenCalledOnce());
    store.subscribe(heard);
    await store.open(bootOf(200, { ...openedSession(), first: NO_FIRST, beside: BESIDE }), 'abc123');

    expect(store.getState()).toEqual({ kind: 'open', session: openedSession() });
    expect(store.getToken()).toBe('token-1');
    expect(opened).toHaveBeenCalledWith(NO_FIRST, BESIDE);
    expect(heard).toHaveBeenCalledOnce();
  });

  test('refuses a session of another store than the address names', async () => {
    const { store, opened } = storeOnFakeClock();
    await store.open(bootOf(200, { ...openedSession(), first: NO_FIRST, beside: BESIDE }), 'zzz999');

    expect(store.getState()).toEqual({ kind: 'ended', reason: 'other_store', session: null });
    expect(store.getToken()).toBeNull();
    expect(opened).not.toHaveBeenCalled();
  });

  test.each([
    [bootOf(401, { code: 'session_ended', message: 'used', requestId: 'r' }), 'refused'],
    [{ kind: 'no_code' }, 'no_code'],
    [{ kind: 'outside_frame' }, 'outside_frame'],
  ] as const)('without a session it ends: %#', async (boot, reason) => {
    const { store } = storeOnFakeClock();
    await store.open(boot, 'abc123');
    expect(store.getState()).toEqual({ kind: 'ended', reason, session: null });
  });

  test('tells a server that is down from a refused code', async () => {
    const { store } = storeOnFakeClock();
    await store.open(bootOf(503, { code: 'unavailable', message: 'Try again later.', requestId: 'r9' }), 'abc123');
    expect(store.getState()).toMatchObject({ kind: 'failed', error: { message: 'Try again later.', requestId: 'r9' } });
  });

  test.each([
    [0, ''],
    [200, '<html>a proxy'],
    [502, '<html>a proxy'],
  ])('an answer that is none of ours fails with words of ours: %d', async (status, text) => {
    const { store } = storeOnFakeClock();
    await store.open({ kind: 'opening', answer: Promise.resolve({ status, text, date: null }) }, 'abc123');
    const state = store.getState();
    expect(state.kind).toBe('failed');
    expect(JSON.stringify(state)).not.toContain('proxy');
  });
});

async function opened(clientClockMs = START_MS) {
  const parts = storeOnFakeClock(clientClockMs);
  await parts.store.open(bootOf(200, { ...openedSession(), first: NO_FIRST, beside: BESIDE }), 'abc123');
  return parts;
}

describe('renewal', () => {
  test('comes two minutes before the end, again and again', async () => {
    const { store, answers, fetch } = await opened();
    answers.push(renewedToken('token-2', START_MS + RENEWAL_AT_MS));
    answers.push(renewedToken('token-3', START_MS + 2 * RENEWAL_AT_MS));

    await vi.advanceTimersByTimeAsync(RENEWAL_AT_MS - 1);
    expect(fetch).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(store.getToken()).toBe('token-2');
    expect(fetch.mock.calls[0]).toMatchObject([
      '/api/session',
      { method: 'PUT', headers: { Authorization: 'Bearer token-1' } },
    ]);
    await vi.advanceTimersByTimeAsync(RENEWAL_AT_MS);
    expect(store.getToken()).toBe('token-3');
    expect(store.getState().kind).toBe('open');
  });

  test.each([-3_600_000, 3_600_000])('goes by the server’s clock when this machine is %d ms off', async (wrongByMs) => {
    const { answers, fetch } = await opened(START_MS + wrongByMs);
    answers.push(renewedToken('token-2', START_MS + RENEWAL_AT_MS));
    await vi.advanceTimersByTimeAsync(RENEWAL_AT_MS - 1_000);
    expect(fetch).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('waits while nobody looks, and is made when the page comes to the front', async () => {
    const { store, page, answers, fetch } = await opened();
    page.isVisible = false;
    await vi.advanceTimersByTimeAsync(20 * MINUTE_MS);
    expect(fetch).not.toHaveBeenCalled();

    page.isVisible = true;
    answers.push(renewedToken('token-2', START_MS + 20 * MINUTE_MS));
    store.becameVisible();
    await vi.advanceTimersByTimeAsync(0);
    expect(store.getToken()).toBe('token-2');
    store.becameVisible();
    await vi.advanceTimersByTimeAsync(0);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('that does not get through is tried again, and the session stays', async () => {
    const { store, answers, fetch } = await opened();
    answers.push(new TypeError('offline'), new Response('busy', { status: 503 }));
    answers.push(renewedToken('token-2', START_MS + RENEWAL_AT_MS + 2 * RENEW_AGAIN_MS));

    await vi.advanceTimersByTimeAsync(RENEWAL_AT_MS + RENEW_AGAIN_MS);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(store.getState().kind).toBe('open');
    expect(store.getToken()).toBe('token-1');
    await vi.advanceTimersByTimeAsync(RENEW_AGAIN_MS);
    expect(store.getToken()).toBe('token-2');
  });

  test('that is refused ends the session, and what the screen shows stays known', async () => {
    const { store, answers, fetch } = await opened();
    answers.push(Response.json({ code: 'session_ended', message: 'over', requestId: 'r' }, { status: 401 }));
    await vi.advanceTimersByTimeAsync(RENEWAL_AT_MS);
    expect(store.getState()).toEqual({ kind: 'ended', reason: 'ended', session: openedSession() });
    expect(store.getToken()).toBeNull();

    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    expect(fetch).toHaveBeenCalledOnce();
    expect(await store.renew()).toBe('ended');
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('is one, however many ask at once', async () => {
    const { store, answers, fetch } = await opened();
    answers.push(renewedToken('token-2', START_MS));
    const outcomes = await Promise.all([store.renew(), store.renew(), store.renew()]);
    expect(outcomes).toEqual(['renewed', 'renewed', 'renewed']);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('with an answer that cannot be read counts as one that did not get through', async () => {
    const { store, answers } = await opened();
    answers.push(new Response('<html>', { status: 200 }));
    expect(await store.renew()).toBe('unreachable');
    expect(store.getToken()).toBe('token-1');
  });
});

describe('leaving', () => {
  test('gives the token back in a way that outlives the page', async () => {
    const { store, answers, fetch } = await opened();
    answers.push(new Response(null, { status: 204 }));
    store.leave();
    await vi.advanceTimersByTimeAsync(20 * MINUTE_MS);
    expect(fetch).toHaveBeenCalledOnce();
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      method: 'DELETE',
      keepalive: true,
      headers: { Authorization: 'Bearer token-1' },
    });
    expect(store.getToken()).toBeNull();
  });

  test('without a session asks for nothing', () => {
    const { store, fetch } = storeOnFakeClock();
    store.leave();
    expect(fetch).not.toHaveBeenCalled();
  });
});
