// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { orderPath } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import type { OrderRow } from '#lib/orders/contract.ts';
import { openLiveList, openMenuOf, rowOf, untilOrders } from './list-view.ts';

function apiOf(...rows: readonly Partial<OrderRow>[]): OrderdeckApi {
  return new OrderdeckApi(...rows.map((row) => orderDetail({ row: orderRow(row) })));
}

/** The texts of a row's cells, of those that a desktop's width shows. */
function cellsOf(orderId: number): string[] {
  return within(rowOf(orderId))
    .getAllByRole('cell')
    .map((cell) => String(cell.textContent));
}

describe('a row', () => {
  test('tells an order in one line, in the store’s zone and the order’s currency', async () => {
    const api = apiOf({ customerId: 9, company: 'Acme', itemsShipped: 3, source: 'iphone', channelId: 2 });
    await openLiveList({ api });
    await untilOrders(118);
    expect(cellsOf(118)).toEqual([
      'Nov 3, 202610:12 AM',
      'Jane DoeAcme',
      'Awaiting Fulfillment',
      'PaidCash',
      '3 of 4 shipped',
      '$43.32',
      'Actions for order 118',
    ]);
    expect(within(rowOf(118)).getByTitle('3 of 4 items shipped')).toBeDefined();
  });

  test.each([
    ['JPY', '5000', '¥5,000'],
    ['KWD', '1.5', 'KWD\u00A01.500'],
    ['EUR', '0.0005', '€0.0005'],
    ['USD', '-12.5', '-$12.50'],
    ['USD', '999999999999.99', '$999,999,999,999.99'],
  ])('shows %s %s as %s', async (currencyCode, amount, shown) => {
    await openLiveList({ api: apiOf({ total: { amount, currencyCode } }) });
    await untilOrders(118);
    expect(cellsOf(118)).toContain(shown);
  });

  test('is written as the person’s language writes, in English where the screens do not speak it', async () => {
    await openLiveList({ api: apiOf({ total: { amount: '1234.5', currencyCode: 'EUR' } }), locale: 'nl-NL' });
    await untilOrders(118);
    expect(cellsOf(118)).toContain('€\u00A01.234,50');
    expect(cellsOf(118)[0]).toBe('3 nov 202610:12');
  });

  test.each([
    [{ customerName: '', company: 'Acme', customerId: 9 }, 'Acme'],
    [{ customerName: ' ', company: '', customerId: 9 }, 'jane@example.com'],
    [{ customerName: '', company: '', email: '', customerId: 9 }, 'No name'],
    [{ customerName: 'Zoë', customerId: null }, 'ZoëGuest'],
    [{ customerName: 'Zoë', customerId: 9 }, 'Zoë'],
  ])('names its customer: %j', async (parts, shown) => {
    await openLiveList({ api: apiOf(parts) });
    await untilOrders(118);
    expect(cellsOf(118)[1]).toBe(shown);
  });

  test('bears marks for notes, a message and the archive, or none', async () => {
    const marked = { id: 119, staffNotes: 'Call\u0000first', hasCustomerMessage: true, isArchived: true };
    await openLiveList({ api: apiOf({ staffNotes: '' }, marked) });
    await untilOrders(119, 118);
    const titles = [...rowOf(119).querySelectorAll('th title')].map((title) => title.textContent);
    expect(titles).toEqual(['Staff notes: Call\uFFFDfirst', 'Has a message from the customer', 'Archived']);
    expect(rowOf(118).querySelectorAll('th svg')).toHaveLength(0);
  });

  test('without dates shows none', async () => {
    await openLiveList({ api: apiOf({ createdAt: null, modifiedAt: null }) });
    await untilOrders(118);
    expect(cellsOf(118)[0]).toBe('');
  });
});

