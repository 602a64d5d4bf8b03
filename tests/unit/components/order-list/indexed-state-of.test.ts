import { describe, expect, test } from 'vitest';
import { indexedStateOf } from '#components/order-list/switch/indexed-state-of.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { printSearch } from '#lib/core/search/print.ts';
import type { OrderFilters } from '#lib/orders/contract.ts';
import { DEFAULT_ORDER_QUERY } from '#lib/orders/rules.ts';

const queryOf = (filters: OrderFilters) => indexedStateOf({ ...DEFAULT_ORDER_QUERY, filters }, printSearch).query;

describe('the live list’s filters in the language of search', () => {
  test.each<[OrderFilters, string]>([
    [{}, ''],
    [{ statusId: 11 }, 'status:awaiting-fulfillment'],
    [{ statusId: 0 }, 'status:incomplete'],
    [{ minId: 118, maxId: 118 }, 'id:118'],
    [{ minId: 118 }, 'id:>=118'],
    [{ minTotal: '20', maxTotal: '30.5' }, 'total:20..30.5'],
    [{ customerId: 0 }, 'guest'],
    [{ customerId: 7 }, 'customer:7'],
    [{ channelId: 3 }, 'channel:3'],
    [{ email: 'ana@example.com' }, 'email:"ana@example.com"'],
    [{ paymentMethod: 'Cash on Delivery' }, 'method:"Cash on Delivery"'],
    [{ externalOrderId: '114-8837' }, 'external:"114-8837"'],
    [{ createdFrom: '2026-11-01', createdTo: '2026-11-20' }, 'created:2026-11-01..2026-11-20'],
    [{ modifiedTo: '2026-11-20' }, 'modified:<=2026-11-20'],
    [{ cartId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' }, ''],
    [{ statusId: 2, minTotal: '5' }, 'status:shipped total:>=5'],
  ])('%j is %j', (filters, query) => {
    expect(queryOf(filters)).toBe(query);
    expect(parseSearch(query).kind).toBe('parsed');
  });

  test('every sorting of it is one of the index’s', () => {
    const sortOf = (field: 'date_modified' | 'channel_id') =>
      indexedStateOf({ ...DEFAULT_ORDER_QUERY, sort: { field, direction: 'asc' } }, printSearch).sort;
    expect(sortOf('date_modified')).toEqual({ field: 'modified', direction: 'asc' });
    expect(sortOf('channel_id')).toEqual({ field: 'channel', direction: 'asc' });
  });

  test('a page size that the index has not is the usual one', () => {
    expect(indexedStateOf({ ...DEFAULT_ORDER_QUERY, limit: 20 }, printSearch).limit).toBe(50);
    expect(indexedStateOf({ ...DEFAULT_ORDER_QUERY, limit: 250 }, printSearch).limit).toBe(250);
  });
});
