// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { OrderDetail } from '#lib/orders/contract.ts';
import type { Role } from '#lib/core/permissions.ts';
import { openPage, orderPath, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { line, orderDetail, orderRow, totals, usd } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

async function openOrder(api: OrderdeckApi, role: Role = 'admin'): Promise<OpenedPage> {
  const page = await openPage({ api, path: orderPath(118), role });
  await screen.findByText('Staff notes');
  return page;
}

const apiOf = (parts: Partial<OrderDetail> = {}) => new OrderdeckApi(orderDetail({ lines: [line()], ...parts }));
const panel = async (title: string): Promise<HTMLElement> =>
  (await screen.findByRole('heading', { level: 2, name: title })).parentElement?.parentElement ??
  expect.unreachable(title);

describe('tags', () => {
  test('are added with a suggestion, renamed and removed', async () => {
    const api = apiOf();
    api.parts.storeTags = { tags: [{ tag: 'Gift <b>', uses: 3 }] };
    const { user } = await openOrder(api);
    await user.click(await screen.findByRole('button', { name: 'Add tags' }));
    await user.click(await screen.findByRole('button', { name: 'Gift <b>' }));
    await user.type(screen.getByRole('textbox', { name: 'Add tags' }), 'vip, call first{Enter}');
    await screen.findByRole('button', { name: 'Remove tag call first' });
    await user.click(screen.getByRole('button', { name: 'Remove tag vip' }));
    await user.click(await screen.findByRole('button', { name: 'Rename tag call first' }));
    const name = screen.getByRole('textbox', { name: 'New name' });
    await user.clear(name);
    await user.type(name, 'call{Enter}');
    await screen.findByRole('button', { name: 'Remove tag call' });
    expect(api.parts.tags.map(({ tag }) => tag)).toEqual(['Gift <b>', 'call']);
    const keys = ['addTags', 'removeTag', 'renameTag'] as const;
    expect(keys.every((kind) => api.sent(kind).every(({ headers }) => headers.has('Idempotency-Key')))).toBe(true);
  });

  test('that are none are not sent, and a refusal is told and keeps what was typed', async () => {
    const api = apiOf();
    const { user } = await openOrder(api);
    await user.click(await screen.findByRole('button', { name: 'Add tags' }));
    const field = screen.getByRole('textbox', { name: 'Add tags' });
    await user.type(field, '4111 1111 1111 1111{Enter}');
    expect(await screen.findByText('Please don’t enter card numbers.')).toBeDefined();
    expect(api.sent('addTags')).toEqual([]);
    await user.clear(field);
    api.next('addTags', failure('refused_by_platform', 'The order is full.'));
    await user.type(field, 'vip{Enter}');
    expect(await screen.findByText('The order is full.')).toBeDefined();
    expect((field as HTMLInputElement).value).toBe('vip');
  });

  test('are only looked at by a viewer', async () => {
    const api = apiOf();
    api.parts.tags = [{ id: 1, tag: 'vip' }];
    await openOrder(api, 'viewer');
    expect(await screen.findByText('vip')).toBeDefined();
    expect(screen.queryByRole('button', { name: /tag/i })).toBeNull();
  });
});

describe('every cent', () => {
  test('is said to add up, and shown on demand', async () => {
    const { user } = await openOrder(apiOf());
    const explained = await panel('Every cent explained');
    expect(await within(explained).findByText('All amounts of this order add up exactly.')).toBeDefined();
    expect(await within(explained).findByText(/Cash leaves no transactions here/)).toBeDefined();
    await user.click(within(explained).getByRole('button', { name: 'Show the sums' }));
    expect(within(explained).getByText('Rows and grand total')).toBeDefined();
    expect(within(explained).queryByText('Amounts in each currency')).toBeNull();
  });

  test('names a difference, its size and its reason', async () => {
    await openOrder(apiOf({ totals: totals({ totalIncTax: usd('60') }) }));
    const explained = await panel('Every cent explained');
    expect(await within(explained).findByText(/Rows and grand total: Difference \$16\.68\. Unexplained/)).toBeDefined();
  });

  test('is told in each currency of the order', async () => {
    const currencies = { transactional: 'USD', display: 'JPY', displayRate: '149.5000', store: null, storeRate: null };
    const { user } = await openOrder(apiOf({ currencies }));
    const explained = await panel('Every cent explained');
    await user.click(within(explained).getByRole('button', { name: 'Show the sums' }));
    expect(within(explained).getByText(/1 USD = 149\.5 JPY/)).toBeDefined();
    expect(within(explained).getAllByText('¥6,476').length).toBeGreaterThan(0);
  });
});

describe('the history', () => {
  test('tells who, what and why, and what was changed elsewhere', async () => {
    const api = apiOf();
    const changes = [{ field: 'staffNotes', before: 'Call', after: '<i>x</i>' }];
    api.parts.history = {
      entries: [
        {
          ...{ kind: 'act', id: 'a1', at: '2026-11-20T10:00:00.000Z', action: 'order.edit', outcome: 'refused' },
          ...{ who: { isYou: false, email: 'ada@maple.example' }, reason: 'The shopper asked', changes },
        },
        {
          ...{ kind: 'outside', id: 'o1', at: '2026-11-20T11:00:00.000Z', seenAt: '2026-11-20T11:05:00.000Z' },
          changes: [{ field: 'total', before: '40 USD', after: '43.32 USD' }],
        },
      ],
      isCut: true,
    };
    await openOrder(api);
    const history = await panel('History');
    expect(await within(history).findByText('Changed outside Orderdeck')).toBeDefined();
    const text = String(history.textContent);
    for (const told of ['Order edited', 'Refused by BigCommerce', 'ada@maple.example', 'Reason: The shopper asked'])
      expect(text).toContain(told);
    expect(text).toContain('Grand total: $40.00 → $43.32');
    expect(text).toContain('Staff notes: Call → <i>x</i>');
    expect(text).toContain('Older entries are not shown here.');
  });
});

describe('the orders of the list', () => {
  test('are gone through by key and by button', async () => {
    const api = new OrderdeckApi(...[117, 118, 119].map((id) => orderDetail({ row: orderRow({ id }) })));
    const release = api.hold('order');
    const { user, visited } = await openPage({ api, path: orderPath(118) });
    // The page's own modules are there now; the list would have told them.
    const { rememberListWindow } = await import('#lib/client/list-window.ts');
    rememberListWindow({ ids: [119, 118, 117], isPart: true });
    release();
    expect(await screen.findByText('2 of the first 3 in the list')).toBeDefined();
    await user.keyboard('j');
    await screen.findByRole('heading', { level: 1, name: 'Order #117' });
    expect(screen.getByRole('button', { name: /^Next order/ }).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: /^Previous order/ }));
    await screen.findByRole('heading', { level: 1, name: 'Order #118' });
    expect(visited).toEqual([orderPath(117), orderPath(118)]);
  });

  test('are not offered to whoever came by another way', async () => {
    await openOrder(apiOf());
    expect(screen.queryByRole('navigation', { name: 'Orders of the list' })).toBeNull();
  });
});

test('an order of the same cart is warned of', async () => {
  const { origin } = orderDetail();
  await openOrder(apiOf({ origin: { ...origin, cartId: 'c-1', sameCart: [120] } }));
  expect(screen.getByText('Another order was made of the same cart: #120')).toBeDefined();
  expect(screen.getByRole('link', { name: '#120' }).getAttribute('href')).toBe(orderPath(120));
});

test('details of a line are read when they are asked for', async () => {
  const api = apiOf();
  const { user } = await openOrder(api);
  expect(api.sent('lineFacts')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Details of Grey mug' }));
  expect(await screen.findByText('Clayworks')).toBeDefined();
});
