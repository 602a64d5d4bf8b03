// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { LIST, openPage, orderPath, say, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow, statusOf } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import type { ErrorCode } from '#lib/core/error-codes.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';

async function openOrder(parts: Partial<OrderDetail> = {}): Promise<OpenedPage> {
  const page = await openPage({ api: new OrderdeckApi(orderDetail(parts)), path: orderPath(118) });
  await screen.findByText('Staff notes');
  return page;
}

async function openRefused(code: ErrorCode, message = 'What happened.'): Promise<OpenedPage> {
  const api = new OrderdeckApi(orderDetail());
  api.next('order', failure(code, message));
  const page = await openPage({ api, path: orderPath(118) });
  await screen.findByText(message);
  return page;
}

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const waysOut = () =>
  within(screen.getByRole('main'))
    .queryAllByRole('button')
    .map((button) => button.textContent);

describe('an order’s page', () => {
  test('says what it reads, then shows it with one request for the order', async () => {
    const api = new OrderdeckApi(orderDetail());
    const release = api.hold('order');
    await openPage({ api, path: orderPath(118) });
    expect((await screen.findByText('Reading the order…')).closest('[role="status"]')).not.toBeNull();
    expect(heading()).toBe('Order #118');
    expect(api.sent('payments')).toEqual([]);
    release();
    await screen.findByText('Staff notes');
    await screen.findByText('No messages');
    // The panels below come with code of their own.
    await expect
      .poll(() => api.requests.map(({ kind }) => kind).sort())
      .toEqual(
        [
          ...['customerHistory', 'discounts', 'history', 'messages', 'order', 'payments', 'refundRecords', 'shipments'],
          'tags',
        ].sort(),
      );
    expect(api.sent('shipments')[0]?.path).toBe('/api/orders/118/shipments?currency=USD');
  });

  test('that came with the session needs no request for the order', async () => {
    const detail = orderDetail();
    const { api } = await openPage({
      api: new OrderdeckApi(detail),
      path: orderPath(118),
      first: { kind: 'order', detail },
    });
    await screen.findByText('No messages');
    expect(api.sent('order')).toEqual([]);
  });

  test('has its status, payment and time in its head', async () => {
    const status = { id: 2, label: '<i>Weg</i>\u0000' };
    await openOrder({ row: orderRow({ status, paymentStatus: 'partially refunded' }) });
    const head = screen.getByRole('banner');
    expect(heading()).toBe('Order #118');
    expect(within(head).getByText('<i>Weg</i>\uFFFD')).toBeDefined();
    expect(head.textContent).toContain('Partially refunded · Placed Nov 3, 2026');
    expect(head.querySelector('i')).toBeNull();
  });

  test('tells the glance: amount, how far, where from', async () => {
    await openOrder({
      row: orderRow({ itemsShipped: 1, source: 'buybutton', channelId: 7, externalOrderId: 'X-9', paymentMethod: '' }),
      paymentProviderId: 'ch_3',
      shippedAt: '2026-11-20T15:00:00.000Z',
    });
    const facts = screen
      .getAllByRole('term')
      .map((term) => `${term.textContent}: ${term.nextElementSibling?.textContent}`);
    expect(facts.slice(0, 8)).toEqual([
      'Payment: Paid',
      'Total: $43.32',
      'Items: 1 of 4 shipped',
      expect.stringMatching(/^Placed: Nov 3, 2026, 10:12/),
      expect.stringMatching(/^Shipped: Nov 20, 2026, 9:00/),
      'Source: BuybuttonChannel 7',
      'External order number: X-9',
      'Payment reference: ch_3',
    ]);
  });

  test('leaves out what is not there', async () => {
    const row = orderRow({ createdAt: null, paymentStatus: '', source: '', itemsTotal: 1 });
    await openOrder({ row });
    expect(screen.getByText('No payment status')).toBeDefined();
    expect(screen.getByText('1 item, not shipped')).toBeDefined();
    expect(screen.getByRole('banner').textContent).not.toMatch(/Placed|·/);
    expect(screen.queryByText('External order number')).toBeNull();
  });

  test('warns of an archived order, and shows what the shopper wrote', async () => {
    await openOrder({ row: orderRow({ isArchived: true }), customerMessage: 'Leave it\nwith <b>Bo</b>' });
    expect(screen.getByText(say('orderDetail.archived'))).toBeDefined();
    expect(screen.getByText('Message from the shopper')).toBeDefined();
    expect(screen.getByText(/Leave it/).textContent).toBe('Leave it\nwith <b>Bo</b>');
  });

  test('reads the order and all its panels again on demand', async () => {
    const { api, user } = await openOrder();
    await screen.findByText('No messages');
    await screen.findByText('Order placed');
    for (const kind of ['payments', 'tags', 'history'] as const)
      await expect.poll(() => api.sent(kind).length, { message: kind }).toBe(1);
    api.edit(118, { status: statusOf(2) });
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    expect(await screen.findByText('Shipped', { selector: 'header *' })).toBeDefined();
    for (const kind of ['order', 'shipments', 'payments', 'messages', 'discounts', 'tags', 'history'] as const)
      await expect.poll(() => api.sent(kind).length, { message: kind }).toBe(2);
  });

  test('stays, marked as old, when it cannot be read again', async () => {
    const { api, user } = await openOrder();
    api.next('order', failure('platform_unavailable', 'BigCommerce does not answer.'));
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    expect(await screen.findByText('This may be out of date: BigCommerce does not answer.')).toBeDefined();
    expect(screen.getByText('Call first.')).toBeDefined();
  });
});

