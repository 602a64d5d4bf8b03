import { describe, expect, test, vi } from 'vitest';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import { AppError } from '#lib/core/errors.ts';
import { reconcileChange, SETTLED_AFTER_MS } from '#lib/orders/reconcile-service.ts';
import { replayChange } from '#lib/orders/replay-service.ts';
import { ORDER, orderContext, platformOrder } from '#tests/fixtures/order-context.ts';

function rigWith(wire: Record<string, unknown> | null) {
  const get = vi.fn<() => Promise<Order | null>>(() => Promise.resolve(wire === null ? null : platformOrder(wire)));
  const update = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('nothing may be sent')));
  return { ...orderContext({ get, update }), get, update };
}

describe('a write whose answer was lost', () => {
  test.each(['sent', 'unknown'] as const)('and that is %s, is done when the order shows it', async (state) => {
    const { ctx, intents, put, update } = rigWith({ status_id: 2, staff_notes: 'private' });
    const intent = intents.add({ state });
    await expect(reconcileChange(ctx, intent)).resolves.toBe('done');
    expect(intents.rows()).toMatchObject([{ state: 'done', answer: { kind: 'done' } }]);
    expect(intents.audit).toMatchObject([{ outcome: 'done', after: { statusId: 2 }, platformStatus: null }]);
    expect(JSON.stringify(intents.audit)).not.toContain('private');
    expect(put).toHaveBeenCalledTimes(1);
    expect(update).not.toHaveBeenCalled();
  });

  test.each([
    ['a moment ago', 0, 'still_open'],
    ['just before no call can be under way', SETTLED_AFTER_MS - 1, 'still_open'],
    ['so long ago that no call can be under way', SETTLED_AFTER_MS, 'failed'],
  ])('and that the order does not show, made %s: %2$s', async (_, ageMs, expected) => {
    const { ctx, clock, intents, update, put } = rigWith({ status_id: 5 });
    const intent = intents.add({ state: 'unknown', createdAt: clock.now() });
    clock.advance(ageMs);
    await expect(reconcileChange(ctx, intent)).resolves.toBe(expected);
    expect(intents.rows()[0]?.finishedAt === null).toBe(expected === 'still_open');
    expect(intents.audit).toHaveLength(expected === 'still_open' ? 0 : 1);
    if (expected === 'failed')
      expect(intents.audit).toMatchObject([
        { outcome: 'unknown', answer: { kind: 'not_sent' }, after: { statusId: 5 } },
      ]);
    expect(update).not.toHaveBeenCalled();
    expect(put).not.toHaveBeenCalled();
  });

  test.each([
    ['half of it', { status_id: 2, staff_notes: 'before' }, 'still_open'],
    ['all of it', { status_id: 2, staff_notes: 'Line\r\nend' }, 'done'],
  ])('of two fields, when the order shows %s: %2$s', async (_, wire, expected) => {
    const { ctx, intents } = rigWith(wire);
    const intent = intents.add({ state: 'sent', change: { statusId: 2, staffNotes: 'Line\nend' } });
    await expect(reconcileChange(ctx, intent)).resolves.toBe(expected);
  });

  test('of an order that is gone, is not found after its time', async () => {
    const { ctx, clock, intents } = rigWith(null);
    const intent = intents.add({ state: 'sent', createdAt: clock.now() });
    await expect(reconcileChange(ctx, intent)).resolves.toBe('still_open');
    clock.advance(SETTLED_AFTER_MS);
    await expect(reconcileChange(ctx, intent)).resolves.toBe('failed');
    expect(intents.audit).toMatchObject([{ answer: { kind: 'not_found' }, after: {} }]);
  });

  test('of a platform that cannot be read, stays open, and the job is told', async () => {
    const { ctx, clock, get, intents } = rigWith({});
    get.mockRejectedValue(new AppError('platform_unavailable', 'platform.noAnswer'));
    const intent = intents.add({ state: 'unknown', createdAt: clock.now() });
    clock.advance(10 * SETTLED_AFTER_MS);
    await expect(reconcileChange(ctx, intent)).rejects.toMatchObject({ code: 'platform_unavailable' });
    expect(intents.rows()).toMatchObject([{ state: 'unknown', finishedAt: null }]);
  });

  test('is ended once, also when somebody else just did', async () => {
    const { ctx, intents } = rigWith({ status_id: 2 });
    const intent = intents.add({ state: 'sent' });
    await Promise.all([reconcileChange(ctx, intent), reconcileChange(ctx, intent)]);
    expect(intents.audit).toHaveLength(1);
  });
});

