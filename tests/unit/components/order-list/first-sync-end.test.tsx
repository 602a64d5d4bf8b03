// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { LIST, openPage, say } from '#tests/fixtures/opened-page.tsx';
import type { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { fragment, pill, pills, sorts, three } from './indexed/indexed-view.ts';
import { FIRST_SYNC, openLiveList, openMenuOf, untilOrders } from './list-view.ts';

async function openWhileReading(path: string = LIST): Promise<{ api: OrderdeckApi; user: UserEvent }> {
  const api = three();
  api.isLive = true;
  const { user } = await openLiveList({ api, path });
  await expect.poll(() => api.streams.length).toBe(1);
  return { api, user };
}

async function endSync(api: OrderdeckApi): Promise<void> {
  await act(async () => api.streams[0]?.tell({ kind: 'sync', status: { ...FIRST_SYNC, phase: 'ready' } }));
}

const searchBox = () => screen.queryByRole('combobox', { name: 'Search orders' });
const notice = () => screen.findByRole('region', { name: 'All your orders are ready to be searched' });
const untilIndexed = () => screen.findByRole('combobox', { name: 'Search orders' });

describe('while orders are read for the first time', () => {
  test('the list is live under a bar, and gives way to the index by itself when nothing is open', async () => {
    const { api } = await openWhileReading();
    const progress = await screen.findByRole('region', { name: 'Reading all your orders for the first time' });
    expect(progress.textContent).toContain('500 of 2,000 orders read.');
    expect(progress.textContent).toContain('About 2 minutes left.');
    await untilOrders(1003, 1002, 1001);
    expect(api.sent('search')).toEqual([]);
    await endSync(api);
    await untilIndexed();
    await untilOrders(1003, 1002, 1001);
    expect(screen.queryByText(/orders read/)).toBeNull();
  });

  test.each([
    [{ total: null, secondsLeft: null }, '500 orders read. Meanwhile'],
    [{ total: 2_000, secondsLeft: 20 }, '500 of 2,000 orders read. About a minute left.'],
  ])('with %j the bar says what it knows', async (parts, text) => {
    await openPage({ api: three(), beside: { sync: { ...FIRST_SYNC, ...parts } } });
    const progress = await screen.findByRole('region', { name: 'Reading all your orders for the first time' });
    expect(progress.textContent?.replaceAll(/\s+/g, ' ')).toContain(text);
  });
});

describe('the end of the first sync', () => {
  test('leaves an open dialog with what was chosen in it, and comes once it is closed', async () => {
    const { api, user } = await openWhileReading();
    await untilOrders(1003, 1002, 1001);
    await openMenuOf(user, 1001);
    await user.click(screen.getByRole('option', { name: 'Change status…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change status of order #1001' });
    const completed = within(dialog).getByRole<HTMLInputElement>('radio', { name: /^Completed/ });
    await user.click(completed);
    await endSync(api);
    await notice();
    expect(completed.checked).toBe(true);
    expect(dialog.isConnected).toBe(true);
    expect(searchBox()).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await untilIndexed();
  });

  test('leaves an open menu', async () => {
    const { api, user } = await openWhileReading();
    await untilOrders(1003, 1002, 1001);
    await openMenuOf(user, 1001);
    await endSync(api);
    await notice();
    expect(screen.getByRole('option', { name: 'Change status…' })).toBeDefined();
    await user.keyboard('{Escape}');
    await untilIndexed();
  });

  test('leaves what is typed, and offers the other list meanwhile', async () => {
    const { api, user } = await openWhileReading();
    await untilOrders(1003, 1002, 1001);
    const box = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find orders' });
    await user.type(box, '114-8');
    await endSync(api);
    const told = await notice();
    expect(box.isConnected).toBe(true);
    expect(box.value).toBe('114-8');
    await user.click(within(told).getByRole('button', { name: say('orderList.firstSync.switch') }));
    await untilIndexed();
  });

  test('takes filter, sorting and page size along', async () => {
    const { api } = await openWhileReading(`${LIST}?status=11&min_total=20&sort=date_created:asc&limit=100`);
    await untilOrders(1002);
    await endSync(api);
    await untilIndexed();
    expect(window.location.search).toBe('');
    expect(fragment()).toEqual({ q: 'status:awaiting-fulfillment total:>=20', sort: 'created', limit: '100' });
    await expect.poll(() => api.bodies('search').at(-1)).toMatchObject({ limit: 100 });
    expect(sorts()).toEqual(['Date ascending']);
  });

  test('asks for the views anew: what was told before was told from half an index', async () => {
    const { api } = await openWhileReading();
    await untilOrders(1003, 1002, 1001);
    expect(api.sent('views')).toEqual([]);
    api.index.defaults = [{ key: 'high-value', query: 'total:>=240', sort: 'created:desc' }];
    await endSync(api);
    await untilIndexed();
    await expect.poll(() => pills('Views')).toEqual(['[All orders]', 'High value (1)']);
    act(() => pill('Views', 'High value (1)').click());
    await untilOrders(1002);
  });
});
