import { describe, expect, test, vi } from 'vitest';
import type { OrdersApi } from '#lib/bigcommerce/types/client.ts';
import { toOrderLine, wireOrderLine } from '#lib/bigcommerce/wire/order-line.ts';
import { toShippingAddress, wireShippingAddress } from '#lib/bigcommerce/wire/shipping-address.ts';
import { AppError } from '#lib/core/errors.ts';
import { readOrder } from '#lib/orders/detail-service.ts';
import { toAddress, toDelivery, toLine, toTotals } from '#lib/orders/detail-view.ts';
import { countOrders, listOrders } from '#lib/orders/list-service.ts';
import { ORDER, orderContext, platformOrder } from '#tests/fixtures/order-context.ts';
import { wireLine } from '#tests/fixtures/wire-order.ts';

const euros = (amount: string) => ({ amount, currencyCode: 'EUR' });
const line = (changes = {}) => toLine(toOrderLine(wireOrderLine.parse(wireLine(65, changes)), 'EUR'));
const address = (changes = {}) =>
  toShippingAddress(wireShippingAddress.parse({ id: 9, country_iso2: 'IE', ...changes }), 'EUR');

function orders(parts: Partial<OrdersApi> = {}): Partial<OrdersApi> {
  return {
    get: () => Promise.resolve(platformOrder()),
    lines: async (_, currency) => [toOrderLine(wireOrderLine.parse(wireLine(65)), await currency)],
    shippingAddresses: () => Promise.resolve([address({ shipping_method: 'Post' })]),
    fees: () => Promise.resolve([]),
    ...parts,
  };
}

describe('reading one order', () => {
  test('brings head, lines and deliveries, dated before the reading began', async () => {
    const rig = orderContext({});
    const began = rig.clock.now().toISOString();
    const late = orders({
      shippingAddresses: () => {
        rig.clock.advance(5_000);
        return Promise.resolve([]);
      },
    });
    Object.assign(rig.ctx.bigcommerce.orders, late);
    await expect(readOrder(rig.ctx, ORDER)).resolves.toMatchObject({
      row: { id: 4711 },
      lines: [{ id: 65, totalIncTax: euros('24.6') }],
      deliveries: [],
      totals: { totalIncTax: euros('129.15') },
      asOf: began,
    });
  });

  test('asks for what is embedded with the order, and for fees only where they are not', async () => {
    const get = vi.fn<OrdersApi['get']>(() => Promise.resolve({ ...platformOrder(), fees: [] }));
    const fees = vi.fn<OrdersApi['fees']>(() => Promise.resolve([]));
    await readOrder(orderContext(orders({ get, fees })).ctx, ORDER);
    expect(get.mock.calls[0]?.[1]).toEqual({ include: ['consignments', 'fees'] });
    expect(fees).not.toHaveBeenCalled();
    await readOrder(orderContext(orders({ fees })).ctx, ORDER);
    expect(fees).toHaveBeenCalledOnce();
  });

  test('that shows a newer state brings it into the index with all its parts', async () => {
    const rig = orderContext(orders());
    await readOrder(rig.ctx, ORDER);
    expect(rig.put).not.toHaveBeenCalled();
    rig.history.isOutdated.mockResolvedValueOnce(true);
    await readOrder(rig.ctx, ORDER);
    const [[read]] = rig.put.mock.calls[0] ?? [[]];
    expect(read).toMatchObject({ order: { id: ORDER }, lines: [{}], deliveries: [{}], fetchedAt: rig.clock.now() });
  });

  test('is shown where the index cannot be asked', async () => {
    const rig = orderContext(orders());
    rig.history.isOutdated.mockRejectedValueOnce(new Error('database away'));
    await expect(readOrder(rig.ctx, ORDER)).resolves.toMatchObject({ row: { id: ORDER } });
    expect(rig.warn).toHaveBeenCalledOnce();
  });

  test('asks for all three at once', async () => {
    const gate = Promise.withResolvers<ReturnType<typeof platformOrder>>();
    const lines = vi.fn<OrdersApi['lines']>(() => Promise.resolve([]));
    const shippingAddresses = vi.fn<OrdersApi['shippingAddresses']>(() => Promise.resolve([]));
    const { ctx } = orderContext(orders({ get: () => gate.promise, lines, shippingAddresses }));
    const reading = readOrder(ctx, ORDER);
    expect([lines, shippingAddresses].map((call) => call.mock.calls.length)).toEqual([1, 1]);
    gate.resolve(platformOrder());
    await reading;
  });

  const notFound = () => Promise.reject(new AppError('not_found', 'platform.noSuchRecord'));
  const away = () => Promise.reject(new AppError('platform_unavailable', 'platform.noAnswer'));

  test.each<[string, Partial<OrdersApi>]>([
    ['the order is not there', { get: () => Promise.resolve(null) }],
    ['its lines are not found first', { lines: notFound }],
    ['its addresses are not found first', { shippingAddresses: notFound }],
    ['nothing is found', { get: () => Promise.resolve(null), lines: notFound, shippingAddresses: notFound }],
  ])('when %s, says that there is no such order', async (_, parts) => {
    const { ctx } = orderContext(orders(parts));
    await expect(readOrder(ctx, ORDER)).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringMatching(/no such order in this store/),
    });
  });

  test.each<[string, Partial<OrdersApi>]>([
    ['order', { get: away }],
    ['lines', { lines: away }],
    ['addresses', { shippingAddresses: away }],
  ])('shows nothing rather than a part when the %s cannot be read', async (_, parts) => {
    const { ctx } = orderContext(orders(parts));
    await expect(readOrder(ctx, ORDER)).rejects.toMatchObject({ code: 'platform_unavailable' });
  });

  test.each([
    [{ ip_address: '203.0.113.9', ip_address_v6: '2001:db8::1' }, '203.0.113.9'],
    [{ ip_address: '', ip_address_v6: '2001:db8::1' }, '2001:db8::1'],
    [{ ip_address: null, ip_address_v6: null }, ''],
  ])('names the address it was placed from: %j', async (wire, ipAddress) => {
    const { ctx } = orderContext(orders({ get: () => Promise.resolve(platformOrder(wire)) }));
    await expect(readOrder(ctx, ORDER)).resolves.toMatchObject({ ipAddress });
  });
});

