import { describe, expect, test } from 'vitest';
import { differencesOf, type SeenOrder } from '#lib/db/order-history/fields.ts';
import { NO_TEXTS, type IndexTexts } from '#lib/db/order-index/texts.ts';

const texts = (parts: Partial<IndexTexts> = {}): IndexTexts => ({ ...NO_TEXTS, ...parts });
const seen = (parts: Partial<SeenOrder> = {}): SeenOrder => ({
  ...{ place: 'listed', status_id: 11, status_label: 'Awaiting Fulfillment', customer_id: 4, items_total: 2 },
  ...{ items_shipped: 0, total: '43.3200', currency_code: 'USD', payment_status: 'paid', payment_method: 'Cash' },
  ...{ channel_id: 1, external_order_id: '', staff_notes: '', texts: texts() },
  ...parts,
});

describe('what differs between two reads', () => {
  test('is nothing for the same order, however its amount is padded', () => {
    expect(differencesOf(seen(), seen({ total: '43.32' }))).toEqual([]);
    expect(differencesOf(seen({ total: '100.0000' }), seen({ total: '100' }))).toEqual([]);
  });

  test.each<[string, Partial<SeenOrder>, string, string]>([
    ['status', { status_id: 2, status_label: 'Shipped' }, 'Awaiting Fulfillment', 'Shipped'],
    ['archived', { place: 'archived' }, '', 'yes'],
    ['total', { total: '50' }, '43.32 USD', '50 USD'],
    ['customer', { customer_id: null }, '4', ''],
    ['shipped', { items_shipped: 2 }, '0', '2'],
    ['staffNotes', { staff_notes: 'Call' }, '', 'Call'],
  ])('is told for %s', (field, change, before, after) => {
    expect(differencesOf(seen(), seen(change))).toEqual([{ field, before, after }]);
  });

  test('is told of addresses, e-mail and lines as they read', () => {
    const before = texts({
      order: [
        ['name', 'Jane Doe'],
        ['email', 'jane@example.test'],
        ['city', 'Austin'],
      ],
      lines: [
        ['sku', 'MUG', 1],
        ['product', 'Mug', 1],
      ],
    });
    const after = texts({
      order: [
        ['name', 'Jane Doe'],
        ['email', 'j@example.test'],
        ['city', 'Dallas'],
      ],
      lines: [
        ['product', 'Cup', 1],
        ['coupon', 'TEN'],
      ],
    });
    expect(differencesOf(seen({ texts: before }), seen({ texts: after }))).toEqual([
      { field: 'billing', before: 'Jane Doe, Austin', after: 'Jane Doe, Dallas' },
      { field: 'email', before: 'jane@example.test', after: 'j@example.test' },
      { field: 'lines', before: 'MUG · Mug', after: 'Cup' },
      { field: 'coupons', before: '', after: 'TEN' },
    ]);
  });

  test('is not that a store renamed its statuses, nor that lines were read for the first time', () => {
    expect(differencesOf(seen(), seen({ status_label: 'Ready to Pack' }))).toEqual([]);
    const withLines = texts({ lines: [['product', 'Mug', 1]], deliveries: [['city', 'Austin']] });
    expect(differencesOf(seen(), seen({ texts: withLines }))).toEqual([]);
  });

  test('keeps the beginning of long texts', () => {
    const [change] = differencesOf(seen(), seen({ staff_notes: 'x'.repeat(65_535) }));
    expect(change?.after).toHaveLength(2_001);
  });
});
