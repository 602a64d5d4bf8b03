// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LIST, say, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { orderDetail, orderRow } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import { chips, openLiveList, untilOrders } from './list-view.ts';

const CART = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

function two(): OrderdeckApi {
  return new OrderdeckApi(
    orderDetail({ row: orderRow({ id: 118 }) }),
    orderDetail({ row: orderRow({ id: 119, paymentMethod: 'Visa', email: 'ana@example.com' }) }),
  );
}

async function openFilters(path = LIST): Promise<OpenedPage & { readonly dialog: HTMLElement }> {
  const page = await openLiveList({ api: two(), path });
  await page.user.click(await screen.findByText(/^Filter/));
  return { ...page, dialog: await screen.findByRole('dialog', { name: 'Filter orders' }) };
}

const field = (label: string) => screen.getByLabelText(label);
const fill = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const press = (name: string) => within(screen.queryByRole('dialog') ?? document.body).getByRole('button', { name });

/** Each field, what is typed, the filter that it means, its part of the address and its chip. */
const LOWER_ENDS_AND_SINGLES = [
  ['Order number from', '5', { minId: 5 }, 'min_id=5', 'Order number: from 5'],
  ['Total from', '19.90', { minTotal: '19.90' }, 'min_total=19.90', 'Total: from 19.90'],
  ['Created from', '2026-11-01', { createdFrom: '2026-11-01' }, 'created_from=2026-11-01', 'Created: from Nov 1, 2026'],
  [
    'Modified from',
    '2026-11-02',
    { modifiedFrom: '2026-11-02' },
    'modified_from=2026-11-02',
    'Modified: from Nov 2, 2026',
  ],
  ['Customer ID', '0', { customerId: 0 }, 'customer=0', 'Customer ID: 0'],
  ['E-mail address', 'jane@example.com', { email: 'jane@example.com' }, '', 'E-mail: jane@example.com'],
  ['Payment method', ' Cash ', { paymentMethod: 'Cash' }, 'payment_method=Cash', 'Payment method: Cash'],
  ['Channel ID', '1', { channelId: 1 }, 'channel=1', 'Channel: 1'],
  ['External order ID', '114', { externalOrderId: '114' }, 'external_order_id=114', 'External order ID: 114'],
  ['Cart ID', CART, { cartId: CART }, `cart_id=${CART}`, `Cart ID: ${CART}`],
] as const;
const UPPER_ENDS = [
  ['Order number to', '900', { maxId: 900 }, 'max_id=900', 'Order number: up to 900'],
  ['Total to', '20', { maxTotal: '20' }, 'max_total=20', 'Total: up to 20'],
  ['Created to', '2026-11-30', { createdTo: '2026-11-30' }, 'created_to=2026-11-30', 'Created: up to Nov 30, 2026'],
  ['Modified to', '2026-12-01', { modifiedTo: '2026-12-01' }, 'modified_to=2026-12-01', 'Modified: up to Dec 1, 2026'],
] as const;

describe('each filter', () => {
  test.each([
    ['lower ends and single values', LOWER_ENDS_AND_SINGLES],
    ['upper ends', UPPER_ENDS],
  ])('goes into the question, the address and a chip, and away with it: %s', async (_what, fields) => {
    const { api, user } = await openFilters();
    for (const [label, text] of fields) fill(label, text);
    await user.click(press('Apply filters'));
    expect(screen.queryByRole('dialog')).toBeNull();
    for (let left = [...fields]; left.length > 0; left = left.slice(0, -1)) {
      const filters = Object.assign({}, ...left.map(([, , filter]) => filter));
      await expect.poll(() => api.bodies('counts').at(-1)).toEqual({ filters });
      expect(api.bodies('query').at(-1)).toMatchObject({ filters, page: 1 });
      expect(chips()).toEqual(left.map(([, , , , chip]) => chip));
      const told = left.map(([, , , search]) => search).filter((search) => search !== '');
      expect(window.location.search.slice(1).split('&').sort()).toEqual(told.sort());
      await user.click(screen.getByLabelText(`Remove ${left.at(-1)?.[4]}`));
    }
    expect(window.location.search).toBe('');
    expect(chips()).toEqual([]);
    await untilOrders(119, 118);
  });

  test('that the address tells stands in its field', async () => {
    await openFilters(`${LIST}?min_id=5&max_id=900&created_from=2026-11-01&customer=0&cart_id=${CART}`);
    expect(field('Order number from')).toHaveProperty('value', '5');
    expect(field('Order number to')).toHaveProperty('value', '900');
    expect(field('Created from')).toHaveProperty('value', '2026-11-01');
    expect(field('Customer ID')).toHaveProperty('value', '0');
    expect(field('Cart ID')).toHaveProperty('value', CART);
    expect(field('E-mail address')).toHaveProperty('value', '');
    expect(chips()).toEqual([
      'Order number: 5 to 900',
      'Created: from Nov 1, 2026',
      'Customer ID: 0',
      `Cart ID: ${CART}`,
    ]);
  });

  test('that the address tells wrongly is none', async () => {
    const { api } = await openLiveList({
      api: two(),
      path: `${LIST}?min_id=x&created_from=2026-02-31&status=99&page=0`,
    });
    await untilOrders(119, 118);
    expect(api.bodies('query')).toMatchObject([{ filters: {}, page: 1 }]);
    expect(chips()).toEqual([]);
  });
});

