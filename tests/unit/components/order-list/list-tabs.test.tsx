// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { LIST } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow, statusOf } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { openLiveList, tabs, untilOrders } from './list-view.ts';

/** Three orders: two await fulfillment, one is shipped. */
function three(): OrderdeckApi {
  const ids = [
    [118, 11],
    [119, 11],
    [120, 2],
  ] as const;
  return new OrderdeckApi(
    ...ids.map(([id, statusId]) => orderDetail({ row: orderRow({ id, status: statusOf(statusId) }) })),
  );
}

const tab = (name: string) => screen.getByRole('button', { name });
const more = () => screen.getByRole('button', { name: 'More statuses' });

describe('the tabs', () => {
  test('are the statuses that hold orders, counted, in the control panel’s order', async () => {
    await openLiveList({ api: three() });
    await untilOrders(120, 119, 118);
    await screen.findByText('All (3)');
    expect(tabs()).toEqual(['[All (3)]', 'Awaiting Fulfillment (2)', 'Shipped (1)']);
  });

  test('choose a status, tell the address, and begin at the first page', async () => {
    const { api, user } = await openLiveList({ api: three(), path: `${LIST}?min_total=1&page=1&sort=id:asc` });
    await untilOrders(118, 119, 120);
    await user.click(tab('Shipped (1)'));
    await untilOrders(120);
    expect(window.location.search).toBe('?status=2&min_total=1&sort=id%3Aasc');
    expect(tabs()).toEqual(['All (3)', 'Awaiting Fulfillment (2)', '[Shipped (1)]']);
    expect(screen.getByText('1 to 1 of 1')).toBeDefined();
    await user.click(tab('All (3)'));
    await untilOrders(118, 119, 120);
    expect(api.bodies('query').at(-1)).toMatchObject({ filters: { minTotal: '1' }, page: 1 });
  });

  test('count under the filters, whatever status is chosen, and are not asked for again by choosing one', async () => {
    const { api, user } = await openLiveList({ api: three(), path: `${LIST}?max_id=119` });
    await untilOrders(119, 118);
    await screen.findByText('All (2)');
    expect(tabs()).toEqual(['[All (2)]', 'Awaiting Fulfillment (2)']);
    await user.click(tab('Awaiting Fulfillment (2)'));
    await expect.poll(() => api.sent('query').length).toBe(2);
    expect(api.bodies('counts')).toEqual([{ filters: { maxId: 119 } }]);
  });

  test('keep the chosen status in sight also when it holds no order', async () => {
    await openLiveList({ api: three(), path: `${LIST}?status=5` });
    await screen.findByText('Cancelled (0)');
    expect(tabs()).toContain('[Cancelled (0)]');
  });

  test('leave the statuses without orders to a menu', async () => {
    const { user } = await openLiveList({ api: three() });
    await screen.findByText('All (3)');
    await user.click(more());
    const menu = await screen.findByRole('menu');
    const entries = within(menu)
      .getAllByRole('option')
      .map((entry) => entry.textContent);
    expect(entries).toHaveLength(13);
    expect(entries[0]).toBe('Incomplete (0)');
    await user.click(within(menu).getByText('Disputed (0)'));
    expect(window.location.search).toBe('?status=13');
    expect(await screen.findByText('No orders have this status now.')).toBeDefined();
  });

  test('that cannot be counted leave the list as it is, without numbers', async () => {
    const api = three();
    api.next('counts', failure('platform_unavailable', 'No counts.'));
    await openLiveList({ api });
    await untilOrders(120, 119, 118);
    expect(tabs()).toEqual(['[All]']);
    expect(screen.getByText('1 to 3')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('are named as the store names them, markup and all', async () => {
    const api = three();
    const statuses = [{ id: 11, label: '<b>To\u0000do</b>', count: 2 }];
    api.next('counts', Response.json({ statuses, total: 3 }));
    await openLiveList({ api });
    expect(await screen.findByText('<b>To\uFFFDdo</b> (2)')).toBeDefined();
    expect(tab('<b>To\uFFFDdo</b> (2)').getAttribute('dir')).toBe('auto');
  });
});

/** The browser's layout: a row of `available` pixels, in which each tab takes a hundred. */
function layOut(available: number): () => void {
  let measure: () => void = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        measure = callback;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(available);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(100);
  return () => act(() => measure());
}

describe('tabs in a narrow frame', () => {
  test('go into the menu where they do not fit, but not the chosen one', async () => {
    const measured = layOut(260);
    const { user } = await openLiveList({ api: three(), path: `${LIST}?status=2` });
    await screen.findByText('All (3)');
    measured();
    const bar = screen.getByRole('group', { name: 'Orders by status' });
    const inSight = within(bar)
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(inSight).toEqual(['All (3)', 'Shipped (1)', 'More statuses']);
    await user.click(more());
    const menu = await screen.findByRole('menu');
    expect(within(menu).getAllByRole('option')[0]?.textContent).toBe('Awaiting Fulfillment (2)');
    await user.click(within(menu).getByText('Awaiting Fulfillment (2)'));
    await untilOrders(119, 118);
    expect(window.location.search).toBe('?status=11');
  });
});
