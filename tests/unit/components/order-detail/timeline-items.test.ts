import { describe, expect, test } from 'vitest';
import {
  isShown,
  TIMELINE_FILTERS,
  timelineItems,
  type TimelineItem,
} from '#components/order-detail/timeline/timeline-items.ts';
import { actionWord, fieldWord, readAmount, shortValue } from '#components/order-detail/timeline/timeline-words.ts';
import type { HistoryAct } from '#lib/history/contract.ts';
import type { LedgerRow } from '#lib/transactions/contract.ts';
import { message, shipment, usd } from '#tests/fixtures/order-answers.ts';

const act = (id: string, at: string, action = 'order.edit'): HistoryAct => ({
  ...{ kind: 'act', id, at, action, outcome: 'done', who: null, reason: '', changes: [] },
});
const paid = (id: number, createdAt: string | null): LedgerRow => ({
  ...{ id, event: 'purchase', method: 'card', methodName: '', card: '', cardExpiry: '', amount: usd('1'), gateway: '' },
  ...{ gatewayTransactionId: '', isOk: true, isTest: false, isFraudReview: false, avs: '', cvv: '', referenceId: null },
  ...{ createdAt, giftCertificate: null, storeCreditRemaining: null, receiptNumber: '', authorizationCode: '' },
});
const NOTHING = { placedAt: null, entries: [], shipments: [], transactions: [], refunds: [], messages: [] };

describe('the timeline', () => {
  test('has everything by its time, newest first, and the placing of the order before what came at the same moment', () => {
    const items = timelineItems({
      ...NOTHING,
      placedAt: '2026-11-01T10:00:00.000Z',
      entries: [act('a', '2026-11-02T10:00:00.000Z')],
      shipments: [shipment({ id: 7, createdAt: '2026-11-03T10:00:00.000Z' })],
      transactions: [paid(8, '2026-11-01T10:00:00.000Z'), paid(9, null)],
      messages: [message({ id: 3, createdAt: '2026-11-02T11:00:00.000Z' })],
    });
    expect(items.map(({ key }) => key)).toEqual(['shipment 7', 'message 3', 'a', 'transaction 8', 'placed']);
  });

  test('shows each entry under everything and under one more filter', () => {
    const items: TimelineItem[] = [
      ...['order.edit', 'tag.add', 'shipment.create', 'refund.create'].map((action) => ({
        ...act(action, '2026-11-02T10:00:00.000Z', action),
        key: action,
      })),
      ...timelineItems({
        ...NOTHING,
        shipments: [shipment()],
        messages: [message()],
        placedAt: '2026-11-01T10:00:00.000Z',
      }),
    ];
    const filtersOf = (item: TimelineItem) => TIMELINE_FILTERS.filter((filter) => isShown(item, filter));
    expect(items.map((item) => [item.key, filtersOf(item)[1]])).toEqual([
      ['order.edit', 'changes'],
      ['tag.add', 'changes'],
      ['shipment.create', 'shipping'],
      ['refund.create', 'money'],
      ['shipment 1', 'shipping'],
      ['message 1', 'messages'],
      ['placed', 'changes'],
    ]);
  });
});

describe('words of the timeline', () => {
  test.each([
    ['order.change', { known: 'order_change' }],
    ['something.new', { word: 'Something new' }],
  ])('for the act %s', (action, word) => {
    expect(actionWord(action)).toEqual(word);
  });

  test.each([
    ['staffNotes', { known: 'staffNotes' }],
    ['billing.firstName', { word: 'Billing first name' }],
  ])('for the field %s', (field, word) => {
    expect(fieldWord(field)).toEqual(word);
  });

  test.each([
    ['12.5 USD', { amount: '12.5', currencyCode: 'USD' }],
    ['-1 JPY', { amount: '-1', currencyCode: 'JPY' }],
    ['12.5', null],
    ['12.5 dollars', null],
  ])('%j is an amount or none', (text, amount) => {
    expect(readAmount(text)).toEqual(amount);
  });

  test('are cut where they are long, and never inside a character', () => {
    expect(shortValue('x'.repeat(160))).toHaveLength(160);
    expect(shortValue(`${'x'.repeat(159)}😀😀`)).toBe(`${'x'.repeat(159)}\uFFFD…`);
  });
});