describe('a line', () => {
  test.each([
    [{ name_merchant: 'MUG-65', name: 'Mug' }, 'MUG-65'],
    [{ name_merchant: '', name: 'Mug' }, 'Mug'],
    [{ name_merchant: null, name_customer: 'For you', name: 'Mug' }, 'Mug'],
  ])('is called by the merchant’s words: %j', (changes, name) => {
    expect(line(changes).name).toBe(name);
  });

  test.each([
    ['physical', 'physical'],
    ['digital', 'digital'],
    ['giftcertificate', 'giftcertificate'],
    ['Physical', 'other'],
    ['subscription', 'other'],
    ['', 'other'],
  ])('of the type %j is %s', (type, kind) => {
    expect(line({ type }).kind).toBe(kind);
  });

  test('names its options by the merchant’s words, then the plain ones, then the value', () => {
    const option = { id: 1, display_name: 'Size', display_value: 'Small', value: '69' };
    const product_options = [
      { ...option, type: 'Multiple choice', display_name_merchant: 'SZ', display_value_merchant: 'S' },
      option,
      { ...option, display_value: '' },
    ];
    const configurable_fields = [{ name: 'Engraving', value: 'Nora' }];
    expect(line({ product_options, configurable_fields }).options).toEqual([
      { name: 'SZ', value: 'S', isTyped: false },
      { name: 'Size', value: 'Small', isTyped: true },
      { name: 'Size', value: '69', isTyped: true },
      { name: 'Engraving', value: 'Nora', isTyped: true },
    ]);
  });

  test('says what was taken off, by name or by kind', () => {
    const applied_discounts = [
      { id: 'coupon', name: 'Autumn', code: 'AUT', amount: '2.5' },
      { id: 'manual-discount', name: null, amount: '1' },
    ];
    expect(line({ applied_discounts }).discounts).toEqual([
      { name: 'Autumn', code: 'AUT', amount: euros('2.5') },
      { name: 'manual-discount', code: null, amount: euros('1') },
    ]);
  });

  test('keeps amounts and counts apart', () => {
    expect(line({ quantity: 9, quantity_shipped: 5, quantity_refunded: 2, order_address_id: 0 })).toMatchObject({
      quantity: 9,
      quantityShipped: 5,
      quantityRefunded: 2,
      priceExTax: euros('10'),
      priceIncTax: euros('12.3'),
      totalExTax: euros('20'),
      totalIncTax: euros('24.6'),
      addressId: null,
      wrappingName: '',
      wrappingMessage: '',
    });
    expect(line({ wrapping_name: 'Paper', wrapping_message: 'x' })).toMatchObject({
      wrappingName: 'Paper',
      wrappingMessage: 'x',
    });
  });
});

