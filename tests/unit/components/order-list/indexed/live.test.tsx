// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPage } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { FIRST_SYNC, openMenuOf, rowOf, untilOrders } from '../list-view.ts';
import { pills, three, tick } from './indexed-view.ts';

describe('orders that change', () => {
  test('change in their rows by themselves, are marked for a moment, and leave the selection alone', async () => {
    const api = three();
    api.isLive = true;
    const { user } = await openPage({ api });
    await untilOrders(1003, 1002, 1001);
    await expect.poll(() => api.streams.length).toBe(1);
    await user.click(tick(1002));
    api.edit(1002, { customerName: 'New Name' });
    api.orders.set(1004, orderDetail({ row: orderRow({ id: 1004 }) }));
    await act(async () => api.streams[0]?.tell({ kind: 'orders', orderIds: [1002, 1004], at: '2026-11-21T08:00:01Z' }));
    await untilOrders(1004, 1003, 1002, 1001);
    expect(within(rowOf(1002)).getByText('New Name')).toBeDefined();
    expect(rowOf(1002).dataset['fresh']).toBe('true');
    expect(rowOf(1001).dataset['fresh']).toBeUndefined();
    expect(tick(1002).checked).toBe(true);
    await expect.poll(() => pills('Orders by status')[0]).toBe('[All (4)]');
    await expect.poll(() => rowOf(1002).dataset['fresh']).toBeUndefined();
  });

  test('here show at once what the platform took', async () => {
    const api = three();
    const { user } = await openPage({ api });
    await untilOrders(1003, 1002, 1001);
    expect(await openMenuOf(user, 1001)).toEqual(['View', 'Change status…', 'Archive']);
    await user.click(screen.getByRole('option', { name: 'Change status…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change status of order #1001' });
    await user.click(within(dialog).getByRole('radio', { name: /^Completed/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Change status' }));
    await within(rowOf(1001)).findByText('Completed');
  });
});

describe('while the platform does not answer', () => {
  test('orders can be found and read, and no row offers a change', async () => {
    const { user } = await openPage({
      api: three(),
      beside: { sync: { ...FIRST_SYNC, phase: 'ready', platform: 'down', asOf: '2026-11-21T07:00:00Z' } },
    });
    await untilOrders(1003, 1002, 1001);
    expect(await openMenuOf(user, 1001)).toEqual(['View']);
  });
});
