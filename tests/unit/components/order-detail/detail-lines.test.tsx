// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openPart, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { delivery, line, orderDetail, orderRow, totals, usd } from '#tests/fixtures/order-answers.ts';
import { OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';
import type { OrderDetail, OrderLineView } from '#lib/orders/contract.ts';

/** The items of an order, as its page has them. */
function openLines(parts: Partial<OrderDetail>): Promise<OpenedPage> {
  const detail = orderDetail(parts);
  return openPart({ api: new OrderdeckApi(detail) }, async () => {
    const { OrderMessages } = await import('#components/shared/messages/order-messages.tsx');
    const { LinesPanel } = await import('#components/order-detail/lines-panel.tsx');
    return (
      <OrderMessages>
        <LinesPanel detail={detail} />
      </OrderMessages>
    );
  });
}

function many(count: number, parts: (index: number) => Partial<OrderLineView> = () => ({})): OrderLineView[] {
  return Array.from({ length: count }, (_, index) =>
    line({ id: index + 1, name: `Mug ${index + 1}`, ...parts(index) }),
  );
}

const rows = () => [...screen.getByRole('table', { name: 'Items of this order' }).querySelectorAll('tbody tr')];
const names = () => rows().map((row) => row.querySelector('td span')?.textContent);
const cells = (index: number) => [...(rows()[index]?.querySelectorAll('td') ?? [])].map((cell) => textOf(cell));

function textOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('[data-room="narrow"]')) part.remove();
  return [...copy.children].map((part) => part.textContent).join(' | ');
}

describe('a line', () => {
  test('tells all that was ordered with it, in text', async () => {
    await openLines({
      lines: [
        line({
          name: '<script>alert(1)</script>',
          options: [
            { name: 'Color', value: 'Grey\u0000', isTyped: false },
            { name: 'Color', value: 'Blue', isTyped: false },
          ],
          wrappingName: 'Paper',
          wrappingMessage: 'Happy day',
          productId: null,
          kind: 'digital',
          discounts: [
            { name: 'Spring', code: null, amount: usd('2') },
            { name: 'Coupon', code: 'SAVE10', amount: usd('1.5') },
          ],
        }),
      ],
    });
    await screen.findByRole('table');
    expect(cells(0)).toEqual([
      '<script>alert(1)</script> | SKU MUG-GRY | Color: Grey\uFFFD | Color: Blue | Gift wrapping: Paper | ' +
        'Gift message: Happy day | Digital · Custom item | Details | ',
      '4',
      '$10.00',
      '$40.00 | −$2.00 Spring | −$1.50 SAVE10',
    ]);
    expect(document.body.querySelector('main script, td script')).toBeNull();
  });

  test('counts prices as the order does: with tax, or without', async () => {
    await openLines({ lines: [line()], totals: totals({ isTaxInclusive: true }) });
    await screen.findByRole('table');
    expect(cells(0).slice(2)).toEqual(['$10.83', '$43.32']);
    expect(screen.getByText(/Prices include tax\./).textContent).toBe('1 line, 4 items. Prices include tax.');
  });

  test.each([
    [{ quantityShipped: 4 }, '4 | All shipped'],
    [{ quantityShipped: 1, quantityRefunded: 2 }, '4 | 1 shipped | 2 refunded'],
    [{ quantityRefunded: 4 }, '4 | All refunded'],
    [{ quantity: 1500 }, '1,500'],
  ])('with %j shows "%s"', async (parts, text) => {
    await openLines({ lines: [line(parts)] });
    await screen.findByRole('table');
    expect(cells(0)[1]).toBe(text);
  });
});

describe('lines of several deliveries', () => {
  test('name the one that they go to, as the deliveries are numbered', async () => {
    const lines = many(3, (index) => ({ addressId: [20, 10, null][index] ?? null }));
    await openLines({ lines, deliveries: [delivery(10), delivery(20)] });
    await screen.findByRole('table');
    expect([0, 1, 2].map((index) => /To delivery \d/.exec(cells(index)[0] ?? '')?.[0])).toEqual([
      'To delivery 2',
      'To delivery 1',
      undefined,
    ]);
  });

  test('do not where there is no choice', async () => {
    await openLines({ lines: many(1, () => ({ addressId: 10 })), deliveries: [delivery(10)] });
    await screen.findByRole('table');
    expect(cells(0)[0]).not.toContain('To delivery');
  });
});

describe('a long order', () => {
  test('of 120 lines comes in steps', async () => {
    const row = orderRow({ itemsTotal: 480 });
    const { user } = await openLines({ row, lines: many(120) });
    await screen.findByRole('table');
    expect(screen.getByText(/^120 lines, 480 items\./)).toBeDefined();
    expect(names()).toHaveLength(50);
    await user.click(screen.getByRole('button', { name: 'Show 50 more (70 left)' }));
    expect(names()).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: 'Show 20 more (20 left)' }));
    expect(names()).toHaveLength(120);
    expect(names().at(-1)).toBe('Mug 120');
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  });

  test('is searched through to its end, by words in any order', async () => {
    const { user } = await openLines({ lines: many(120, (index) => (index === 118 ? { sku: 'ODD-1' } : {})) });
    const search = await screen.findByRole('searchbox', { name: 'Find by name, SKU or option' });
    await user.type(search, 'odd-1 MUG');
    expect(names()).toEqual(['Mug 119']);
    expect(screen.getByText('1 line found').getAttribute('role')).toBe('status');
    await user.type(search, ' nothing');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('No line has this. Try fewer words.')).toBeDefined();
    await user.clear(search);
    expect(names()).toHaveLength(50);
  });

  test('is not searched where a look does', async () => {
    await openLines({ lines: many(14) });
    await screen.findByRole('table');
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  test('of no lines says so, and still has its totals', async () => {
    await openLines({ row: orderRow({ itemsTotal: 0 }), lines: [] });
    expect(await screen.findByText('This order has no items.')).toBeDefined();
    expect(screen.getByText('Grand total')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('on a phone', () => {
  test('each column without room is told in the first one', async () => {
    const { happyDOM } = window as unknown as { happyDOM: { setViewport(size: { width: number }): void } };
    happyDOM.setViewport({ width: 400 });
    try {
      await openLines({ lines: [line({ quantityShipped: 1 })] });
      const table = await screen.findByRole('table', { name: 'Items of this order' });
      const headers = within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent);
      expect(headers).toEqual(['Item', 'Total']);
      expect(getComputedStyle(within(table).getByText('4 × $10.00')).display).not.toBe('none');
    } finally {
      happyDOM.setViewport({ width: 1024 });
    }
  });
});
