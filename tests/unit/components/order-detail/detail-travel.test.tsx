// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LIST, openPage, orderPath } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { openMenuOf, rowOf, tabs, untilOrders } from '../order-list/list-view.ts';

const two = () => new OrderdeckApi(orderDetail(), orderDetail({ row: orderRow({ id: 119 }) }));

async function changeStatus(user: Awaited<ReturnType<typeof openPage>>['user'], label: string): Promise<void> {
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByLabelText(label));
  await user.click(within(dialog).getByRole('button', { name: 'Change status' }));
}

describe('a status changed in the list', () => {
  test('stands in the row and the tabs, without the page being read again, and the focus goes back', async () => {
    const { api, user } = await openPage({ api: two() });
    await untilOrders(119, 118);
    await openMenuOf(user, 118);
    await user.click(screen.getByRole('option', { name: 'Change status…' }));
    await changeStatus(user, 'Shipped');
    expect(await within(rowOf(118)).findByText('Shipped')).toBeDefined();
    expect(within(rowOf(119)).getByText('Awaiting Fulfillment')).toBeDefined();
    await screen.findByText('Shipped (1)');
    expect(tabs()).toEqual(['[All (2)]', 'Awaiting Fulfillment (1)', 'Shipped (1)']);
    expect(await screen.findByText('Order #118 is now Shipped.')).toBeDefined();
    expect(api.sent('search')).toHaveLength(1);
    await expect
      .poll(() => document.activeElement?.id)
      .toBe(screen.getByRole('button', { name: 'Actions for order 118' }).id);
  });
});

describe('a status changed on the order’s page', () => {
  test('stands in its head at once and in the list behind', async () => {
    const { api, user } = await openPage({ api: two() });
    await untilOrders(119, 118);
    await user.click(screen.getByRole('link', { name: '118' }));
    await user.click(await screen.findByRole('button', { name: 'Change status' }));
    await changeStatus(user, 'Shipped');
    expect(await within(screen.getByRole('banner')).findByText('Shipped')).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Orders' }));
    await untilOrders(119, 118);
    expect(within(rowOf(118)).getByText('Shipped')).toBeDefined();
    expect(api.sent('change')).toHaveLength(1);
  });

  test('goes by what was changed there before: two in a row meet no conflict', async () => {
    const { api, user } = await openPage({ api: two(), path: orderPath(118) });
    await user.click(await screen.findByRole('button', { name: 'Change status' }));
    await changeStatus(user, 'Shipped');
    await within(screen.getByRole('banner')).findByText('Shipped');
    await user.click(screen.getByRole('button', { name: 'Change status' }));
    await changeStatus(user, 'Completed');
    expect(await within(screen.getByRole('banner')).findByText('Completed')).toBeDefined();
    expect(api.row(118).status.id).toBe(10);
  });
});

describe('between list and order', () => {
  test('back shows the list as it was, filters and page, without waiting', async () => {
    const { api, user } = await openPage({ api: two(), path: `${LIST}#q=status%3Aawaiting-fulfillment&limit=25` });
    await untilOrders(119, 118);
    await user.click(screen.getByRole('link', { name: '118' }));
    await screen.findByRole('heading', { name: 'Order #118' });
    const release = api.hold('search');
    await act(async () => window.history.back());
    await untilOrders(119, 118);
    expect(window.location.hash).toBe('#q=status%3Aawaiting-fulfillment&limit=25');
    release();
    await expect.poll(() => tabs().find((tab) => tab.startsWith('['))).toBe('[Awaiting Fulfillment (2)]');
  });

  test('the order that was opened is asked for once, also by its panels', async () => {
    const { api, user } = await openPage({ api: two() });
    await untilOrders(119, 118);
    await user.click(screen.getByRole('link', { name: '119' }));
    await screen.findByText('No messages');
    expect(api.sent('order').map(({ path }) => path)).toEqual(['/api/orders/119']);
    expect(api.sent('discounts')).toHaveLength(1);
  });
});
