import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoreHash } from '#lib/core/ids.ts';
import { readEvent } from '#lib/sync/event.ts';

const STORE = 'abc123' as StoreHash;
const now = new Date('2026-11-21T12:00:00Z');
const CREATED_S = now.getTime() / 1_000 - 5;
const envelope = { store_id: '1025646', hash: 'f00d', created_at: CREATED_S, producer: 'stores/abc123' };
const read = (event: object | string) =>
  readEvent(typeof event === 'string' ? event : JSON.stringify({ ...envelope, ...event }), STORE, now);

describe('an event', () => {
  test.each([
    ['store/order/created', { type: 'order', id: 173_331 }, 173_331],
    ['store/order/statusUpdated', { type: 'order', id: 12, status: { new_status_id: 2 } }, 12],
    ['store/order/refund/created', { type: 'order', id: 12, refund: { refund_id: 3 } }, 12],
    ['store/order/transaction/updated', { type: 'transaction', order_id: '250', transaction_id: '9' }, 250],
    ['store/order/metafield/created', { metafield_id: 8, resource_id: '270' }, 270],
    ['store/shipment/created', { type: 'shipment', id: 12, orderId: 251 }, 251],
    ['store/order/updated', { type: 'order', id: '173331' }, 173_331],
  ])('%s tells which order: %o', (scope, data, orderId) => {
    const createdAt = new Date(CREATED_S * 1_000);
    expect(read({ scope, data })).toEqual({ kind: 'order', scope, orderId, createdAt, hash: 'f00d' });
  });

  test('of a new cart tells which and when; one whose id is none is ignored', () => {
    const id = '0A1B2C3D-0000-4000-8000-00000000ABCD';
    const createdAt = new Date(CREATED_S * 1_000);
    const scope = 'store/cart/created';
    expect(read({ scope, data: { type: 'cart', id } })).toEqual({ kind: 'cart', cartId: id.toLowerCase(), createdAt });
    expect(read({ scope, data: { type: 'cart', id: 12 } })).toEqual({ kind: 'ignored' });
  });

  test('of the store’s own facts asks for them', () => {
    expect(read({ scope: 'store/information/updated', data: { type: 'store' } })).toEqual({ kind: 'store_facts' });
  });

  test.each([
    ['an unknown scope', { scope: 'store/coffee/brewed', data: { id: 5 } }],
    ['a product', { scope: 'store/product/updated', data: { type: 'product', id: 5 } }],
    ['a shipment without an order', { scope: 'store/shipment/created', data: { type: 'shipment', id: 5 } }],
    ['another store', { scope: 'store/order/updated', data: { id: 5 }, producer: 'stores/other99' }],
    ['a producer that is no store', { scope: 'store/order/updated', data: { id: 5 }, producer: 'stores/../x' }],
    ['no data', { scope: 'store/order/updated' }],
    ['an order number that is none', { scope: 'store/order/updated', data: { id: -1 } }],
    ['a number beyond all orders', { scope: 'store/order/updated', data: { id: 1e12 } }],
    ['an object in place of the number', { scope: 'store/order/updated', data: { id: { not: 5 } } }],
    ['nothing', ''],
    ['no JSON', '{"scope":'],
    ['a list', '[1]'],
    ['null', 'null'],
  ])('of %s is ignored', (_what, event) => {
    expect(read(event)).toEqual({ kind: 'ignored' });
  });

  test.each([[undefined], ['soon'], [-1], [9_999_999_999_999]])('with %s as its time came now', (created_at) => {
    const event = read({ scope: 'store/order/updated', data: { id: 5 }, created_at });
    expect(event).toMatchObject({ kind: 'order', createdAt: now });
  });

  test('can be anything at all, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(['order', 'store_facts', 'ignored']).toContain(readEvent(text, STORE, now).kind);
      }),
    );
  });
});