describe('a write that was planned', () => {
  test('and never sent, has failed without a look at the platform', async () => {
    const { ctx, intents, get } = rigWith({});
    await expect(reconcileChange(ctx, intents.add())).resolves.toBe('failed');
    expect(get).not.toHaveBeenCalled();
    expect(intents.audit).toMatchObject([{ outcome: 'refused', answer: { kind: 'not_sent' } }]);
  });

  test('when the job looked, and was sent before it got the order, is looked up', async () => {
    const { ctx, clock, intents, get } = rigWith({ status_id: 2 });
    const seen = intents.add();
    const held = Promise.withResolvers<void>();
    const holder = ctx.db.withOrderLock(ORDER, () => held.promise);
    const reconciled = reconcileChange(ctx, seen);
    await intents.markSent(seen.id, clock.now());
    await intents.markUnknown(seen.id);
    held.resolve();
    await holder;
    await expect(reconciled).resolves.toBe('done');
    expect(get).toHaveBeenCalledTimes(1);
    expect(intents.audit).toMatchObject([{ outcome: 'done' }]);
  });
});

test.each([
  ['a change that this version does not know', { change: { colour: 'red' } }],
  ['a change of nothing', { change: {} }],
  ['an order number that is none', { orderId: 0 }],
])('%s is left alone', async (_, parts) => {
  const { ctx, intents, get } = rigWith({});
  await expect(reconcileChange(ctx, intents.add(parts))).resolves.toBe('still_open');
  expect(get).not.toHaveBeenCalled();
  expect(intents.audit).toEqual([]);
});

describe('a repeat of a request', () => {
  const ended = { finishedAt: new Date(), state: 'done' } as const;

  test('with another content is refused, whatever became of the first', async () => {
    const { ctx, intents, get } = rigWith({});
    const intent = intents.add({ ...ended, answer: { kind: 'done' } });
    await expect(replayChange(ctx, intent, 'another')).resolves.toEqual({ kind: 'key_reused' });
    expect(get).not.toHaveBeenCalled();
  });

  test.each([
    ['planned', 'in_flight'],
    ['sent', 'in_flight'],
    ['unknown', 'unknown'],
  ] as const)('of one that is %s is %s', async (state, kind) => {
    const { ctx, intents } = rigWith({});
    await expect(replayChange(ctx, intents.add({ state }), 'hash-1')).resolves.toEqual({ kind });
  });

  test.each([
    [{ kind: 'refused', reason: 'Not so.', field: 'status_id' }],
    [{ kind: 'refused', reason: 'Not so.' }],
    [{ kind: 'not_found' }],
    [{ kind: 'not_sent' }],
  ])('of one that ended so gets the same answer: %j', async (answer) => {
    const { ctx, intents, get } = rigWith({});
    const intent = intents.add({ ...ended, state: 'failed', answer });
    await expect(replayChange(ctx, intent, 'hash-1')).resolves.toEqual(answer);
    expect(get).not.toHaveBeenCalled();
  });

  test('of one that is done gets the order as it is now', async () => {
    const { ctx, intents } = rigWith({ status_id: 7 });
    const intent = intents.add({ ...ended, answer: { kind: 'done' } });
    await expect(replayChange(ctx, intent, 'hash-1')).resolves.toMatchObject({ row: { status: { id: 7 } } });
  });

  test('of one that is done on an order that is gone is not found', async () => {
    const { ctx, intents } = rigWith(null);
    const intent = intents.add({ ...ended, answer: { kind: 'done' } });
    await expect(replayChange(ctx, intent, 'hash-1')).resolves.toEqual({ kind: 'not_found' });
  });

  test.each([[null], [{ kind: 'maybe' }], [{ kind: 'refused' }]])(
    'of one whose stored answer is %j is never taken for done',
    async (answer) => {
      const { ctx, intents } = rigWith({});
      await expect(replayChange(ctx, intents.add({ ...ended, answer }), 'hash-1')).rejects.toThrow();
    },
  );
});
