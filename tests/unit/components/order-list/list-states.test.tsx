// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { LIST, say } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { countsOf, pageOf } from '#tests/fixtures/api-orders.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { DEFAULT_ORDER_QUERY } from '#lib/orders/rules.ts';
import { openLiveList, orderNumbers, statusText, table, untilOrders } from './list-view.ts';

const two = () => new OrderdeckApi(orderDetail(), orderDetail({ row: orderRow({ id: 119 }) }));
const tabOf = (label: RegExp) => screen.getByRole('button', { name: label });

describe('the first rows', () => {
  test('have grey places kept for them while they are on their way, and are said to load', async () => {
    const api = two();
    const release = api.hold('query');
    await openLiveList({ api });
    expect(await screen.findByRole('table', { name: 'Orders' })).toBeDefined();
    expect(table().getAttribute('aria-busy')).toBe('true');
    expect(statusText()).toBe('Loading orders…');
    expect(screen.queryAllByRole('row')).toHaveLength(1);
    release();
    await untilOrders(119, 118);
    expect(table().getAttribute('aria-busy')).toBe('false');
    expect(statusText()).toBe('2 orders shown');
  });

  test('that came with the session are shown without asking again', async () => {
    const api = two();
    const query = DEFAULT_ORDER_QUERY;
    const page = pageOf(api.orders.values(), query);
    await openLiveList({ api, first: { kind: 'orders', query, page, counts: countsOf(api.orders.values(), {}) } });
    await untilOrders(119, 118);
    expect(screen.getByRole('button', { name: 'All (2)' })).toBeDefined();
    expect([...api.sent('query'), ...api.sent('counts')]).toEqual([]);
  });

  test('that could not be read on opening are asked for only when the person says so', async () => {
    const api = two();
    const error = { code: 'platform_unavailable', message: 'BigCommerce does not answer.', requestId: 'r7' } as const;
    await openLiveList({ api, first: { kind: 'failed', error } });
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Orders could not be loaded');
    expect(notice.textContent).toContain('BigCommerce does not answer.');
    expect(notice.textContent).toContain('r7');
    expect(api.sent('query')).toEqual([]);
  });

  test('carry the session’s token, and are asked for once', async () => {
    const { api } = await openLiveList({ api: two() });
    await untilOrders(119, 118);
    expect(api.sent('query').map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer token-1']);
    expect(api.bodies('query')).toEqual([DEFAULT_ORDER_QUERY]);
    expect(api.bodies('counts')).toEqual([{ filters: {} }]);
  });
});

describe('no rows', () => {
  test('in a new store: says that they will come', async () => {
    await openLiveList({ api: new OrderdeckApi() });
    expect(await screen.findByText('No orders yet')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('button', { name: /clear/i })).toBeNull();
  });

  test('under filters: offers to clear them, status and all', async () => {
    const { api, user } = await openLiveList({ api: two(), path: `${LIST}?status=2&min_total=9000` });
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }));
    await untilOrders(119, 118);
    expect(window.location.search).toBe('');
    expect(api.bodies('query').at(-1)).toEqual(DEFAULT_ORDER_QUERY);
  });

  test('of one status: offers all orders', async () => {
    const { user } = await openLiveList({ api: two(), path: `${LIST}?status=2` });
    expect(await screen.findByText(say('orderList.empty.noMatchStatusMessage'))).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show all orders' }));
    await untilOrders(119, 118);
  });

  test('beyond the end of the list: leads back to its beginning, filters kept', async () => {
    const { user } = await openLiveList({ api: two(), path: `${LIST}?min_id=118&page=9` });
    expect(await screen.findByText('This page has no orders')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Go to first page' }));
    await untilOrders(119, 118);
    expect(window.location.search).toBe('?min_id=118');
  });

  test('that can be read: names those that cannot, and does not call the store empty', async () => {
    const api = new OrderdeckApi();
    const unreadable = [{ id: 7, reason: 'Its total is no amount.' }];
    api.next('query', Response.json({ ...pageOf([], DEFAULT_ORDER_QUERY), unreadable }));
    await openLiveList({ api });
    expect(await screen.findByText('Order 7: Its total is no amount.')).toBeDefined();
    expect(screen.queryByText('No orders yet')).toBeNull();
  });
});

