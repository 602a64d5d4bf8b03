import { describe, expect, test, vi } from 'vitest';
import type { OrderChange } from '#lib/bigcommerce/order-query.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { WriteResult } from '#lib/bigcommerce/write-result.ts';
import { AppError } from '#lib/core/errors.ts';
import { requestChange } from '#lib/orders/change-request-service.ts';
import { changeOrder } from '#lib/orders/change-service.ts';
import { editableOf, hashEditable } from '#lib/orders/editable.ts';
import { ORDER, orderContext, platformOrder } from '#tests/fixtures/order-context.ts';

type Update = (orderId: number, change: OrderChange) => Promise<WriteResult<{ order: Order }>>;

const asWire = ({ statusId, staffNotes }: OrderChange) => ({
  ...(statusId === undefined ? {} : { status_id: statusId }),
  ...(staffNotes === undefined ? {} : { staff_notes: staffNotes }),
});

/** A platform that holds one order and does what it is asked, until a test gives it another `update`. */
function platform(wire: Record<string, unknown> = {}, update?: Update) {
  let held: Order | null = platformOrder(wire);
  const get = vi.fn<() => Promise<Order | null>>(() => Promise.resolve(held));
  const carryOut: Update = (_, change) => {
    held = platformOrder({ ...wire, ...asWire(change) });
    return Promise.resolve({ kind: 'done', order: held });
  };
  const sent = vi.fn<Update>(update ?? carryOut);
  const rig = orderContext({ get, update: sent });
  const hold = (changes: Record<string, unknown> | null) => {
    held = changes === null ? null : platformOrder({ ...wire, ...changes });
  };
  const base = hashEditable(editableOf(platformOrder(wire)));
  const command = (change: OrderChange, idempotencyKey = 'key-1') => ({
    orderId: ORDER,
    base,
    change,
    idempotencyKey,
  });
  return { ...rig, get, sent, hold, command, carryOut };
}

describe('a change that the platform makes', () => {
  test('is sent once, and leaves an ended intent, one audit row and the row in the index', async () => {
    const { ctx, sent, intents, put, command } = platform();
    const outcome = await changeOrder(ctx, command({ statusId: 10 }));
    expect(outcome).toMatchObject({ kind: 'done', row: { id: ORDER, status: { id: 10 } } });
    expect(sent.mock.calls).toEqual([[ORDER, { statusId: 10 }]]);
    expect(intents.rows()).toMatchObject([{ state: 'done', before: { statusId: 11 }, change: { statusId: 10 } }]);
    expect(intents.audit).toMatchObject([{ outcome: 'done', after: { statusId: 10 }, platformStatus: 200 }]);
    expect(put).toHaveBeenCalledTimes(1);
  });

  test('names before and after of what it changes only', async () => {
    const { ctx, intents, command } = platform({ staff_notes: 'private' });
    await changeOrder(ctx, command({ statusId: 10 }));
    expect(JSON.stringify([intents.rows(), intents.audit])).not.toContain('private');
  });

  test('is done even when the index cannot be written', async () => {
    const { ctx, put, warn, command } = platform();
    put.mockRejectedValue(new Error('disk full'));
    await expect(changeOrder(ctx, command({ statusId: 10 }))).resolves.toMatchObject({ kind: 'done' });
    expect(warn).toHaveBeenCalledTimes(1);
  });

  test('is in the index as it was read before the write began, so that a later read wins', async () => {
    const rig = platform();
    const { ctx, clock, sent, put, command } = rig;
    sent.mockImplementation((orderId, change) => {
      clock.advance(5_000);
      return rig.carryOut(orderId, change);
    });
    const began = clock.now();
    await changeOrder(ctx, command({ statusId: 10 }));
    expect(put.mock.calls[0]?.[0]).toMatchObject([{ fetchedAt: began, lines: null, deliveries: null }]);
  });
});

