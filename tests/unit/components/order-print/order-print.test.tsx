// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { printHref, type PrintedDocument } from '#lib/core/print-wish.ts';
import type { OrderDetail } from '#lib/orders/contract.ts';
import { openPart, type OpenedPage } from '#tests/fixtures/opened-page.tsx';
import { delivery, line, orderDetail, orderRow, totals, usd } from '#tests/fixtures/order-answers.ts';
import { failure, OrderdeckApi } from '#tests/fixtures/orderdeck-api.ts';

interface Wanted {
  readonly api: OrderdeckApi;
  readonly document?: PrintedDocument;
  readonly ids?: readonly number[];
  readonly isMasked?: boolean;
  readonly locale?: string;
}

function open({ api, document = 'slip', ids = [...api.orders.keys()], ...visit }: Wanted): Promise<OpenedPage> {
  const path = ids.length === 0 ? '/stores/abc123/orders/print' : printHref('abc123', document, ids);
  return openPart({ api, path, role: 'viewer', ...visit }, async () => {
    const { OrderPrintScreen } = await import('#components/order-print/order-print-screen.tsx');
    return <OrderPrintScreen />;
  });
}

const order = (id: number, parts: Partial<OrderDetail> = {}) =>
  orderDetail({ row: orderRow({ id }), lines: [line({ addressId: 1 })], ...parts });
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Print' });
const papers = () => screen.queryAllByRole('article').map((paper) => paper.getAttribute('aria-label'));
const text = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ');

describe('packing slips', () => {
  test('say what goes where, in the shop’s name, and nothing of what it costs', async () => {
    const packed = line({
      ...{ addressId: 1, quantity: 4, quantityShipped: 1, name: '<b>Mug</b>', wrappingMessage: 'For Nora' },
      options: [{ name: 'Size', value: 'Small', isTyped: false }],
    });
    const api = new OrderdeckApi(order(118, { lines: [packed], customerMessage: 'Ring twice' }));
    api.print.texts = { address: 'Maple & Co\n1 Main St', footer: 'Thank you' };
    const { user } = await open({ api });
    const paper = await screen.findByRole('article', { name: 'Packing slip for order #118' });
    const said = text(paper);
    for (const part of ['Maple & Co', 'Nov 3, 2026', '1 Main Street', 'Ring twice', 'Thank you', 'For Nora'])
      expect(said).toContain(part);
    expect(said).not.toMatch(/[$€]|\d\.\d\d/);
    const [, row] = within(paper).getAllByRole('row');
    expect(row && within(row).getAllByRole('cell').map(text)).toEqual([
      '<b>Mug</b>SKU: MUG-GRYSize: SmallGift message: For Nora',
      ...['4', '3'],
    ]);
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    await user.click(button());
    expect(print).toHaveBeenCalledOnce();
  });

  test('are one for each address, and none for an order of downloads, which is named', async () => {
    const twice = { lines: [line({ id: 1, addressId: 1 }), line({ id: 2, addressId: 2 })] };
    const api = new OrderdeckApi(
      order(118, { ...twice, deliveries: [delivery(1), delivery(2, { lastName: 'Roe' })] }),
      order(119, { lines: [line({ kind: 'digital' })] }),
    );
    await open({ api });
    const [first, second, ...others] = await screen.findAllByRole('article');
    expect(others).toEqual([]);
    expect(first && text(first)).toContain('Ship to (1 of 2)Jane Doe');
    expect(second && text(second)).toContain('Ship to (2 of 2)Jane Roe');
    expect(screen.getByText('Nothing of this order goes into a parcel: #119')).toBeDefined();
  });

  test('carry the store’s name where it set no address', async () => {
    await open({ api: new OrderdeckApi(order(118)) });
    expect(text(await screen.findByRole('article'))).toMatch(/^DemoPacking slip/);
  });
});