describe('text that somebody wrote', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['an emoji', '👩‍👩‍👧 Ünï', '👩‍👩‍👧 Ünï'],
    ['a NUL and an escape', 'a\u0000b\u001B[31m', 'a\uFFFDb\uFFFD[31m'],
    ['another script', 'مريم', 'مريم'],
    ['a turning mark', '\u202Eeoj', '\u202Eeoj'],
  ])('is shown as it is: %s', async (_what, text, shown) => {
    const parts = {
      customerName: text,
      company: text,
      paymentMethod: text,
      source: text,
      status: { id: 2, label: text },
    };
    await openLiveList({ api: apiOf(parts) });
    await untilOrders(118);
    const cells = cellsOf(118);
    expect(cells[1]).toBe(shown + shown);
    expect(cells[2]).toBe(shown);
    expect(cells[3]).toBe(`Paid${shown}`);
    expect(rowOf(118).querySelector('img')).toBeNull();
    // What is beside it must not be turned round.
    for (const part of within(rowOf(118)).getAllByText(shown)) expect(part.getAttribute('dir')).toBe('auto');
  });
});

describe('opening an order', () => {
  test('by a click anywhere in its row', async () => {
    const { user, visited, api } = await openLiveList({ api: apiOf({}) });
    await untilOrders(118);
    await user.click(within(rowOf(118)).getByText('$43.32'));
    expect(visited).toEqual([orderPath(118)]);
    expect(await screen.findByRole('heading', { name: 'Order #118' })).toBeDefined();
    expect(api.sent('order')).toHaveLength(1);
  });

  test('by its link, once', async () => {
    const { user, visited } = await openLiveList({ api: apiOf({}) });
    await untilOrders(118);
    await user.click(screen.getByRole('link', { name: '118' }));
    expect(visited).toEqual([orderPath(118)]);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
    'is the browser’s business with %j',
    async (press) => {
      const { visited } = await openLiveList({ api: apiOf({}) });
      await untilOrders(118);
      const link = screen.getByRole('link', { name: '118' });
      expect(fireEvent.click(link, press)).toBe(true);
      expect(visited).toEqual([]);
      expect(link.getAttribute('href')).toBe(orderPath(118));
    },
  );

  test('is not what marking a text means', async () => {
    const { user, visited } = await openLiveList({ api: apiOf({}) });
    await untilOrders(118);
    vi.spyOn(window, 'getSelection').mockReturnValue({ type: 'Range' } as Selection);
    await user.click(within(rowOf(118)).getByText('$43.32'));
    expect(visited).toEqual([]);
  });
});

describe('a row’s Action menu', () => {
  test('offers an editor to look and to change the status', async () => {
    const { user, visited } = await openLiveList({ api: apiOf({}) });
    await untilOrders(118);
    expect(await openMenuOf(user, 118)).toEqual(['View', 'Change status…', 'Archive']);
    expect(visited).toEqual([]);
    await user.click(screen.getByRole('option', { name: 'View' }));
    expect(visited).toEqual([orderPath(118)]);
  });

  test('offers a viewer to look only', async () => {
    const { user } = await openLiveList({ api: apiOf({}), role: 'viewer' });
    await untilOrders(118);
    expect(await openMenuOf(user, 118)).toEqual(['View']);
  });

  test('works by keyboard', async () => {
    const { user, visited } = await openLiveList({ api: apiOf({}) });
    await untilOrders(118);
    screen.getByRole('button', { name: 'Actions for order 118' }).focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('option', { name: 'View' });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Change status of order #118' })).toBeDefined();
    expect(visited).toEqual([]);
  });
});

describe('a pointer that rests on a row', () => {
  test('has its order read, once; a pointer that passes has none', async () => {
    const api = apiOf({ id: 117 }, { id: 118 });
    const { user, visited } = await openLiveList({ api });
    await untilOrders(118, 117);
    fireEvent.pointerOver(within(rowOf(117)).getAllByRole('cell')[0] ?? rowOf(117));
    fireEvent.pointerOver(within(rowOf(118)).getAllByRole('cell')[0] ?? rowOf(118));
    await waitFor(() => expect(api.sent('order').map(({ path }) => path)).toEqual(['/api/orders/118']));
    await user.click(within(rowOf(118)).getAllByRole('cell')[1] ?? rowOf(118));
    expect(visited).toEqual([orderPath(118)]);
    expect(api.sent('order')).toHaveLength(1);
  });
});
