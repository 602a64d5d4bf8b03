import { describe, expect, test, vi } from 'vitest';
import { LiveChanges, type ChangedOrders } from '#lib/client/live-changes.ts';
import type { SyncStatus } from '#lib/sync/contract.ts';

const AT = '2026-11-21T08:00:00.000Z';
const status: SyncStatus = { phase: 'ready', done: 5, total: 5, secondsLeft: null, asOf: AT, platform: 'up' };

describe('changes', () => {
  test('of orders reach every listener, by number or as a gap', () => {
    const changes = new LiveChanges();
    const [one, two] = [vi.fn<(ids: ChangedOrders) => void>(), vi.fn<(ids: ChangedOrders) => void>()];
    changes.onOrders(one);
    const stop = changes.onOrders(two);
    changes.tell({ kind: 'orders', orderIds: [7], at: AT });
    stop();
    changes.tell({ kind: 'missed' });
    expect(one.mock.calls).toEqual([[[7]], [null]]);
    expect(two.mock.calls).toEqual([[[7]]]);
  });

  test('of the status are told when it is another one', () => {
    const changes = new LiveChanges();
    const listener = vi.fn<() => void>();
    expect(changes.getStatus()).toBeNull();
    changes.onStatus(listener);
    changes.tell({ kind: 'sync', status });
    const first = changes.getStatus();
    changes.tell({ kind: 'sync', status: { ...status } });
    expect(changes.getStatus()).toBe(first);
    changes.tell({ kind: 'sync', status: { ...status, platform: 'down' } });
    expect(listener).toHaveBeenCalledTimes(2);
    expect(changes.getStatus()).toMatchObject({ platform: 'down' });
  });

  test('a listener that goes while it is told misses nobody else', () => {
    const changes = new LiveChanges();
    const heard: string[] = [];
    const stop = changes.onOrders(() => {
      heard.push('one');
      stop();
    });
    changes.onOrders(() => void heard.push('two'));
    changes.tell({ kind: 'missed' });
    changes.tell({ kind: 'missed' });
    expect(heard).toEqual(['one', 'two', 'two']);
  });
});
