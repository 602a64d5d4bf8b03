import { describe, expect, test } from 'vitest';
import type { OrdersApi } from '#lib/bigcommerce/types/client.ts';
import { toCoupon, wireCoupon } from '#lib/bigcommerce/wire/coupon.ts';
import { AppError } from '#lib/core/errors.ts';
import { readDiscounts, readMessages, readShipments } from '#lib/orders/panels-service.ts';
import { ORDER, orderContext } from '#tests/fixtures/order-context.ts';

describe('the panels of an order', () => {
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
    await expect(readDiscounts(ctx, ORDER, 'EUR')).resolves.toEqual({ coupons: [], taxes: [] });
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
      const away = () => Promise.reject(new AppError('platform_unavailable', 'platform.noAnswer'));
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
      coupons: [{ code: 'TEN', discount: { amount: '4.2', currencyCode: 'EUR' } }],
    });
  });
});
