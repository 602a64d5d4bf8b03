// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Role } from '#lib/core/permissions.ts';
import type { FeedOrder } from '#lib/storefront-events/contract.ts';
import { openPage, openPart, orderPath } from '#tests/fixtures/opened-page.tsx';
import { line, orderDetail, usd } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

const ORDER: FeedOrder = {
  ...{ orderId: 301, channelId: 1, items: 3, hasCoupon: true, device: 'phone', referrer: 'search', cartMs: 240_000 },
  toldAt: '2026-11-21T08:00:00.000Z',
  indexed: {
    placedAt: '2026-11-21T07:59:59.000Z',
    total: usd('54.74'),
    status: { id: 11, label: 'Awaiting Fulfillment' },
  },
};

function apiWith(...orders: FeedOrder[]): OrderdeckApi {
  const api = new OrderdeckApi();
  const one = (kind: string) => [{ day: '2026-11-21', kind, orders: 3 }];
  const charts = {
    device: [...one('phone'), { day: '2026-11-20', kind: 'computer', orders: 1 }],
    ...{ referrer: one('search'), coupon: one('with'), cartTime: one('minutes') },
  };
  if (orders.length > 0) api.storefront.feed = { ...api.storefront.feed, orders, charts };
  return api;
}

const openFeed = (api: OrderdeckApi, role: Role = 'viewer') =>
  openPart({ api, path: '/stores/abc123/storefront', role }, async () => {
    const { StorefrontScreen } = await import('#components/storefront/storefront-screen.tsx');
    return <StorefrontScreen />;
  });

describe('the feed', () => {
  test('shows the newest order with how it was placed, and says so aloud', async () => {
    await openFeed(apiWith(ORDER, { ...ORDER, orderId: 300, hasCoupon: false, indexed: null }));
    const table = await screen.findByRole('table', { name: /newest first/ });
    const [, first, second] = within(table).getAllByRole('row');
    expect(first?.textContent).toContain('3 items · Phone · With a coupon · A search engine');
    expect(first?.textContent).toContain('$54.74');
    expect(second?.textContent).toContain('Being read');
    expect(screen.getByText('Order 301 was just placed.').getAttribute('aria-live')).toBe('polite');
    expect(screen.getByRole('link', { name: 'Order 301' }).getAttribute('href')).toBe('/stores/abc123/orders/301');
  });

  test('is read again when orders change anywhere', async () => {
    const api = apiWith(ORDER);
    api.isLive = true;
    await openFeed(api);
    await screen.findByRole('link', { name: 'Order 301' });
    await waitFor(() => expect(api.streams).toHaveLength(1));
    api.storefront.feed = { ...api.storefront.feed, orders: [{ ...ORDER, orderId: 302 }, ORDER] };
    api.streams[0]?.tell({ kind: 'orders', orderIds: [302], at: '2026-11-21T08:00:01.000Z' });
    expect(await screen.findByRole('link', { name: 'Order 302' })).toBeDefined();
  });

  test('says what to expect while nothing was told', async () => {
    await openFeed(apiWith());
    expect(await screen.findByText(/^No order was told yet/)).toBeDefined();
    expect(screen.getByText('Charts appear with the first order.')).toBeDefined();
  });

  test('switched off, leads an admin to Settings, and tells others whom to ask', async () => {
    const api = apiWith();
    api.storefront.feed = { ...api.storefront.feed, isOn: false };
    const { user, visited } = await openFeed(api, 'admin');
    await user.click(await screen.findByRole('button', { name: 'Open Settings' }));
    expect(visited).toEqual(['/stores/abc123/settings']);
  });

  test('switched off, offers nothing to people who may not switch', async () => {
    const api = apiWith();
    api.storefront.feed = { ...api.storefront.feed, isOn: false };
    await openFeed(api, 'money');
    expect(await screen.findByText('Storefront orders are off')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Open Settings' })).toBeNull();
  });

  test('that cannot be read says why, and is read again on demand', async () => {
    const api = apiWith(ORDER);
    api.next('storefrontFeed', failure('unavailable', 'Orderdeck is having trouble.'));
    const { user } = await openFeed(api);
    expect(await screen.findByText('Orderdeck is having trouble.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /Try again/ }));
    expect(await screen.findByRole('link', { name: 'Order 301' })).toBeDefined();
  });
});

describe('the charts', () => {
  test('say in words and as tables what they draw', async () => {
    const { user } = await openFeed(apiWith(ORDER));
    const chart = await screen.findByRole('region', { name: 'Devices' });
    expect(within(chart).getByText('3 orders, 75%')).toBeDefined();
    expect(within(chart).getByText('1 order, 25%')).toBeDefined();
    await user.click(within(chart).getByText('Show as a table'));
    const rows = within(within(chart).getByRole('table', { name: 'Devices, orders by day' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Day', 'Kind', 'Orders'],
      ['Nov 21, 2026', 'Phone', '3'],
      ['Nov 20, 2026', 'Computer', '1'],
    ]);
    expect(screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'))).toEqual(
      expect.arrayContaining(['Devices', 'Page before the confirmation', 'Coupons', 'From cart to order']),
    );
  });
});

describe('an order’s page', () => {
  const { orderId: _, indexed: __, ...facts } = ORDER;

  test('tells how it was placed', async () => {
    const api = new OrderdeckApi(orderDetail({ lines: [line()], storefront: facts }));
    await openPage({ api, path: orderPath(118), role: 'viewer' });
    const title = await screen.findByRole('heading', { level: 2, name: 'How it was placed' });
    const text = title.parentElement?.parentElement?.textContent ?? '';
    for (const told of ['Phone', 'A search engine', 'With a coupon', '4 minutes']) expect(text).toContain(told);
  });

  test('has no such panel where no page told', async () => {
    await openPage({ api: new OrderdeckApi(orderDetail({ lines: [line()] })), path: orderPath(118), role: 'viewer' });
    await screen.findByText('Staff notes');
    expect(screen.queryByText('How it was placed')).toBeNull();
  });
});