describe('a change that is not sent', () => {
  test.each<[string, Record<string, unknown>, OrderChange]>([
    ['the same status', { status_id: 10 }, { statusId: 10 }],
    ['no notes for none', { staff_notes: null }, { staffNotes: '' }],
    ['the same notes with other line ends', { staff_notes: 'a\r\nb' }, { staffNotes: 'a\nb' }],
    ['both the same', { status_id: 10, staff_notes: 'x' }, { statusId: 10, staffNotes: 'x' }],
  ])('since it is there already: %s', async (_, wire, change) => {
    const { ctx, sent, intents, command } = platform(wire);
    await expect(changeOrder(ctx, command(change))).resolves.toMatchObject({ kind: 'done' });
    expect(sent).not.toHaveBeenCalled();
    expect(intents.rows()).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, OrderChange]>([
    ['the same status, other notes', { status_id: 10, staff_notes: 'x' }, { statusId: 10, staffNotes: 'y' }],
    ['notes that differ in a blank', { staff_notes: 'x' }, { staffNotes: 'x ' }],
    ['notes that are cleared', { staff_notes: 'x' }, { staffNotes: '' }],
    ['status 0', { status_id: 11 }, { statusId: 0 }],
  ])('is not one with %s', async (_, wire, change) => {
    const { ctx, sent, command } = platform(wire);
    await changeOrder(ctx, command(change));
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['another status', { status_id: 9 }, { statusId: 9, staffNotes: '' }],
    ['other notes', { staff_notes: 'theirs' }, { statusId: 11, staffNotes: 'theirs' }],
  ])('since somebody was faster with %s: told what stands there now', async (_, faster, current) => {
    const { ctx, sent, hold, command, intents } = platform();
    hold(faster);
    const outcome = await changeOrder(ctx, command({ statusId: 10 }));
    expect(outcome).toMatchObject({ kind: 'conflict', conflict: { current } });
    const currentBase = outcome.kind === 'conflict' ? outcome.conflict.currentBase : '';
    expect(sent).not.toHaveBeenCalled();
    expect(intents.rows()).toEqual([]);
    const again = await changeOrder(ctx, { ...command({ statusId: 10 }), base: currentBase });
    expect(again.kind).toBe('done');
  });

  test('since the order is gone', async () => {
    const { ctx, sent, hold, command } = platform();
    hold(null);
    await expect(changeOrder(ctx, command({ statusId: 10 }))).resolves.toEqual({ kind: 'not_found' });
    expect(sent).not.toHaveBeenCalled();
  });

  test('since the order cannot be read: no intent is left behind', async () => {
    const { ctx, get, intents, command } = platform();
    get.mockRejectedValue(new AppError('platform_unavailable', 'platform.noAnswer'));
    await expect(changeOrder(ctx, command({ statusId: 10 }))).rejects.toMatchObject({ code: 'platform_unavailable' });
    expect(intents.rows()).toEqual([]);
  });
});

describe('a change that comes twice', () => {
  test('at once, is sent once, and both are told that it is done', async () => {
    const { ctx, sent, command } = platform();
    const answers = await Promise.all([1, 2, 3].map(() => changeOrder(ctx, command({ statusId: 10 }))));
    expect(sent).toHaveBeenCalledTimes(1);
    expect(answers.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
  });

  test('while it is on its way, is told so without waiting', async () => {
    const rig = platform();
    const [onItsWay, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    rig.sent.mockImplementation(async (orderId, change) => {
      onItsWay.resolve();
      await answered.promise;
      return rig.carryOut(orderId, change);
    });
    const first = changeOrder(rig.ctx, rig.command({ statusId: 10 }));
    await onItsWay.promise;
    await expect(changeOrder(rig.ctx, rig.command({ statusId: 10 }))).resolves.toEqual({ kind: 'in_flight' });
    answered.resolve();
    await expect(first).resolves.toMatchObject({ kind: 'done' });
  });

  test('later, is not sent again, even when the order was changed back meanwhile', async () => {
    const { ctx, sent, hold, command } = platform();
    await changeOrder(ctx, command({ statusId: 10 }));
    hold({ status_id: 5 });
    await expect(changeOrder(ctx, command({ statusId: 10 }))).resolves.toMatchObject({
      kind: 'done',
      row: { status: { id: 5 } },
    });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('with other content under its key, is refused', async () => {
    const { ctx, sent, command } = platform();
    await changeOrder(ctx, command({ statusId: 10 }));
    await expect(changeOrder(ctx, command({ statusId: 9 }))).resolves.toEqual({ kind: 'key_reused' });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('from two people who saw the same, lets the first win', async () => {
    const { ctx, sent, command } = platform();
    const outcomes = await Promise.all([
      changeOrder(ctx, command({ statusId: 10 }, 'a')),
      changeOrder(ctx, command({ statusId: 9 }, 'b')),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'conflict']);
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe('a change that the platform does not make', () => {
  const REFUSED = { kind: 'refused', status: 400, reason: 'Not so.', field: 'status_id' } as const;
  const NOT_SENT = { kind: 'not_sent', reason: 'Later.', retryAfterMs: 4_000 } as const;

  test.each([
    [REFUSED, { kind: 'refused', reason: 'Not so.', field: 'status_id' }, 400],
    [{ kind: 'not_found' } as const, { kind: 'not_found' }, 404],
    [NOT_SENT, { kind: 'not_sent', retryAfterMs: 4_000 }, null],
  ])('is told, recorded and never repeated by itself: %j', async (result, expected, platformStatus) => {
    const { ctx, sent, intents, put, command } = platform({}, () => Promise.resolve(result));
    await expect(changeOrder(ctx, command({ statusId: 10 }))).resolves.toEqual(expected);
    expect(intents.rows()).toMatchObject([{ state: 'failed' }]);
    expect(intents.audit).toMatchObject([{ outcome: 'refused', platformStatus, after: {} }]);
    expect(put).not.toHaveBeenCalled();
    await expect(changeOrder(ctx, command({ statusId: 10 }))).resolves.toMatchObject({ kind: expected.kind });
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

describe('a change whose answer was lost', () => {
  const UNKNOWN = { kind: 'unknown', reason: '?' } as const;

  test('is done when the order shows it', async () => {
    const rig = platform();
    rig.sent.mockImplementation(async (orderId, change) => {
      await rig.carryOut(orderId, change);
      return UNKNOWN;
    });
    await expect(changeOrder(rig.ctx, rig.command({ statusId: 10 }))).resolves.toMatchObject({ kind: 'done' });
    expect(rig.intents.rows()).toMatchObject([{ state: 'done' }]);
    expect(rig.put).toHaveBeenCalledTimes(1);
  });

  test.each<[string, (rig: ReturnType<typeof platform>) => void]>([
    ['the order does not show it', () => undefined],
    ['the order cannot be read', ({ get }) => void get.mockRejectedValueOnce(new Error('away'))],
    ['the order is not found', ({ hold }) => hold(null)],
  ])('stays unclear when %s', async (_, prepare) => {
    const rig = platform();
    rig.sent.mockImplementation(() => {
      prepare(rig);
      return Promise.resolve(UNKNOWN);
    });
    await expect(changeOrder(rig.ctx, rig.command({ statusId: 10 }))).resolves.toEqual({ kind: 'unknown' });
    expect(rig.intents.rows()).toMatchObject([{ state: 'unknown', finishedAt: null }]);
    expect(rig.intents.audit).toEqual([]);
    await expect(changeOrder(rig.ctx, rig.command({ statusId: 10 }))).resolves.toEqual({ kind: 'unknown' });
    expect(rig.sent).toHaveBeenCalledTimes(1);
  });
});

describe('what a person is told', () => {
  test.each([
    [{ kind: 'refused', status: 400, reason: 'Not so.', field: 'status_id' } as const, 'refused_by_platform', /Not so/],
    [{ kind: 'not_found' } as const, 'not_found', /no such order/],
    [{ kind: 'not_sent', reason: 'x', retryAfterMs: 9 } as const, 'platform_unavailable', /nothing was changed/],
    [{ kind: 'unknown', reason: 'x' } as const, 'outcome_unknown', /don’t know yet/],
  ])('of %j', async (result, code, message) => {
    const { ctx, command } = platform({}, () => Promise.resolve(result));
    const request = requestChange(ctx, command({ statusId: 10 }));
    await expect(request).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    if (result.kind === 'not_sent') await expect(request).rejects.toMatchObject({ retryAfterMs: 9 });
    if (result.kind === 'refused') await expect(request).rejects.toMatchObject({ field: 'status_id' });
  });

  test('of a conflict comes with both versions, of a used key without', async () => {
    const { ctx, hold, command } = platform();
    hold({ status_id: 9 });
    await expect(requestChange(ctx, command({ statusId: 10 }))).rejects.toMatchObject({
      code: 'conflict',
      details: { conflict: { current: { statusId: 9 } } },
    });
    hold({ status_id: 11 });
    await expect(requestChange(ctx, command({ statusId: 10 }))).resolves.toMatchObject({ row: { status: { id: 10 } } });
    await expect(requestChange(ctx, command({ statusId: 4 }))).rejects.toMatchObject({ code: 'unprocessable' });
  });
});
