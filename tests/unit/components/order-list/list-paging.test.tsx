// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LIST } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow, statusOf } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { chips, openLiveList, orderNumbers, table, untilOrders } from './list-view.ts';

function many(count: number): OrderdeckApi {
  return new OrderdeckApi(
    ...Array.from({ length: count }, (_, index) =>
      orderDetail({
        row: orderRow({ id: 1001 + index, customerId: 50 - index, status: statusOf(index === 0 ? 2 : 11) }),
      }),
    ),
  );
}

const pager = () => screen.getByRole('navigation', { name: 'Pages of the order list' });
const inPager = (name: string) => within(pager()).getByRole('button', { name });
const header = (name: string) => within(table()).getByRole('columnheader', { name });
const sortsOf = () =>
  within(table())
    .getAllByRole('columnheader')
    .filter((one) => ![null, 'none'].includes(one.getAttribute('aria-sort')))
    .map((one) => `${one.textContent} ${one.getAttribute('aria-sort')}`);

describe('sorting', () => {
  test('is announced, and turned round by keyboard', async () => {
    const { api, user } = await openLiveList({ api: many(3) });
    await untilOrders(1003, 1002, 1001);
    expect(sortsOf()).toEqual(['Order descending']);
    within(header('Order')).getByRole('button').focus();
    await user.keyboard('{Enter}');
    await untilOrders(1001, 1002, 1003);
    expect(sortsOf()).toEqual(['Order ascending']);
    expect(document.activeElement?.textContent).toBe('Order');
    await user.keyboard(' ');
    await untilOrders(1003, 1002, 1001);
    expect(api.bodies('query').at(1)).toMatchObject({ sort: { field: 'id', direction: 'asc' } });
  });

  test('by another column begins its own way, keeps the filters and forgets the page', async () => {
    const { user } = await openLiveList({ api: many(12), path: `${LIST}?status=11&limit=10&page=2` });
    await untilOrders(1002);
    await user.click(within(header('Customer')).getByRole('button'));
    await expect.poll(() => orderNumbers()[0]).toBe(1012);
    expect(window.location.search).toBe('?status=11&sort=customer_id%3Aasc&limit=10');
    expect(sortsOf()).toEqual(['Customer ascending']);
  });

  test('can be chosen from a list where there are no headers', async () => {
    const { user } = await openLiveList({ api: many(3) });
    await untilOrders(1003, 1002, 1001);
    const choice = screen.getByRole('combobox', { name: 'Sort by' });
    expect(choice).toHaveProperty('value', 'id:desc');
    await user.selectOptions(choice, 'Status: first to last');
    await expect.poll(() => orderNumbers()[0]).toBe(1001);
    expect(window.location.search).toBe('?sort=status_id%3Aasc');
    expect(choice).toHaveProperty('value', 'status_id:asc');
  });

  test('is offered only where the platform can', async () => {
    await openLiveList({ api: many(1) });
    await untilOrders(1001);
    const sortable = within(table())
      .getAllByRole('columnheader')
      .filter((one) => one.querySelector('button') !== null);
    expect(sortable.map((one) => one.textContent)).toEqual(['Order', 'Date', 'Customer', 'Status']);
  });
});

describe('pages', () => {
  test('go forth and back, and say where one is', async () => {
    const { user } = await openLiveList({ api: many(12), path: `${LIST}?limit=10` });
    await expect.poll(() => orderNumbers().length).toBe(10);
    await within(pager()).findByText('1 to 10 of 12');
    expect(inPager('Previous page')).toHaveProperty('disabled', true);
    await user.click(inPager('Next page'));
    await untilOrders(1002, 1001);
    expect(within(pager()).getByText('11 to 12 of 12')).toBeDefined();
    expect(window.location.search).toBe('?page=2&limit=10');
    expect(inPager('Next page')).toHaveProperty('disabled', true);
    await user.click(inPager('Previous page'));
    await expect.poll(() => orderNumbers().length).toBe(10);
    expect(window.location.search).toBe('?limit=10');
  });

  test('of another size begin at the first', async () => {
    const { api, user } = await openLiveList({ api: many(12), path: `${LIST}?limit=10&page=2` });
    await untilOrders(1002, 1001);
    const size = within(pager()).getByRole('combobox', { name: 'Orders per page' });
    expect(
      within(size)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['10', '20', '50', '100', '250']);
    await user.selectOptions(size, '20');
    await expect.poll(() => orderNumbers().length).toBe(12);
    expect(api.bodies('query').at(-1)).toMatchObject({ limit: 20, page: 1 });
  });

  test('that are long have a pager at their end too, of another name', async () => {
    await openLiveList({ api: many(20), path: `${LIST}?limit=20` });
    await expect.poll(() => orderNumbers().length).toBe(20);
    expect(screen.getAllByRole('navigation', { name: /^Pages/ }).map((one) => one.getAttribute('aria-label'))).toEqual([
      'Pages of the order list',
      'Pages of the order list, at its end',
    ]);
  });

  test('do not name a number of orders that they contradict', async () => {
    const api = many(3);
    api.next('counts', Response.json({ statuses: [], total: 2 }));
    await openLiveList({ api });
    await untilOrders(1003, 1002, 1001);
    await screen.findByText('All (2)');
    expect(within(pager()).getByText('1 to 3')).toBeDefined();
  });
});

describe('back and forward', () => {
  test('show each list again as it was, the e-mail filter too', async () => {
    const api = many(2);
    api.edit(1001, { email: 'ana@example.com' });
    const { user } = await openLiveList({ api });
    await untilOrders(1002, 1001);
    await user.type(screen.getByRole('searchbox'), 'ana@example.com{Enter}');
    await untilOrders(1001);
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
    await untilOrders(1002, 1001);
    await act(async () => window.history.back());
    await untilOrders(1001);
    expect(chips()).toEqual(['E-mail: ana@example.com']);
    await act(async () => window.history.back());
    await untilOrders(1002, 1001);
    expect(chips()).toEqual([]);
  });
});
