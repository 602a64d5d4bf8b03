import { describe, expect, test } from 'vitest';
import { MissingScopeError } from '#lib/bigcommerce/platform-errors.ts';
import type { OrdersApi, TransactionsApi } from '#lib/bigcommerce/types/client.ts';
import { toCoupon, wireCoupon } from '#lib/bigcommerce/wire/coupon.ts';
import { toTransaction, wireTransaction } from '#lib/bigcommerce/wire/transaction.ts';
import { AppError } from '#lib/core/errors.ts';
import { readDiscounts, readMessages, readShipments, readTransactions } from '#lib/orders/panels-service.ts';
import { ORDER, orderContext } from '#tests/fixtures/order-context.ts';

const transaction = (id: number, date_created: string | null) =>
  toTransaction(wireTransaction.parse({ id, amount: 5, currency: 'EUR', event: 'capture', date_created }));

function paying(list: TransactionsApi['list']) {
  return readTransactions(orderContext({}, { list }).ctx, ORDER);
}

describe('payment events', () => {
  test('come oldest first, whatever the platform’s order; undated ones before, equal ones by number', async () => {
    const given = [
      transaction(4, '2026-11-03T08:00:00Z'),
      transaction(9, '2026-11-02T08:00:00Z'),
      transaction(3, '2026-11-02T08:00:00Z'),
      // Later by its zone than it looks.
      transaction(1, '2026-11-02T23:30:00-09:00'),
      transaction(7, null),
    ];
    const panel = await paying(() => Promise.resolve({ kind: 'ok', transactions: Object.freeze(given) }));
    expect(panel.kind === 'shown' ? panel.items.map(({ id }) => id) : panel).toEqual([7, 3, 9, 4, 1]);
  });

  test('of an order that has none are an empty panel', async () => {
    await expect(paying(() => Promise.resolve({ kind: 'ok', transactions: [] }))).resolves.toEqual({
      kind: 'shown',
      items: [],
    });
  });

  test('while payments cannot be read, the panel says so and to try again', async () => {
    await expect(paying(() => Promise.resolve({ kind: 'unavailable', retryAfterMs: null }))).resolves.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/right now.*Try again/),
    });
  });

  test('that the store did not permit cost the panel only', async () => {
    await expect(paying(() => Promise.reject(new MissingScopeError('transactions')))).resolves.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(/permission to read transactions/),
    });
  });

  test.each([
    'platform_unavailable',
    'platform_unreadable',
    'too_many_requests',
    'not_found',
    'refused_by_platform',
    // The platform refuses the token: the store has to be approved again, not this panel.
    'store_needs_approval',
  ] as const)('that fail with %s are a failure, not a panel without payments', async (code) => {
    await expect(paying(() => Promise.reject(new AppError(code, 'x')))).rejects.toMatchObject({ code });
  });

  test('that fail by a mistake of ours are not dressed up', async () => {
    await expect(paying(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
  });
});

describe('the other panels', () => {
  const none = () => Promise.resolve([]);
  const asked: unknown[][] = [];
  const remember =
    (name: string) =>
    (...args: unknown[]) => {
      asked.push([name, ...args]);
      return Promise.resolve([]);
    };

  test('ask for this order in this currency', async () => {
    asked.length = 0;
    const names = ['shipments', 'messages', 'coupons', 'taxes'] as const;
    const api = Object.fromEntries(names.map((name) => [name, remember(name)])) as unknown as Partial<OrdersApi>;
    const { ctx } = orderContext(api);
    await readShipments(ctx, ORDER, 'EUR');
    await readMessages(ctx, ORDER);
    await expect(readDiscounts(ctx, ORDER, 'EUR')).resolves.toEqual({
      kind: 'shown',
      items: { coupons: [], taxes: [] },
    });
    expect(asked).toEqual([
      ['shipments', ORDER, 'EUR'],
      ['messages', ORDER],
      ['coupons', ORDER, 'EUR'],
      ['taxes', ORDER, 'EUR', { details: true }],
    ]);
  });

  test.each(['coupons', 'taxes'] as const)(
    'show no discounts rather than some when the %s cannot be read',
    async (failing) => {
      const away = () => Promise.reject(new AppError('platform_unavailable', 'away'));
      const api: Partial<OrdersApi> = { coupons: none, taxes: none, [failing]: away };
      await expect(readDiscounts(orderContext(api).ctx, ORDER, 'EUR')).rejects.toMatchObject({
        code: 'platform_unavailable',
      });
    },
  );

  test('tell of a coupon what it took off, not what is printed on it', async () => {
    const coupon = toCoupon(
      wireCoupon.parse({ id: 1, code: 'TEN', type: 1, amount: '10.0000', discount: '4.2' }),
      'EUR',
    );
    const { ctx } = orderContext({ coupons: () => Promise.resolve([coupon]), taxes: none });
    await expect(readDiscounts(ctx, ORDER, 'EUR')).resolves.toMatchObject({
      items: { coupons: [{ code: 'TEN', discount: { amount: '4.2', currencyCode: 'EUR' } }] },
    });
  });
});
