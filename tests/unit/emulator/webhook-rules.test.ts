import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { Fortune } from '#emulator/webhooks/behaviour.ts';
import { DueQueue } from '#emulator/webhooks/due-queue.ts';
import { domainOf, subscribes } from '#emulator/webhooks/hook.ts';
import { isKnownScope } from '#emulator/webhooks/known-scopes.ts';
import { RETRY_DELAYS_S, retryDelayMs } from '#emulator/webhooks/retry-ladder.ts';
import { signatureHeaders } from '#emulator/webhooks/signature.ts';
import { BLOCK_MS, SuccessWindow, WINDOW_MS } from '#emulator/webhooks/success-window.ts';

describe('the retry ladder', () => {
  test('has eleven steps that add up to 48 hours and four minutes', () => {
    expect(RETRY_DELAYS_S).toHaveLength(11);
    expect(RETRY_DELAYS_S.reduce((sum, step) => sum + step, 0)).toBe(48 * 3600 + 240);
  });

  test('starts at a minute and ends with nothing', () => {
    expect([retryDelayMs(1), retryDelayMs(2), retryDelayMs(11), retryDelayMs(12)]).toEqual([
      60_000,
      180_000,
      86_400_000,
      null,
    ]);
  });
});

describe('the success window', () => {
  const FAILURE = 'Non-200 response received';
  function after(outcomes: readonly boolean[], stepMs = 0): { window: SuccessWindow; blockedAt: number } {
    const window = new SuccessWindow();
    let blockedAt = -1;
    outcomes.forEach((ok, index) => {
      if (window.note(index * stepMs, ok ? null : FAILURE) && blockedAt < 0) blockedAt = index;
    });
    return { window, blockedAt };
  }

  test.each([
    ['99 failures', Array.from({ length: 99 }, () => false), -1],
    ['100 failures', Array.from({ length: 100 }, () => false), 99],
    ['exactly 90 % of 100', Array.from({ length: 100 }, (_, index) => index >= 10), -1],
    ['89 % of 100', Array.from({ length: 100 }, (_, index) => index >= 11), 99],
    ['a late turn', [...Array.from({ length: 200 }, () => true), ...Array.from({ length: 30 }, () => false)], 222],
  ])('%s', (_, outcomes, blockedAt) => {
    expect(after(outcomes).blockedAt).toBe(blockedAt);
  });

  test('forgets what is older than two minutes', () => {
    const slow = Array.from({ length: 300 }, () => false);
    expect(after(slow, 1_213).blockedAt).toBe(-1);
    expect(after(slow, 1_188).blockedAt).toBeGreaterThan(0);
  });

  test('a block lasts three minutes and tells its reasons', () => {
    const { window } = after(Array.from({ length: 100 }, () => false));
    expect([window.isBlocked(BLOCK_MS - 1), window.isBlocked(BLOCK_MS)]).toEqual([true, false]);
    expect(window.timeLeftMs(1_000)).toBe(BLOCK_MS - 1_000);
    expect(window.reasons).toEqual([{ description: FAILURE, count: 100, atMs: 0 }]);
  });

  test('agrees with counting by hand', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ waitMs: fc.integer({ min: 0, max: 3_000 }), ok: fc.boolean() }), { maxLength: 400 }),
        (outcomes) => {
          const window = new SuccessWindow();
          const seen: { atMs: number; ok: boolean }[] = [];
          let [atMs, blockedUntilMs] = [0, 0];
          for (const { waitMs, ok } of outcomes) {
            atMs += waitMs;
            seen.push({ atMs, ok });
            const recent = seen.filter((each) => each.atMs > atMs - WINDOW_MS);
            const share = recent.filter((each) => each.ok).length / recent.length;
            const blocks = atMs >= blockedUntilMs && recent.length >= 100 && share < 0.9;
            if (blocks) blockedUntilMs = atMs + BLOCK_MS;
            expect(window.note(atMs, ok ? null : FAILURE)).toBe(blocks);
          }
        },
      ),
    );
  });
});

