import { describe, expect, test } from 'vitest';
import { sumPayments, type RecordedRefund, type RecordedTransaction } from '#lib/orders/payment-rules.ts';
import { nameAmount } from '#lib/orders/currency-rules.ts';
import type { OrderRow, OrderTotals } from '#lib/orders/contract.ts';
import { orderDetail, orderRow, totals, usd } from '#tests/fixtures/order-answers.ts';

const paid = (amount: string, parts: Partial<RecordedTransaction> = {}): RecordedTransaction => ({
  ...{ event: 'purchase', method: 'credit_card', amount: usd(amount), isOk: true },
  ...parts,
});
const refund = (amount: string, ...payments: RecordedRefund['payments'][number][]): RecordedRefund => ({
  total: usd(amount),
  payments,
});
const ONLINE = { isOffline: false, isDeclined: false };

const sums = (
  transactions: readonly RecordedTransaction[],
  refunds: readonly RecordedRefund[] = [],
  { row = {}, figures = {} }: { row?: Partial<OrderRow>; figures?: Partial<OrderTotals> } = {},
  earlier = [] as { amount: string; currencyCode: string }[],
) => sumPayments(orderDetail({ row: orderRow(row), totals: totals(figures) }), transactions, refunds, earlier);

describe('payments against the total', () => {
  test('are even when all is paid, also in parts', () => {
    const two = [paid('40'), paid('3.32', { event: 'capture' }), paid('99', { isOk: false })];
    expect(sums(two)).toMatchObject({ paid: usd('43.32'), balance: usd('0'), balanceReason: null, kept: usd('43.32') });
  });

  test('count store credit once: by its transaction, else by the order', () => {
    const figures = { storeCredit: usd('3.32') };
    expect(sums([paid('40')], [], { figures })).toMatchObject({ tender: usd('3.32'), balance: usd('0') });
    const told = [paid('40'), paid('3.32', { method: 'store_credit' })];
    expect(sums(told, [], { figures })).toMatchObject({ tender: usd('0'), balance: usd('0') });
  });

  test.each<[string, readonly RecordedTransaction[], Partial<OrderRow>, object]>([
    ['nothing recorded', [], { paymentStatus: '' }, { kind: 'nothingRecorded', method: 'Cash' }],
    ['paid elsewhere', [], { paymentStatus: 'paid' }, { kind: 'offline', method: 'Cash' }],
    ['held', [paid('43.32', { event: 'authorization' })], {}, { kind: 'held', amount: usd('43.32') }],
    ['failed', [paid('43.32', { isOk: false })], {}, { kind: 'failed' }],
    ['voided', [paid('43.32', { event: 'authorization' }), paid('43.32', { event: 'void' })], {}, { kind: 'voided' }],
    ['a part by certificate', [paid('10', { method: 'gift_certificate' })], {}, { kind: 'nothingRecorded' }],
    ['a part', [paid('10')], {}, { kind: 'partlyPaid' }],
    ['too much', [paid('50')], {}, { kind: 'overpaid' }],
    ['another currency', [paid('1', { amount: { amount: '40', currencyCode: 'EUR' } })], {}, { kind: 'otherCurrency' }],
  ])('that differ say why: %s', (_, transactions, row, reason) => {
    expect(sums(transactions, [], { row }).balanceReason).toMatchObject(reason);
  });

  test('that were right once name the total of then', () => {
    expect(sums([paid('50')], [], {}, [usd('45'), usd('50')]).balanceReason).toEqual({
      kind: 'totalChanged',
      from: usd('50'),
    });
  });
});

describe('refunds', () => {
  const given = paid('10', { event: 'refund' });

  test.each<[string, readonly RecordedTransaction[], readonly RecordedRefund[], readonly string[], string]>([
    ['the same on both sides', [given], [refund('10', ONLINE)], [], '33.32'],
    ['on their way', [], [refund('10', ONLINE)], ['underWay'], '33.32'],
    ['outside the payment system', [], [refund('10', { ...ONLINE, isOffline: true })], ['offline'], '33.32'],
    ['declined count for nothing', [], [refund('10', { ...ONLINE, isDeclined: true })], [], '43.32'],
    ['only at the provider', [given], [], ['refundedElsewhere'], '33.32'],
    ['more at the provider', [given, given], [refund('10', ONLINE)], ['unexplained'], '23.32'],
  ])('%s', (_, transactions, refunds, reasons, kept) => {
    const found = sums([paid('43.32'), ...transactions], refunds);
    expect(found.refundReasons).toEqual(reasons);
    expect(found.kept).toEqual(usd(kept));
  });
});

describe('an amount in each currency', () => {
  const same = { transactional: 'USD', display: 'USD', displayRate: '1', store: null, storeRate: null };

  test('is told once where there is one', () => {
    expect(nameAmount(usd('10'), same)).toEqual({ transactional: usd('10'), display: null, store: null });
  });

  test.each([
    ['EUR', '0.9234567891', '9.23'],
    ['JPY', '149.5', '1495'],
    ['KWD', '0.307', '3.07'],
  ])('as the shopper saw it in %s', (display, displayRate, amount) => {
    expect(nameAmount(usd('10'), { ...same, display, displayRate }).display).toEqual({
      amount,
      currencyCode: display,
    });
  });

  test('in the store’s own, against the rate', () => {
    const named = nameAmount(usd('10'), { ...same, store: 'EUR', storeRate: '1.25' });
    expect(named.store).toEqual({ amount: '8', currencyCode: 'EUR' });
    expect(nameAmount(usd('10'), { ...same, store: 'EUR', storeRate: '0' }).store).toBeNull();
  });
});
