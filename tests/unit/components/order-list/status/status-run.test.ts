import { beforeEach, describe, expect, test } from 'vitest';
import { missOf, runWishes, type RunParts, type StatusWish } from '#components/order-list/status/status-run.ts';
import type { SendOutcome } from '#components/shared/order-change/send-outcome.ts';
import { orderRow } from '#tests/fixtures/order-answers.ts';

const wish = (orderId: number): StatusWish => ({
  orderId,
  statusId: 10,
  base: `base-${orderId}`,
  key: `key-${orderId}`,
});
const done: SendOutcome = { kind: 'done', row: orderRow() };
const conflictAt = (statusId: number): SendOutcome => ({
  kind: 'conflict',
  conflict: {
    current: { statusId, staffNotes: '' },
    currentBase: 'newer',
    currentStatus: { id: statusId, label: 'Elsewhere' },
    modifiedAt: null,
  },
});

describe('what became of one order', () => {
  const of = (outcome: SendOutcome) => missOf(wish(5), outcome, () => 'new key');

  test('is nothing to tell where it has the status', () => {
    expect(of(done)).toBeNull();
    // Somebody else gave it the same one.
    expect(of(conflictAt(10))).toBeNull();
  });

  test('is somebody else’s change, on top of which the next try goes, as another act', () => {
    expect(of(conflictAt(2))).toEqual({
      orderId: 5,
      why: { kind: 'changed', statusLabel: 'Elsewhere' },
      again: { orderId: 5, statusId: 10, base: 'newer', key: 'new key' },
    });
  });

  test.each<[string, SendOutcome, string]>([
    ['a refusal is tried again as another act', { kind: 'refused', message: 'No.' }, 'new key'],
    ['so is what certainly did not happen', { kind: 'failed', message: 'No.', isAnswered: true }, 'new key'],
    ['what nobody answered, as the same act', { kind: 'failed', message: 'No.', isAnswered: false }, 'key-5'],
    ['what the platform left open, as the same act', { kind: 'unclear', message: 'No.' }, 'key-5'],
  ])('%s', (_, outcome, key) => {
    expect(of(outcome)).toEqual({
      orderId: 5,
      why: { kind: 'told', message: 'No.' },
      again: { orderId: 5, statusId: 10, base: 'base-5', key },
    });
  });
});

describe('several orders', () => {
  let sent: number[];
  let told: number[];
  let isStopped: boolean;
  let gates: ((outcome: SendOutcome) => void)[];
  let parts: RunParts;

  beforeEach(() => {
    [sent, told, isStopped, gates] = [[], [], false, []];
    parts = {
      send: ({ orderId }) => {
        sent.push(orderId);
        return new Promise((resolve) => gates.push(resolve));
      },
      newKey: () => 'new key',
      isStopped: () => isStopped,
      onProgress: (through) => told.push(through),
    };
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

  test('go two at a time, each once, and tell how far they are', async () => {
    const run = runWishes([4, 1, 3].map(wish), parts);
    await settle();
    expect(sent).toEqual([4, 1]);
    gates[1]?.(done);
    await settle();
    expect(sent).toEqual([4, 1, 3]);
    expect(told).toEqual([1]);
    gates[0]?.(done);
    gates[2]?.(done);
    expect(await run).toEqual([]);
    expect(sent).toEqual([4, 1, 3]);
    expect(told).toEqual([1, 2, 3]);
  });

  test('that do not get it are told by order number, whatever the others do', async () => {
    const outcomes = (orderId: number): SendOutcome =>
      orderId === 5 ? done : { kind: 'refused', message: `No to ${orderId}.` };
    const send: RunParts['send'] = ({ orderId }) => Promise.resolve(outcomes(orderId));
    const run = runWishes([9, 2, 5].map(wish), { ...parts, send });
    expect((await run).map(({ orderId, why }) => [orderId, why.kind])).toEqual([
      [2, 'told'],
      [9, 'told'],
    ]);
  });

  test('are sent no more after a stop, and can be sent later as the same acts', async () => {
    const run = runWishes([1, 2, 3, 4].map(wish), parts);
    await settle();
    isStopped = true;
    gates[0]?.(done);
    gates[1]?.(done);
    const misses = await run;
    expect(sent).toEqual([1, 2]);
    expect(misses).toEqual([3, 4].map((orderId) => ({ orderId, why: { kind: 'stopped' }, again: wish(orderId) })));
  });

  test('of which there are none are through at once', async () => {
    expect(await runWishes([], parts)).toEqual([]);
    expect(told).toEqual([]);
  });
});
