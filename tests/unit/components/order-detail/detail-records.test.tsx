// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPage, orderPath, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { discounts, line, message, orderDetail, shipment, usd } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import type { OrderPanels } from '#lib/client/orders.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';

async function openWith(panels: Partial<OrderPanels>, parts: Partial<OrderDetail> = {}): Promise<OpenedPage> {
  const api = new OrderdeckApi(orderDetail(parts));
  api.panels = { ...api.panels, ...panels };
  return openPage({ api, path: orderPath(118) });
}

/** The cells of a table's rows, as a desktop shows them: the test's browser does not know `table-cell`, and so hides some. */
async function rowsOf(name: string): Promise<string[][]> {
  const table = await screen.findByRole('table', { name });
  return [...table.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map(wideText));
}

/** A cell's text without what only a small screen shows. */
function wideText(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('[data-room="narrow"]')) part.remove();
  return String(copy.textContent);
}

describe('shipments', () => {
  test('tell when, by whom, where it is, and what is inside', async () => {
    const lines = [line({ id: 1, name: 'Grey mug' }), line({ id: 2, name: '<b>Lid</b>' })];
    const items = [
      { lineId: 1, quantity: 2 },
      { lineId: 2, quantity: 1 },
      { lineId: 9, quantity: 3 },
    ];
    const comments = 'Left at the door';
    await openWith({ shipments: [shipment({ items, comments })] }, { lines });
    const [[shipped = '', tracking] = []] = await rowsOf('Shipments');
    expect(shipped).toMatch(/^Nov 20, 2026, 9:00.AMUSPS · PriorityLeft at the door/);
    expect(tracking).toBe('9400100000000000000001');
    const inside = screen.getByRole('group', { name: 'Items' }).textContent;
    expect(inside).toBe('2 × Grey mug1 × <b>Lid</b>3 × line 9, no longer on this order');
    expect(shipped.endsWith(inside)).toBe(true);
  });

  test('link to the carrier in a new tab that learns nothing of us', async () => {
    await openWith({ shipments: [shipment()] });
    await screen.findByRole('table', { name: 'Shipments' });
    const link = document.querySelector('td[data-room] a');
    expect(link?.textContent).toContain('9400100000000000000001');
    expect(link?.getAttribute('href')).toBe('https://tools.usps.com/track?n=9400100000000000000001');
    expect(link?.getAttribute('target')).toBe('_blank');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  test.each([
    [{ trackingLink: '' }, '9400100000000000000001', false],
    [{ trackingNumber: '' }, 'Track parcel', true],
    [{ trackingLink: '', trackingNumber: '' }, 'No tracking', false],
  ])('with %j show "%s"', async (parts, text, isLink) => {
    await openWith({ shipments: [shipment(parts)] });
    const [[, tracking] = []] = await rowsOf('Shipments');
    expect(tracking).toBe(text);
    const table = screen.getByRole('table', { name: 'Shipments' });
    expect(table.querySelectorAll('td[data-room] a')).toHaveLength(isLink ? 1 : 0);
  });

  test('that say the same twice, or hold a line twice, show it each time', async () => {
    const items = [
      { lineId: 1, quantity: 1 },
      { lineId: 1, quantity: 2 },
    ];
    await openWith({ shipments: [shipment({ carrier: 'Post', method: '', comments: 'Post', items })] });
    const [[shipped] = []] = await rowsOf('Shipments');
    expect(shipped).toMatch(/PostPost1 × Grey mug2 × Grey mug$/);
  });
});

describe('coupons, taxes and fees', () => {
  const items = discounts({
    coupons: [
      { id: 1, code: 'SAVE10', discount: usd('4') },
      { id: 2, code: '', discount: usd('1') },
    ],
    taxes: [
      { id: 1, name: 'Texas', ratePercent: '8.2500', amount: usd('3'), onWhat: 'item' },
      { id: 2, name: 'Texas', ratePercent: '8.2500', amount: usd('0.32'), onWhat: 'item' },
      { id: 3, name: 'Texas', ratePercent: '8.2500', amount: usd('0.66'), onWhat: 'shipping' },
      { id: 1, name: 'City', ratePercent: '', amount: usd('0.5'), onWhat: 'something new' },
      { id: 1, name: 'Zero', ratePercent: '0.0000', amount: usd('0'), onWhat: '' },
      { id: 1, name: 'Ten', ratePercent: '10', amount: usd('1'), onWhat: '' },
    ],
  });
  const fees = [{ id: 1, name: '', costIncTax: usd('5.5'), costExTax: usd('5') }];
  const entries = () =>
    screen
      .getAllByRole('listitem')
      .map((entry) => [...entry.children].map((part) => part.textContent).join(' | '))
      .filter((text) => text.includes('$'));

  test('stand one by one, rates without padding', async () => {
    await openWith({ discounts: items }, { fees });
    await screen.findByText('SAVE10');
    expect(entries()).toEqual([
      'SAVE10 | −$4.00',
      'Promotion without a code | −$1.00',
      'Texas (8.25 %), on items | $3.32',
      'Texas (8.25 %), on shipping | $0.66',
      'City | $0.50',
      'Zero (0 %) | $0.00',
      'Ten (10 %) | $1.00',
      'Fee | $5.00',
    ]);
  });

  test('of an order with tax in its prices have fees with tax', async () => {
    const { totals } = orderDetail();
    await openWith({ discounts: items }, { fees, totals: { ...totals, isTaxInclusive: true } });
    await screen.findByText('SAVE10');
    expect(entries().at(-1)).toBe('Fee | $5.50');
  });

  test('have no heading without entries', async () => {
    await openWith({ discounts: discounts({ coupons: items.coupons }) });
    await screen.findByText('SAVE10');
    const headings = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    expect(headings).toEqual(['Coupons']);
  });
});

describe('messages', () => {
  test('tell who wrote when, and what is unread or flagged', async () => {
    const text = 'Is <b>it</b>\ncoming?\u0000';
    const messages = [
      message({ isRead: false, isFlagged: true, text }),
      message({ id: 2, from: 'staff', subject: '', text: 'Yes.', createdAt: null }),
    ];
    await openWith({ messages });
    await screen.findByText('Yes.');
    const shown = screen.getAllByRole('listitem').map((item) => [...item.children].map((part) => part.textContent));
    expect(shown[0]?.[0]).toMatch(/^Shopper · Nov 20, 2026, 9:00.AM · Unread · Flagged$/);
    expect(shown[0]?.slice(1)).toEqual(['Where is it?', 'Is <b>it</b>\ncoming?\uFFFD']);
    expect(shown[1]).toEqual(['Staff', 'Yes.']);
  });

  test('are answered in the control panel, in a tab of its own', async () => {
    await openWith({});
    const link = await screen.findByRole('link', { name: /Open the control panel/ });
    expect(link.getAttribute('href')).toBe('https://store-abc123.example');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });
});