describe('an order that cannot be shown', () => {
  test.each(['abc', '0', '118x', '99999999999', '-1'])('by the number %j asks nobody', async (number) => {
    const { api, user, visited } = await openPage({ path: `${LIST}/${number}` });
    expect(await screen.findByText(say('orderDetail.problem.invalidNumber.heading'))).toBeDefined();
    expect(api.requests).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Go to orders' }));
    expect(visited).toEqual([LIST]);
  });

  test.each([
    ['not_found', 'Order not found', ['Go to orders']],
    ['forbidden', 'You may not see this order', ['Go to orders']],
    ['store_needs_approval', 'The store must approve Orderdeck again', ['Try again', 'Go to control panel']],
    ['platform_unavailable', 'BigCommerce does not answer right now', ['Try again']],
    ['platform_unreadable', 'BigCommerce does not answer right now', ['Try again']],
    ['too_many_requests', 'BigCommerce does not answer right now', ['Try again']],
    ['internal', 'The order could not be loaded', ['Try again']],
  ] as const)('for %s says "%s", in the answer’s words and with its reference', async (code, title, ways) => {
    await openRefused(code);
    expect(screen.getByText(title)).toBeDefined();
    expect(screen.getByText('Reference for support: req-1')).toBeDefined();
    expect(waysOut()).toEqual(ways);
    expect(screen.queryByRole('button', { name: 'Change status' })).toBeNull();
  });

  test('is read again on demand', async () => {
    const { api, user } = await openRefused('internal');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Staff notes')).toBeDefined();
    expect(api.sent('order')).toHaveLength(2);
  });

  test('for want of approval leads to the control panel, out of the frame', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    const { user } = await openRefused('store_needs_approval');
    await user.click(screen.getByRole('button', { name: 'Go to control panel' }));
    expect(open).toHaveBeenCalledExactlyOnceWith('https://store-abc123.example', '_top', 'noreferrer');
  });
});

describe('the way back', () => {
  test('is a link that opens the list here', async () => {
    const { user, visited } = await openOrder();
    const link = screen.getByRole('link', { name: 'Orders' });
    expect(link.getAttribute('href')).toBe(LIST);
    await user.click(link);
    expect(visited).toEqual([LIST]);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])('is the browser’s with %j', async (held) => {
    const { visited } = await openOrder();
    expect(fireEvent.click(screen.getByRole('link', { name: 'Orders' }), held)).toBe(true);
    expect(visited).toEqual([]);
  });

  test('leads to the list as it was left, where the browser tells that it lies behind', async () => {
    const { visited, user } = await openOrder();
    const entries = [`http://x${LIST}?status=2`, `http://x${orderPath(118)}`].map((url) => ({
      url,
      sameDocument: true,
    }));
    vi.stubGlobal('navigation', { currentEntry: { index: 1 }, entries: () => entries });
    const back = vi.spyOn(window.history, 'back').mockReturnValue();
    await user.click(screen.getByRole('link', { name: 'Orders' }));
    expect(back).toHaveBeenCalledOnce();
    expect(visited).toEqual([]);
  });
});