test('addresses: form fields as one text each, the country by its code', () => {
  const form_fields = [
    { name: 'Sizes', value: ['S', 'M', null] },
    { name: 'Floor', value: 3 },
    { name: 'Bell', value: null },
  ];
  expect(toAddress(address({ form_fields }))).toMatchObject({
    countryCode: 'IE',
    formFields: [
      { name: 'Sizes', value: 'S, M' },
      { name: 'Floor', value: '3' },
      { name: 'Bell', value: '' },
    ],
  });
  const delivery = toDelivery(address({ cost_inc_tax: '6.15', cost_ex_tax: '5', items_total: 3, items_shipped: 1 }));
  expect(delivery).toMatchObject({ id: 9, shippingMethod: '', costIncTax: euros('6.15'), costExTax: euros('5') });
  expect(delivery).toMatchObject({ itemsTotal: 3, itemsShipped: 1 });
});

test('totals: each figure is the one that its name says', () => {
  const names = ['subtotal', 'shipping_cost', 'handling_cost', 'wrapping_cost', 'total'];
  const wire = Object.fromEntries(
    names.flatMap((name, at) => [
      [`${name}_ex_tax`, `${at}.1`],
      [`${name}_inc_tax`, `${at}.2`],
    ]),
  );
  const more = { discount_amount: '5.3', coupon_discount: '5.4', total_tax: '5.5', store_credit_amount: '5.6' };
  const totals = toTotals(
    platformOrder({ ...wire, ...more, gift_certificate_amount: '5.7', is_tax_inclusive_pricing: true }),
  );
  const figures = Object.fromEntries(
    Object.entries(totals).map(([name, value]) => [name, typeof value === 'boolean' ? value : value.amount]),
  );
  expect(figures).toEqual({
    ...{ subtotalExTax: '0.1', subtotalIncTax: '0.2', shippingExTax: '1.1', shippingIncTax: '1.2' },
    ...{ handlingExTax: '2.1', handlingIncTax: '2.2', wrappingExTax: '3.1', wrappingIncTax: '3.2' },
    ...{ totalExTax: '4.1', totalIncTax: '4.2', discount: '5.3', couponDiscount: '5.4', totalTax: '5.5' },
    ...{ storeCredit: '5.6', giftCertificate: '5.7', isTaxInclusive: true },
  });
});

describe('the list', () => {
  const page = {
    orders: [platformOrder()],
    unreadable: [{ id: 5, reason: 'total_inc_tax is not an amount' }],
    received: 2,
  };
  function listing() {
    const list = vi.fn<OrdersApi['list']>(() => Promise.resolve(page));
    const count = vi.fn<OrdersApi['count']>(() =>
      Promise.resolve({
        statuses: [
          {
            id: 11,
            name: 'A',
            systemLabel: 'A',
            customLabel: 'To pack',
            systemDescription: null,
            sortOrder: 1,
            count: 3,
          },
        ],
        total: 7,
      }),
    );
    return { ...orderContext({ list, count }), list, count };
  }
  const sort = { field: 'id', direction: 'desc' } as const;

  test('asks for days as the store’s clocks run through them', async () => {
    const { ctx, list } = listing();
    const days = {
      createdFrom: '2026-03-08',
      createdTo: '2026-03-08',
      modifiedFrom: '2026-11-01',
      modifiedTo: '2026-11-01',
    };
    await listOrders(ctx, {
      filters: { ...days, minId: 5, maxId: 9, statusId: 0, customerId: 0 },
      sort,
      page: 2,
      limit: 10,
    });
    expect(list.mock.calls[0]?.[0]).toMatchObject({
      minDateCreated: '2026-03-08T05:00:00.000Z',
      maxDateCreated: '2026-03-09T03:59:59.000Z',
      minDateModified: '2026-11-01T04:00:00.000Z',
      maxDateModified: '2026-11-02T04:59:59.000Z',
      ...{ minId: 5, maxId: 9, statusId: 0, customerId: 0, sort: 'id:desc', page: 2, limit: 10 },
    });
    expect(Object.keys(list.mock.calls[0]?.[0] ?? {}).join()).not.toMatch(/createdFrom|modifiedTo/);
  });

  test.each([
    [2, true],
    [3, false],
    [50, false],
  ])('of a page of %d, one of two unreadable, has more: %s', async (limit, hasMore) => {
    const { ctx } = listing();
    const answer = await listOrders(ctx, { filters: {}, sort, page: 1, limit: limit as 50 });
    expect(answer).toMatchObject({ hasMore, rows: [{ id: 4711 }], unreadable: [{ id: 5 }] });
  });

  test('counts under every filter but the chosen status', async () => {
    const { ctx, count } = listing();
    await expect(countOrders(ctx, { statusId: 11, customerId: 3 })).resolves.toEqual({
      statuses: [{ id: 11, label: 'To pack', count: 3 }],
      total: 7,
    });
    expect(count.mock.calls[0]?.[0]).toMatchObject({ customerId: 3 });
    expect(count.mock.calls[0]?.[0]).not.toHaveProperty('statusId');
  });
});