describe('the queue of what is due', () => {
  test('gives the earliest first, equal times in the order they came, nothing before its time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 0, max: 25 }), (dueTimes, nowMs) => {
        const queue = new DueQueue<number>();
        dueTimes.forEach((dueMs, index) => queue.push(dueMs, index));
        const taken: number[] = [];
        for (let item = queue.takeDue(nowMs); item !== null; item = queue.takeDue(nowMs)) taken.push(item);
        const expected = dueTimes
          .map((dueMs, index) => ({ dueMs, index }))
          .toSorted((a, b) => a.dueMs - b.dueMs || a.index - b.index)
          .filter(({ dueMs }) => dueMs <= nowMs)
          .map(({ index }) => index);
        expect(taken).toEqual(expected);
        expect(queue.size).toBe(dueTimes.length - taken.length);
      }),
    );
  });

  test('what is taken out is gone, the rest keeps its order', () => {
    const queue = new DueQueue<number>();
    for (const dueMs of [5, 3, 8, 1, 4]) queue.push(dueMs, dueMs);
    expect(queue.remove((item) => item % 2 === 1)).toBe(3);
    expect(queue.items().map(({ item }) => item)).toEqual([4, 8]);
    expect(queue.nextDueMs()).toBe(4);
    queue.clear();
    expect([queue.nextDueMs(), queue.takeDue(100)]).toEqual([null, null]);
  });
});

describe('scopes', () => {
  test.each([
    ['store/order/updated', 'store/order/updated', true],
    ['store/order/updated', 'store/order/updatedX', false],
    ['store/order/*', 'store/order/updated', true],
    ['store/order/*', 'store/order/message/created', true],
    ['store/order/*', 'store/orders/created', false],
    ['store/order/*', 'store/channel/1/order/updated', false],
    ['store/channel/1/order/*', 'store/channel/1/order/updated', true],
    ['store/channel/1/order/*', 'store/channel/11/order/updated', false],
    ['store/cart/*', 'store/cart/lineItem/created', true],
  ])('%s takes %s: %s', (subscription, scope, expected) => {
    expect(subscribes(subscription, scope)).toBe(expected);
  });

  test.each([
    ['store/order/*', true],
    ['store/channel/1037452/order/statusUpdated', true],
    ['store/channel/1/order/transaction/created', false],
    ['store/shipment/deleted', true],
    ['store/hook/deliveryException', true],
    ['store/*', false],
    ['store/order', false],
    ['store/Order/created', false],
    ['store/channel/abc/order/created', false],
  ])('%s exists: %s', (scope, expected) => {
    expect(isKnownScope(scope)).toBe(expected);
  });

  test('the domain of a destination has no port', () => {
    expect(domainOf('https://hooks.example.com:8443/a?b')).toBe('hooks.example.com');
  });
});

describe('signatures', () => {
  test('are what the Standard Webhooks library takes, whatever secret and body', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.json(), (secret, json) => {
        const body = JSON.stringify({ content: json });
        const message = { id: 'msg_1', timestampS: Math.floor(Date.now() / 1000), body };
        const verifier = new Webhook(Buffer.from(secret).toString('base64'));
        expect(verifier.verify(body, signatureHeaders(message, secret))).toEqual(JSON.parse(body));
        expect(() => verifier.verify(body, signatureHeaders(message, `${secret}x`))).toThrow();
      }),
    );
  });

  test('are over id and time too', () => {
    const message = { id: 'msg_1', timestampS: Math.floor(Date.now() / 1000), body: '{}' };
    const verifier = new Webhook(Buffer.from('secret').toString('base64'));
    const headers = signatureHeaders(message, 'secret');
    expect(() => verifier.verify('{}', { ...headers, 'webhook-id': 'msg_2' })).toThrow();
    expect(() => verifier.verify('{}', { ...headers, 'webhook-timestamp': String(message.timestampS - 1) })).toThrow();
    const old = signatureHeaders({ ...message, timestampS: message.timestampS - 3_600 }, 'secret');
    expect(() => verifier.verify('{}', old)).toThrow();
  });
});

describe('the fate of deliveries', () => {
  const copiesOf = (change: Parameters<Fortune['change']>[0], count = 2_000) => {
    const fortune = new Fortune();
    fortune.change(change);
    return Array.from({ length: count }, () => fortune.copies());
  };

  test('by itself each is made once, after the delay', () => {
    expect(copiesOf({ delayMs: 40 }, 3)).toEqual([[40], [40], [40]]);
  });

  test('shares are kept, and the same seed gives the same fates', () => {
    const change = { dropRate: 0.25, duplicate: 0.5, shuffle: true, seed: 9 };
    const fates = copiesOf(change);
    expect(fates.filter(({ length }) => length === 0).length / fates.length).toBeCloseTo(0.25, 1);
    expect(fates.filter(({ length }) => length === 2).length / fates.length).toBeCloseTo(0.375, 1);
    expect(copiesOf(change)).toEqual(fates);
    expect(copiesOf({ ...change, seed: 10 })).not.toEqual(fates);
  });
});
