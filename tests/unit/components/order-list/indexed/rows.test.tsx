// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LIST, openPage, orderPath } from '#tests/fixtures/opened-page.tsx';
import { statusOf } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { USUAL_LIST_STATE } from '#lib/orders/search-rules.ts';
import { openMenuOf, rowOf, statusText, table, untilOrders } from '../list-view.ts';
import { apiOf, box, pills, three } from './indexed-view.ts';

const cellsOf = (orderId: number): string[] =>
  within(rowOf(orderId))
    .getAllByRole('cell')
    .map((cell) => String(cell.textContent));

describe('the first rows', () => {
  test('have places kept for them while they are on their way, and are said to load', async () => {
    const api = three();
    const release = api.hold('search');
    await openPage({ api });
    expect(await screen.findByRole('table', { name: 'Orders' })).toBeDefined();
    expect(table().getAttribute('aria-busy')).toBe('true');
    expect(statusText()).toContain('Loading orders…');
    release();
    await untilOrders(1003, 1002, 1001);
    expect(table().getAttribute('aria-busy')).toBe('false');
    expect(statusText()).toContain('3 orders shown');
  });

  test('that came with the session are shown without asking again', async () => {
    const api = three();
    const search = { query: '', sort: USUAL_LIST_STATE.sort, page: 1, limit: 50 } as const;
    const ask = (kind: 'search' | 'summary', body: unknown) =>
      api.index.answer({ kind, path: '', body, headers: new Headers() }, [...api.orders.values()]).json();
    const page = await ask('search', search);
    const summary = await ask('summary', { query: '' });
    await openPage({ api, first: { kind: 'found', search, page, summary } });
    await untilOrders(1003, 1002, 1001);
    expect(pills('Orders by status')[0]).toBe('[All (3)]');
    expect([...api.sent('search'), ...api.sent('summary'), ...api.sent('views'), ...api.sent('preference')]).toEqual(
      [],
    );
  });

  test('that could not be read on opening are asked for only when the person says so', async () => {
    const api = three();
    const error = { code: 'unavailable', message: 'Orderdeck could not answer.', requestId: 'r7' } as const;
    const { user } = await openPage({ api, first: { kind: 'failed', error } });
    expect((await screen.findByText(/Orderdeck could not answer/)).textContent).toBeDefined();
    expect(api.sent('search')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await untilOrders(1003, 1002, 1001);
  });

  test('of a link are those of its search, its sorting and its page size', async () => {
    const { api } = await openPage({ api: three(), path: `${LIST}#q=total%3A%3E50&sort=total&limit=100` });
    await untilOrders(1003, 1002);
    expect(box().value).toBe('total:>50');
    expect(api.bodies('search')).toEqual([
      { query: 'total:>50', sort: { field: 'total', direction: 'asc' }, page: 1, limit: 100 },
    ]);
  });

  test('of a link with nonsense are the usual ones', async () => {
    const { api } = await openPage({ api: three(), path: `${LIST}#sort=nonsense&page=-1&limit=7&columns=x%00` });
    await untilOrders(1003, 1002, 1001);
    expect(api.bodies('search')).toEqual([{ query: '', sort: USUAL_LIST_STATE.sort, page: 1, limit: 50 }]);
  });
});

describe('a row', () => {
  test('tells an order in one line, in the store’s zone and the order’s currency', async () => {
    await openPage({
      api: apiOf({ customerId: 9, company: 'Acme', itemsShipped: 3, status: statusOf(11) }),
      beside: {
        preference: {
          columns: ['order', 'date', 'customer', 'status', 'payment', 'items', 'total', 'country', 'channel'],
        },
      },
    });
    await untilOrders(1001);
    expect(cellsOf(1001)).toEqual([
      '',
      'Nov 3, 202610:12 AM',
      'Jane DoeAcme',
      'Awaiting Fulfillment',
      'PaidCash',
      '3 of 4 shipped',
      '$43.32',
      'United States',
      'Channel 1Storefront',
      'Actions for order 1001',
    ]);
  });

  test.each([
    ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a NUL and an escape', 'a\u0000b\u001B[31m', 'a\uFFFDb\uFFFD[31m'],
    ['another script', 'مريم بنت عبد الله', 'مريم بنت عبد الله'],
    ['a turning mark', '\u202Eeoj', '\u202Eeoj'],
    ['a very long name', 'x'.repeat(300), 'x'.repeat(300)],
  ])('shows what somebody wrote as it is: %s', async (_what, text, shown) => {
    await openPage({ api: apiOf({ customerName: text, company: text, paymentMethod: text }) });
    await untilOrders(1001);
    expect(cellsOf(1001)[2]).toBe(shown + shown);
    expect(rowOf(1001).querySelector('img')).toBeNull();
    for (const part of within(rowOf(1001)).getAllByText(shown)) expect(part.getAttribute('dir')).toBe('auto');
  });

  test('bears marks for notes, a message and the archive', async () => {
    const marked = { staffNotes: 'Call first', hasCustomerMessage: true };
    await openPage({ api: apiOf(marked) });
    await untilOrders(1001);
    const titles = [...rowOf(1001).querySelectorAll('th title')].map((title) => title.textContent);
    expect(titles).toEqual(['Staff notes: Call first', 'Has a message from the customer']);
  });

  test('offers a viewer to look only', async () => {
    const { user } = await openPage({ api: three(), role: 'viewer' });
    await untilOrders(1003, 1002, 1001);
    expect(await openMenuOf(user, 1001)).toEqual(['View']);
  });

  test('opens by a press anywhere, and a held key leaves its link to the browser', async () => {
    const { user, visited } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    const link = screen.getByRole('link', { name: '1001' });
    expect(fireEvent.click(link, { ctrlKey: true })).toBe(true);
    expect(visited).toEqual([]);
    await user.click(within(rowOf(1001)).getByText('$10.00'));
    expect(visited).toEqual([orderPath(1001)]);
  });

  test('is not opened by its checkbox', async () => {
    const { user, visited } = await openPage({ api: three() });
    await untilOrders(1003, 1002, 1001);
    await user.click(screen.getByRole('checkbox', { name: 'Select order 1001' }));
    expect(visited).toEqual([]);
  });
});

describe('a page of 250 orders', () => {
  test('stands whole, also after a search that was typed', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => ({ customerName: `Ana ${index}` }));
    // Counted without roles: to work out those of 250 rows takes seconds each time.
    const rowCount = () => document.querySelectorAll('tbody tr[data-href]').length;
    const { user } = await openPage({ api: apiOf(...rows), path: `${LIST}#limit=250` });
    await expect.poll(rowCount).toBe(250);
    await user.type(box(), 'ana');
    await expect.poll(rowCount).toBe(250);
  });
});

describe('counts that cannot be had', () => {
  test('leave the rows alone', async () => {
    const api = three();
    api.next('summary', failure('unavailable', 'Too slow.'));
    await openPage({ api });
    await untilOrders(1003, 1002, 1001);
    expect(pills('Orders by status')).toEqual(['[All]']);
    expect(screen.getByText('1 to 3')).toBeDefined();
  });

  test('nothing at all is asked in a session that has ended', async () => {
    const api = new OrderdeckApi();
    await openPage({ api, boot: { kind: 'no_code' } });
    expect(await screen.findByText('Open Orderdeck from your control panel')).toBeDefined();
    expect(api.requests).toEqual([]);
  });
});
