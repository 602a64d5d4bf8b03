import { describe, expect, test } from 'vitest';
import {
  hooksProblem,
  percentDone,
  scopeName,
  stageOf,
  timeLeft,
  trackingSecondsLeft,
} from '#components/settings/sync-view.ts';
import { healthOf } from '#tests/fixtures/api-sync.ts';

describe('where the orders stand', () => {
  test.each([
    [{}, 'stateReady'],
    [{ phase: 'first', done: 10, total: 300, secondsLeft: 9 }, 'stateFirst'],
    [{ phase: 'first', done: 0, total: null, secondsLeft: null }, 'stateFirst'],
    [{ done: 10, total: 300, secondsLeft: 40 }, 'stateAgain'],
    [{ done: 10, total: 300, secondsLeft: null }, 'stateAgain'],
    [{ done: 300, total: 300, secondsLeft: null }, 'stateReady'],
    [{ platform: 'down' }, 'stateDown'],
    [{ platform: 'down', phase: 'first', done: 3, total: 9 }, 'stateDown'],
  ] as const)('with %j is %s', (changed, stage) => {
    expect(stageOf(healthOf(changed))).toBe(stage);
  });

  test.each([
    [0, null, null],
    [0, 0, 100],
    [0, 300, 0],
    [299, 300, 99],
    [300, 300, 100],
    [301, 300, 100],
  ])('%d of %s is %s percent', (done, total, percent) => {
    expect(percentDone({ done, total })).toBe(percent);
  });

  test.each([
    [120, 120, 0],
    [121, 120, 0],
    [119, 120, 60],
    [60, 120, 60],
    [59, 120, 120],
    [0, 7_200, 7_200],
  ])('%d tracking numbers of %d leave %d s', (known, shipped, seconds) => {
    expect(trackingSecondsLeft({ known, shipped })).toBe(seconds);
  });

  test.each([
    [0, 'seconds', 1],
    [59.2, 'seconds', 60],
    [60, 'minutes', 1],
    [61, 'minutes', 2],
    [3_600, 'hours', 1],
    [3_601, 'hours', 2],
  ] as const)('%d s left are %s: %d', (seconds, unit, count) => {
    expect(timeLeft(seconds)).toEqual({ unit, count });
  });
});

describe('notices', () => {
  const webhooks = healthOf().webhooks;

  test('that come have no problem', () => {
    expect(hooksProblem(webhooks)).toBeNull();
  });

  test('that were never asked for, do not all come, or are held back, say so', () => {
    expect(hooksProblem({ ...webhooks, hooks: [] })).toEqual({ kind: 'noHooks' });
    for (const state of ['missing', 'inactive', 'deactivated'] as const) {
      const hooks = [...webhooks.hooks, { scope: 'store/information/updated', state }];
      expect(hooksProblem({ ...webhooks, hooks })).toEqual({ kind: 'broken' });
    }
    const blockedDomains = [{ secondsLeft: 20 }, { secondsLeft: 150 }];
    expect(hooksProblem({ ...webhooks, hooks: [], blockedDomains })).toEqual({ kind: 'blocked', minutes: 3 });
  });

  test.each([
    ['store/order/*', 'orders'],
    ['store/shipment/*', 'shipments'],
    ['store/information/updated', 'information'],
    ['store/toString/*', null],
    ['', null],
  ])('%s are about %s', (scope, name) => {
    expect(scopeName(scope)).toBe(name);
  });
});