describe('the dialog', () => {
  test('names what is wrong beside each field, and puts the cursor on the first', async () => {
    const { api, user } = await openFilters();
    fill('Total from', '19,90');
    fill('E-mail address', 'ana');
    fill('Order number from', '90');
    fill('Order number to', '5');
    await user.click(press('Apply filters'));
    for (const problem of ['amount', 'email', 'order'] as const)
      expect(screen.getByText(say(`orderList.filters.problem.${problem}`))).toBeDefined();
    for (const label of ['Total from', 'E-mail address', 'Order number to'])
      expect(field(label).getAttribute('aria-invalid')).toBe('true');
    expect(field('Order number from').getAttribute('aria-invalid')).toBeNull();
    expect(document.activeElement).toBe(field('Order number to'));
    expect(api.sent('query')).toHaveLength(1);
    fill('Order number to', '900');
    fill('Total from', '19.90');
    fill('E-mail address', 'ana@example.com');
    await user.click(press('Apply filters'));
    expect(chips()).toEqual(['Order number: 90 to 900', 'Total: from 19.90', 'E-mail: ana@example.com']);
  });

  test('keeps the status and the size of a page, and begins at the first page', async () => {
    const { api, user } = await openFilters(`${LIST}?status=11&page=2&limit=10`);
    fill('Channel ID', '1');
    await user.click(press('Apply filters'));
    await expect.poll(() => api.sent('query').length).toBe(2);
    expect(api.bodies('query').at(-1)).toMatchObject({ filters: { statusId: 11, channelId: 1 }, page: 1, limit: 10 });
  });

  test('changes nothing when it is left', async () => {
    const { api, user } = await openFilters(`${LIST}?min_id=5`);
    fill('Order number from', '7');
    await user.click(press('Cancel'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(window.location.search).toBe('?min_id=5');
    expect(api.sent('query')).toHaveLength(1);
  });

  test('can be emptied, and says which zone days are of', async () => {
    const { user, dialog } = await openFilters(`${LIST}?status=11&min_id=5&created_to=2026-11-01`);
    expect(dialog.textContent).toContain('America/Chicago');
    await user.click(press('Empty all fields'));
    expect(field('Order number from')).toHaveProperty('value', '');
    await user.click(press('Apply filters'));
    expect(window.location.search).toBe('?status=11');
  });

  test('suggests the payment methods of the rows', async () => {
    const { dialog } = await openFilters();
    const options = [...dialog.querySelectorAll('datalist option')].map((option) => option.getAttribute('value'));
    expect(options).toEqual(['Cash', 'Visa']);
    expect(field('Payment method').getAttribute('list')).toBe(dialog.querySelector('datalist')?.id);
  });
});

describe('applied filters', () => {
  test('are counted on the button, and cleared at once but for the status', async () => {
    const { user } = await openLiveList({ api: two(), path: `${LIST}?status=11&min_id=5&max_id=900&customer=0` });
    expect(await screen.findByText('Filter (2)')).toBeDefined();
    await user.click(press('Clear all filters'));
    expect(window.location.search).toBe('?status=11');
    expect(press('Filter')).toBeDefined();
    expect(screen.queryByRole('group', { name: 'Applied filters' })).toBeNull();
  });

  test('show what somebody else may have written into a link as text', async () => {
    const text = '<img src=x>\u0000';
    await openLiveList({ api: two(), path: `${LIST}?${new URLSearchParams({ external_order_id: text })}` });
    const group = await screen.findByRole('group', { name: 'Applied filters' });
    expect(within(group).getByText('External order ID: <img src=x>\uFFFD')).toBeDefined();
    expect(group.querySelector('img')).toBeNull();
  });
});