describe('an invoice', () => {
  test.each([
    ['KWD', '1234.5', 'KWD 1,234.500'],
    ['JPY', '1234.0000', '¥1,234'],
  ])('has its amounts in the order’s currency and its decimals: %s', async (currencyCode, amount, shown) => {
    const money = { amount, currencyCode };
    const zero = { amount: '0', currencyCode };
    const sums = totals({
      ...{ subtotalExTax: money, subtotalIncTax: money, totalExTax: money, totalIncTax: money, totalTax: zero },
      ...{ shippingExTax: zero, handlingExTax: zero, wrappingExTax: zero, discount: zero, couponDiscount: zero },
      ...{ storeCredit: zero, giftCertificate: zero },
    });
    const lines = [line({ priceExTax: money, totalExTax: money })];
    const api = new OrderdeckApi(order(118, { totals: sums, lines }));
    api.print.money = { taxes: [], refunded: zero };
    await open({ api, document: 'invoice' });
    const paper = await screen.findByRole('article', { name: 'Invoice for order #118' });
    expect(within(paper).getAllByText(shown)).toHaveLength(4);
  });

  test('names taxes, and what was given back', async () => {
    const api = new OrderdeckApi(order(118));
    const tax = { id: 1, name: 'State tax', ratePercent: '8.2500', amount: usd('3.32'), onWhat: 'item' };
    api.print.money = { taxes: [tax], refunded: usd('10') };
    await open({ api, document: 'invoice' });
    const said = text(await screen.findByRole('article'));
    expect(said).toContain('Subtotal$40.00State tax (8.25 %)$3.32Total$43.32Refunded−$10.00Total after refunds$33.32');
    expect(said).toContain('Payment methodCash');
  });

  test('can be chosen instead of a slip, and is read anew', async () => {
    const api = new OrderdeckApi(order(118));
    const { user } = await open({ api });
    await screen.findByRole('article', { name: /Packing slip/ });
    await user.selectOptions(screen.getByLabelText('Document'), 'Invoices');
    expect(await screen.findByRole('article', { name: /Invoice/ })).toBeDefined();
    expect(api.sent('printout').map(({ path }) => path.split('=')[1])).toEqual(['slip', 'invoice']);
    expect(window.location.hash).toBe('#invoice=118');
  });

  test('is in the language of the person', async () => {
    await open({ api: new OrderdeckApi(order(118)), document: 'invoice', locale: 'de-DE' });
    const paper = await screen.findByRole('article', { name: 'Rechnung zu Bestellung #118' });
    expect(text(paper)).toContain('Gesamtbetrag43,32 $');
  });
});

describe('a print job', () => {
  test('names the orders that could not be read, prints the others, and reads the missing ones again', async () => {
    const api = new OrderdeckApi(order(118), order(119));
    const answer = api.hold('printout');
    const { user } = await open({ api });
    await screen.findByRole('progressbar');
    expect(screen.getByText('1 of 2 read')).toBeDefined();
    expect(papers()).toEqual([]);
    expect(button().disabled).toBe(true);
    answer(failure('platform_unavailable', 'BigCommerce is not answering.'));
    expect(await screen.findByText(/#118: BigCommerce is not answering/)).toBeDefined();
    expect(papers()).toEqual(['Packing slip for order #119']);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await expect.poll(papers).toEqual(['Packing slip for order #118', 'Packing slip for order #119']);
    expect(api.sent('printout')).toHaveLength(3);
  });

  test('goes on by itself after the platform has been left alone for a while', async () => {
    const api = new OrderdeckApi(order(118), order(119));
    api.next('printout', failure('too_many_requests', 'Too many.', { retryAfterMs: 1 }));
    await open({ api });
    expect(await screen.findByText(/lets the store read no more for a moment/)).toBeDefined();
    await expect.poll(papers, { timeout: 5_000 }).toHaveLength(2);
    expect(api.sent('printout')).toHaveLength(3);
  });

  test('waits for the texts on every document, and can ask for them again', async () => {
    const api = new OrderdeckApi(order(118));
    api.next('documents', failure('unavailable', 'Orderdeck is having trouble.'));
    const { user } = await open({ api });
    expect(await screen.findByText('Orderdeck is having trouble.')).toBeDefined();
    expect(papers()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await expect.poll(papers).toHaveLength(1);
  });

  test('of more orders than one takes says so, and prints the first ones', async () => {
    const ids = Array.from({ length: 201 }, (_, at) => at + 1);
    const api = new OrderdeckApi(...ids.map((id) => order(id, { lines: [line({ kind: 'digital' })] })));
    await open({ api, ids });
    expect(await screen.findByText(/201 orders were chosen, and 200 are printed at once/)).toBeDefined();
    await expect.poll(() => api.sent('printout').length).toBe(200);
  });

  test('of nothing leads back to the list', async () => {
    const { user, visited } = await open({ api: new OrderdeckApi(), ids: [] });
    expect(await screen.findByText('No orders are chosen')).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'All orders' }));
    expect(visited).toEqual(['/stores/abc123/orders']);
  });

  test('of one order leads back to it', async () => {
    const { user, visited } = await open({ api: new OrderdeckApi(order(118)) });
    await user.click(await screen.findByRole('link', { name: 'Back to order #118' }));
    expect(visited).toEqual(['/stores/abc123/orders/118']);
  });

  test('tells those from whom customers’ data is kept that it is left out', async () => {
    const nobody = { firstName: '', lastName: '', street1: '', zip: '' };
    const api = new OrderdeckApi(order(118, { deliveries: [delivery(1, nobody)] }));
    await open({ api, isMasked: true });
    expect(text(await screen.findByRole('article'))).toContain('Austin, Texas');
    expect(screen.getByText(/hidden from your role/)).toBeDefined();
  });
});