describe('a list that cannot be read', () => {
  test('says why and for whom to ask, and is read again on demand', async () => {
    const api = two();
    api.next('query', failure('platform_unavailable', 'BigCommerce does not answer. Try again in a minute.'));
    const { user } = await openLiveList({ api });
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('BigCommerce does not answer. Try again in a minute.');
    expect(notice.textContent).toContain('Reference for support: req-1');
    expect(notice.textContent).not.toContain(say('orderList.failed.stale'));
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(within(notice).getByRole('button', { name: 'Try again' }));
    await untilOrders(119, 118);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('is not asked for again by itself', async () => {
    const api = two();
    api.lose('query');
    await openLiveList({ api });
    expect((await screen.findByRole('alert')).textContent).toContain('internet connection');
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(api.sent('query')).toHaveLength(1);
  });

  test('keeps the rows that were there, and says that they are old', async () => {
    const api = two();
    const { user } = await openLiveList({ api });
    await untilOrders(119, 118);
    api.next('query', failure('platform_unavailable', 'BigCommerce does not answer.'));
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect((await screen.findByRole('alert')).textContent).toContain(say('orderList.failed.stale'));
    expect(orderNumbers()).toEqual([119, 118]);
    expect(statusText()).toBe('');
  });

  test('shows no rows of other filters as if they were those asked for', async () => {
    const api = two();
    const { user } = await openLiveList({ api });
    await untilOrders(119, 118);
    api.next('query', failure('platform_unavailable', 'BigCommerce does not answer.'));
    await user.click(tabOf(/^Awaiting Fulfillment/));
    expect((await screen.findByRole('alert')).textContent).toContain(say('orderList.failed.stale'));
    const pager = screen.getByRole('navigation', { name: 'Pages of the order list' });
    expect(pager.textContent).not.toContain('1 to 2');
  });

  test('for want of permission: says whom to ask, and offers no tools', async () => {
    const api = two();
    api.next('query', failure('forbidden', 'You may not.'));
    await openLiveList({ api });
    expect(await screen.findByText('You may not see orders')).toBeDefined();
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('rows under way', () => {
  test('leave the old ones in place, marked as busy and not as new', async () => {
    const api = two();
    const { user } = await openLiveList({ api });
    await untilOrders(119, 118);
    const release = api.hold('query');
    await user.click(tabOf(/^Awaiting Fulfillment/));
    expect(orderNumbers()).toEqual([119, 118]);
    expect(table().getAttribute('aria-busy')).toBe('true');
    expect(statusText()).toBe('Loading orders…');
    release();
    await expect.poll(() => table().getAttribute('aria-busy')).toBe('false');
  });

  test('of an older wish never replace those of a newer one', async () => {
    const api = new OrderdeckApi(
      orderDetail(),
      orderDetail({ row: orderRow({ id: 119, status: { id: 2, label: 'Shipped' } }) }),
    );
    const { user } = await openLiveList({ api });
    await untilOrders(119, 118);
    const releaseOlder = api.hold('query');
    await user.click(tabOf(/^Shipped/));
    await user.click(tabOf(/^Awaiting Fulfillment/));
    await untilOrders(118);
    await act(async () => releaseOlder());
    expect(orderNumbers()).toEqual([118]);
    expect(window.location.search).toBe('?status=11');
  });
});

describe('freshness', () => {
  test('tells the store’s time of reading, and reads rows and counts again on demand', async () => {
    const api = two();
    const { user } = await openLiveList({ api });
    await untilOrders(119, 118);
    expect(screen.getByText(/^as of /).closest('time')?.title).toContain('CST');
    api.orders.set(120, orderDetail({ row: orderRow({ id: 120 }) }));
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await untilOrders(120, 119, 118);
    expect(await screen.findByRole('button', { name: 'All (3)' })).toBeDefined();
  });

  test('new orders come by themselves within a minute', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const api = two();
    await openLiveList({ api });
    await untilOrders(119, 118);
    api.orders.set(120, orderDetail({ row: orderRow({ id: 120 }) }));
    await act(() => vi.advanceTimersByTimeAsync(61_000));
    await untilOrders(120, 119, 118);
    expect(orderNumbers()[0]).toBe(120);
  });

  test('unreadable orders are named one by one', async () => {
    const api = two();
    const unreadable = [
      { id: 7, reason: 'Its total is no amount.' },
      { id: null, reason: 'It has no number.' },
    ];
    api.next('query', Response.json({ ...pageOf(api.orders.values(), DEFAULT_ORDER_QUERY), unreadable }));
    await openLiveList({ api });
    expect(await screen.findByText('2 orders on this page could not be read')).toBeDefined();
    expect(screen.getByText('Order 7: Its total is no amount.')).toBeDefined();
    expect(screen.getByText('An order without a readable number: It has no number.')).toBeDefined();
    expect(screen.getByText(/^Open them in the control panel/)).toBeDefined();
    expect(orderNumbers()).toEqual([119, 118]);
  });
});
