// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LIST, say } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { chips, openLiveList, tabs, untilOrders } from './list-view.ts';

function three(): OrderdeckApi {
  return new OrderdeckApi(
    orderDetail({ row: orderRow({ id: 118 }) }),
    orderDetail({ row: orderRow({ id: 119, email: 'ana@example.com' }) }),
    orderDetail({ row: orderRow({ id: 120, externalOrderId: '114-8837' }) }),
  );
}

const box = () => screen.getByRole('searchbox', { name: 'Find orders' });

describe('the quick box', () => {
  test.each([
    ['118', 118, { minId: 118, maxId: 118 }, 'Order number: 118'],
    [' #118 ', 118, { minId: 118, maxId: 118 }, 'Order number: 118'],
    ['ana@example.com', 119, { email: 'ana@example.com' }, 'E-mail: ana@example.com'],
    ['114-8837', 120, { externalOrderId: '114-8837' }, 'External order ID: 114-8837'],
  ])('%j finds order %i', async (text, orderId, filters, chip) => {
    const { api, user } = await openLiveList({ api: three() });
    await untilOrders(120, 119, 118);
    await user.type(box(), `${text}{Enter}`);
    await untilOrders(orderId);
    expect(api.bodies('query').at(-1)).toMatchObject({ filters, page: 1 });
    expect(chips()).toEqual([chip]);
    expect(box()).toHaveProperty('value', '');
  });

  test('searches all orders, whatever was filtered before', async () => {
    const { api, user } = await openLiveList({ api: three(), path: `${LIST}?status=11&min_total=1&page=1` });
    await untilOrders(120, 119, 118);
    await user.type(box(), '119');
    await user.click(screen.getByRole('button', { name: 'Search' }));
    await untilOrders(119);
    expect(api.bodies('query').at(-1)).toMatchObject({ filters: { minId: 119, maxId: 119 } });
    expect(tabs()[0]).toMatch(/^\[All/);
  });

  test('puts an e-mail address into no address of ours', async () => {
    const { api, user } = await openLiveList({ api: three() });
    await untilOrders(120, 119, 118);
    await user.type(box(), 'ana@example.com{Enter}');
    await untilOrders(119);
    expect(window.location.href).not.toContain('ana');
    expect(api.requests.map(({ path }) => path).join()).not.toContain('ana');
  });

  test('asks for the whole of an address, and for nothing else meanwhile', async () => {
    const { api, user } = await openLiveList({ api: three() });
    await untilOrders(120, 119, 118);
    await user.type(box(), 'ana@{Enter}');
    const problem = await screen.findByRole('alert');
    expect(problem.textContent).toBe(say('orderList.search.incompleteEmail'));
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(box().getAttribute('aria-describedby')).toBe(problem.id);
    expect(box()).toHaveProperty('value', 'ana@');
    expect(api.sent('query')).toHaveLength(1);
    await user.type(box(), 'example.com{Enter}');
    await untilOrders(119);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('does nothing for nothing', async () => {
    const { api, user } = await openLiveList({ api: three(), path: `${LIST}?status=11` });
    await untilOrders(120, 119, 118);
    await user.type(box(), '   {Enter}');
    expect(window.location.search).toBe('?status=11');
    expect(api.sent('query')).toHaveLength(1);
  });
});
