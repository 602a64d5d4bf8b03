// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LIST, openPage, orderPath } from '#tests/fixtures/opened-page.tsx';
import { line, orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { orderNumbers, rowOf, untilOrders } from '../list-view.ts';
import { columnNames, focusedOrder, fragment, header, search, sorts, three, tick } from './indexed-view.ts';

const dialog = (name: string) => screen.findByRole('dialog', { name });

describe('sorting', () => {
  test('by any column, by mouse and keys, told to assistive technology and kept in the address', async () => {
    const { user, api } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    expect(sorts()).toEqual(['Order descending']);
    await user.click(within(header('Total')).getByRole('button'));
    await untilOrders(1002, 1003, 1001);
    expect(sorts()).toEqual(['Total descending']);
    expect(fragment()).toEqual({ sort: '-total' });
    within(header('Total')).getByRole('button').focus();
    await user.keyboard('{Enter}');
    await untilOrders(1001, 1003, 1002);
    expect(sorts()).toEqual(['Total ascending']);
    expect(fragment()).toEqual({ sort: 'total' });
    expect(document.activeElement?.textContent).toBe('Total');
    await user.click(within(header('Customer')).getByRole('button'));
    await untilOrders(1001, 1002, 1003);
    expect(api.bodies('search').at(-1)).toMatchObject({ sort: { field: 'customer', direction: 'asc' } });
    await act(async () => window.history.back());
    await untilOrders(1001, 1003, 1002);
  });

  test('can be chosen from a list where there are no headers', async () => {
    const { user } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by', hidden: true }), 'Total: highest first');
    await untilOrders(1002, 1003, 1001);
    expect(sorts()).toEqual(['Total descending']);
  });
});

describe('pages', () => {
  test('are as large as the person likes, which is kept for them', async () => {
    const { user, api } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    const size = screen.getByRole('combobox', { name: 'Orders per page' });
    expect(
      within(size)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['25', '50', '100', '250']);
    await user.selectOptions(size, '250');
    await expect.poll(() => api.bodies('search').at(-1)).toMatchObject({ limit: 250 });
    await expect.poll(() => api.index.preference).toEqual({ limit: 250 });
  });

  test('of a size that was kept are asked for so from the first', async () => {
    const { api } = await openPage({ api: three(), beside: { preference: { limit: 100 } } });
    await untilOrders(1003, 1002, 1001);
    expect(api.bodies('search')).toEqual([
      { query: '', sort: { field: 'id', direction: 'desc' }, page: 1, limit: 100 },
    ]);
  });

  test('go forth and back', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => orderDetail({ row: orderRow({ id: 1001 + index }) }));
    const { user } = await openPage({ api: new OrderdeckApi(...rows), path: `${LIST}#limit=25` });
    await expect.poll(() => orderNumbers().length).toBe(25);
    const [next] = screen.getAllByRole('button', { name: 'Next page' });
    await user.click(next ?? expect.unreachable('no pager'));
    await untilOrders(1005, 1004, 1003, 1002, 1001);
    expect(screen.getByText('26 to 30 of 30')).toBeDefined();
    expect(fragment()).toEqual({ limit: '25', page: '2' });
    await user.click(screen.getAllByRole('button', { name: 'Previous page' })[0] ?? expect.unreachable('no pager'));
    await expect.poll(() => orderNumbers().length).toBe(25);
  });
});

describe('columns', () => {
  test('are the person’s own: shown, hidden and moved, and kept', async () => {
    const { user, api } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    expect(columnNames()).toEqual(['Order', 'Date', 'Customer', 'Status', 'Payment', 'Shipped', 'Total', 'Actions']);
    await user.click(screen.getByRole('button', { name: 'Choose columns' }));
    const columns = await dialog('Columns');
    expect(within(columns).getByRole('checkbox', { name: 'Order' })).toHaveProperty('disabled', true);
    await user.click(within(columns).getByRole('checkbox', { name: 'Country' }));
    await user.click(within(columns).getByRole('checkbox', { name: 'Payment' }));
    await user.click(within(columns).getByRole('button', { name: 'Move Country earlier' }));
    expect(columnNames()).toEqual(['Order', 'Date', 'Customer', 'Status', 'Shipped', 'Country', 'Total', 'Actions']);
    await expect.poll(() => document.activeElement?.id).toBe('move-country--1');
    await user.click(within(columns).getByRole('button', { name: 'Done' }));
    await expect
      .poll(() => api.index.preference.columns)
      .toEqual(['order', 'date', 'customer', 'status', 'items', 'country', 'total']);
    expect(within(rowOf(1001)).getByText('United States')).toBeDefined();
    await user.click(within(header('Country')).getByRole('button'));
    await expect.poll(sorts).toEqual(['Country ascending']);
  });

  test('that were kept stand from the first; the usual ones are one press away', async () => {
    const { user, api } = await openPage({ api: three(), beside: { preference: { columns: ['total', 'gone'] } } });
    await untilOrders(1003, 1002, 1001);
    expect(columnNames()).toEqual(['Order', 'Customer', 'Total', 'Actions']);
    await user.click(screen.getByRole('button', { name: 'Choose columns' }));
    await user.click(within(await dialog('Columns')).getByRole('button', { name: 'Usual columns' }));
    await expect.poll(columnNames).toHaveLength(8);
    await expect.poll(() => api.index.preference.columns).toHaveLength(7);
  });
});

