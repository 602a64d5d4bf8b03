import { describe, expect, test } from 'vitest';
import { NOTHING_YET, statusOf, type StatusFacts } from '#lib/sync/status-rules.ts';

const now = new Date('2026-11-21T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
const facts = (change: Partial<StatusFacts>): StatusFacts => ({ ...NOTHING_YET, ...change });

describe('what screens say of an index', () => {
  test('before anything was read', () => {
    expect(statusOf(NOTHING_YET, now)).toEqual({
      phase: 'first',
      done: 0,
      total: null,
      secondsLeft: null,
      asOf: null,
      platform: 'up',
    });
  });

  test('while the first sync runs: how far, and how long by the rate so far', () => {
    const running = { phase: 'running', ordersDone: 1_000, ordersTotal: 4_000, startedAt: ago(10) } as const;
    expect(statusOf(facts(running), now)).toMatchObject({ phase: 'first', done: 1_000, total: 4_000, secondsLeft: 30 });
    expect(statusOf(facts({ ...running, ordersDone: 249 }), now).secondsLeft).toBeNull();
    expect(statusOf(facts({ ...running, ordersTotal: null }), now).secondsLeft).toBeNull();
  });

  test('orders that came meanwhile do not make it more than all', () => {
    const running = { phase: 'running', ordersDone: 410, ordersTotal: 400, startedAt: ago(10) } as const;
    expect(statusOf(facts(running), now)).toMatchObject({ done: 400, total: 400, secondsLeft: 0 });
  });

  test('when it is done: up to when every change is in', () => {
    const done = { phase: 'done', finishedAt: ago(60), sweptUpTo: ago(20) } as const;
    expect(statusOf(facts(done), now)).toMatchObject({ phase: 'ready', asOf: ago(20).toISOString(), secondsLeft: 0 });
  });

  test('while everything is read again, the index stays in use', () => {
    const again = { phase: 'waiting', finishedAt: ago(600) } as const;
    expect(statusOf(facts(again), now)).toMatchObject({ phase: 'ready', asOf: null });
  });

  test.each([
    ['a failure of a moment', 'platform_unavailable', 60, 'up'],
    ['three minutes without an answer', 'platform_unavailable', 181, 'down'],
    ['a quota that is used up', 'too_many_requests', 600, 'up'],
    ['quiet without a failure', null, 600, 'up'],
  ])('%s: the platform is %s', (_what, lastFailure, seconds, platform) => {
    const found = statusOf(facts({ phase: 'done', lastFailure, lastAnswerAt: ago(seconds) }), now);
    expect(found.platform).toBe(platform);
  });

  test('a platform that never answered is down', () => {
    expect(statusOf(facts({ lastFailure: 'platform_unavailable' }), now).platform).toBe('down');
  });
});
