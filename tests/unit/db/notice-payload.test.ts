import { describe, expect, test } from 'vitest';
import { readNotice } from '#lib/db/notices/payload.ts';

describe('a notification of the database', () => {
  test('tells orders of a store', () => {
    expect(readNotice('orderdeck_orders', '{"storeHash":"abc123","orderIds":[5,6]}')).toEqual({
      storeHash: 'abc123',
      notice: { kind: 'orders', orderIds: [5, 6] },
    });
  });

  test('tells that the sync of a store has moved, and nothing else of it', () => {
    expect(readNotice('orderdeck_sync', '{"storeHash":"abc123","secret":"x"}')).toEqual({
      storeHash: 'abc123',
      notice: { kind: 'sync' },
    });
  });

  test.each([
    ['orderdeck_orders', ''],
    ['orderdeck_orders', 'null'],
    ['orderdeck_orders', '[]'],
    ['orderdeck_orders', '{"storeHash":"abc123"'],
    ['orderdeck_orders', '{"storeHash":"abc123","orderIds":["5"]}'],
    ['orderdeck_orders', '{"storeHash":"abc123","orderIds":[1.5]}'],
    ['orderdeck_orders', '{"storeHash":"../../abc","orderIds":[5]}'],
    ['orderdeck_sync', '{"storeHash":7}'],
    ['orderdeck_sync', '{}'],
  ])('on %s that says %s tells nothing', (channel, payload) => {
    expect(readNotice(channel, payload)).toBeNull();
  });
});