describe('a selection', () => {
  test('is by order number: it survives new rows, other pages and searches, and coming back', async () => {
    const { user, api } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await user.click(tick(1002));
    await user.click(tick(1001));
    expect(await screen.findByText('2 orders selected')).toBeDefined();
    api.edit(1002, { customerName: 'Somebody else' });
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await within(rowOf(1002)).findByText('Somebody else');
    expect(tick(1002).checked).toBe(true);
    await search(user, 'ana');
    await untilOrders(1001);
    expect(await screen.findByText('2 orders selected (1 not on this page)')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Clear selection' }));
    expect(screen.queryByText(/selected/)).toBeNull();
    await act(async () => window.history.back());
    await untilOrders(1003, 1002, 1001);
    await expect.poll(() => tick(1001).checked).toBe(true);
  });

  test('can be all that the list shows', async () => {
    const { user } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await user.click(tick(1003));
    await user.click(tick(1001));
    await user.click(await screen.findByRole('button', { name: 'Show only these' }));
    await untilOrders(1003, 1001);
    expect(fragment()['q']).toBe('id:1001 OR id:1003');
    expect(tick(1001).checked).toBe(true);
    expect(await screen.findByText('2 orders selected')).toBeDefined();
  });

  test('of all rows is one press, and tells when it is not all', async () => {
    const { user } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    const all = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all orders on this page' });
    await user.click(all);
    expect(await screen.findByText('3 orders selected')).toBeDefined();
    await user.click(tick(1002));
    expect([all.checked, all.indeterminate]).toEqual([false, true]);
    await user.click(all);
    await user.click(all);
    expect(screen.queryByText(/selected/)).toBeNull();
  });

  test('gives its numbers to the clipboard, lowest first', async () => {
    const { user } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await user.click(tick(1003));
    await user.click(tick(1001));
    await user.click(await screen.findByRole('button', { name: 'Copy order numbers' }));
    expect(await screen.findByText('2 order numbers copied')).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe('1001\n1003');
  });
});

describe('the preview', () => {
  test('shows the row at once and the order’s lines after it, and follows the keys', async () => {
    const api = three();
    api.orders.set(1002, {
      ...(api.orders.get(1002) ?? orderDetail()),
      lines: [line({ name: 'Blue cup', sku: 'CUP-1' })],
    });
    const { user } = await openPage({ api });
    await untilOrders(1003, 1002, 1001);
    const release = api.hold('order');
    await user.keyboard('p');
    const first = await screen.findByRole('complementary', { name: 'Preview of order 1003' });
    expect(within(first).getByText('Zoë Müller')).toBeDefined();
    expect(within(first).getByRole('status').textContent).toContain('Loading order…');
    await act(async () => release());
    await user.keyboard('jj');
    expect(focusedOrder()).toBe(1001);
    await user.keyboard('{ArrowUp}');
    expect(focusedOrder()).toBe(1002);
    const second = await screen.findByRole('complementary', { name: 'Preview of order 1002' });
    expect(await within(second).findByText('Blue cup')).toBeDefined();
    await user.click(within(second).getByRole('button', { name: 'Next order' }));
    await screen.findByRole('complementary', { name: 'Preview of order 1001' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    await expect.poll(() => api.index.preference).toEqual({ isPreviewOpen: false });
  });

  test('takes a press beside the link; the link and Enter open the order', async () => {
    const { user, visited } = await openPage({ api: three(), beside: { preference: { isPreviewOpen: true } } });
    await untilOrders(1003, 1002, 1001);
    await user.click(within(rowOf(1002)).getByText('$250.00'));
    await screen.findByRole('complementary', { name: 'Preview of order 1002' });
    expect(visited).toEqual([]);
    await user.keyboard('{Enter}');
    expect(visited).toEqual([orderPath(1002)]);
    await screen.findByRole('heading', { name: 'Order #1002' });
    await act(async () => window.history.back());
    await screen.findByRole('complementary', { name: 'Preview of order 1002' });
  });
});

describe('shortcuts', () => {
  test('find, walk, select and explain', async () => {
    const { user } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await user.keyboard('j');
    expect(focusedOrder()).toBe(1003);
    await user.keyboard('x');
    expect(tick(1003).checked).toBe(true);
    await user.keyboard('x');
    expect(tick(1003).checked).toBe(false);
    await user.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Search orders' }));
    await user.keyboard('jjx?');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('combobox', { name: 'Search orders' })).toHaveProperty('value', 'jjx?');
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard('?');
    const help = await dialog('Keyboard shortcuts');
    expect(within(help).getByText('Select the order, or take it out')).toBeDefined();
    await user.click(within(help).getByRole('button', { name: 'Close' }));
    await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  });
});
