import { describe, expect, test, vi } from 'vitest';
import type { OrdersApi } from '#lib/bigcommerce/types/client.ts';
import type { Fee } from '#lib/bigcommerce/types/fee.ts';
import type { Refund } from '#lib/bigcommerce/types/refund.ts';
import { toOrderLine, wireOrderLine } from '#lib/bigcommerce/wire/order-line.ts';
import { readPrintout } from '#lib/orders/printout-service.ts';
import { ORDER, orderContext, platformOrder } from '#tests/fixtures/order-context.ts';
import { wireLine } from '#tests/fixtures/wire-order.ts';

const euros = (amount: string) => ({ amount, currencyCode: 'EUR' });
const fee = (names: Partial<Fee>): Fee => ({
  ...{
    id: 3,
    baseCost: euros('2'),
    taxClassId: null,
    type: 'custom_fee',
    name: 'fee',
    displayNameCustomer: null,
    displayNameMerchant: null,
  },
  ...{ source: null, costIncTax: euros('2'), costExTax: euros('2'), costTax: euros('0'), ...names },
});

function rigOf({ line = {}, parts = {} }: { line?: Readonly<Record<string, unknown>>; parts?: Partial<OrdersApi> }) {
  return orderContext({
    get: () => Promise.resolve(platformOrder({ payment_method: 'Cash', customer_message: 'Ring twice' })),
    lines: async (_, currency) => [toOrderLine(wireOrderLine.parse(wireLine(65, line)), await currency)],
    shippingAddresses: () => Promise.resolve([]),
    fees: () => Promise.resolve([]),
    ...parts,
  });
}

async function printed(line: Readonly<Record<string, unknown>>) {
  const { lines } = await readPrintout(rigOf({ line }).ctx, ORDER, 'slip');
  return lines[0];
}

describe('an order on paper', () => {
  test.each([
    [{ name_customer: 'Grey mug', name_merchant: 'MUG-65', name: 'Mug' }, 'Grey mug'],
    [{ name_customer: '', name_merchant: 'MUG-65', name: 'Mug' }, 'Mug'],
    [{ name_customer: null, name: 'Mug' }, 'Mug'],
  ])('calls a line by the customer’s words: %j', async (line, name) => {
    expect(await printed(line)).toMatchObject({ name });
  });

  test('names options by the customer’s words, then the plain ones, then the value', async () => {
    const option = { id: 1, type: 'Swatch', display_name: 'Size', display_value: 'Small', value: '69' };
    const merchant = { display_name_merchant: 'SZ', display_value_merchant: 'S' };
    const product_options = [
      { ...option, ...merchant, display_name_customer: 'Your size', display_value_customer: 'Rather small' },
      { ...option, ...merchant },
      { ...option, display_value: '' },
    ];
    const configurable_fields = [{ name: 'Engraving', value: 'Nora' }];
    expect((await printed({ product_options, configurable_fields }))?.options).toEqual([
      { name: 'Your size', value: 'Rather small', isTyped: false },
      { name: 'Size', value: 'Small', isTyped: false },
      { name: 'Size', value: '69', isTyped: false },
      { name: 'Engraving', value: 'Nora', isTyped: true },
    ]);
  });

  test.each([
    [{ displayNameCustomer: 'Eco fee', displayNameMerchant: 'ECO' }, 'Eco fee'],
    [{ displayNameMerchant: 'ECO' }, 'ECO'],
    [{}, ''],
  ])('names fees likewise: %j', async (names, name) => {
    const rig = rigOf({ parts: { fees: () => Promise.resolve([fee(names)]) } });
    expect((await readPrintout(rig.ctx, ORDER, 'slip')).fees).toMatchObject([{ id: 3, name }]);
  });

  test('as a packing slip asks for nothing about money', async () => {
    const taxes = vi.fn<OrdersApi['taxes']>();
    const rig = rigOf({ parts: { taxes } });
    await expect(readPrintout(rig.ctx, ORDER, 'slip')).resolves.toMatchObject({
      ...{ id: ORDER, paymentMethod: 'Cash', customerMessage: 'Ring twice', money: null },
    });
    expect(taxes).not.toHaveBeenCalled();
  });

  test('as an invoice knows its taxes, and the refunds that stand', async () => {
    const payment = { id: 1, providerId: 'custom', isOffline: false, declinedMessage: null, transactionId: null };
    const refund = (amount: string, declined: readonly boolean[], currencyCode = 'EUR') =>
      ({
        totalAmount: { amount, currencyCode },
        payments: declined.map((isDeclined) => ({ ...payment, isDeclined, amount: euros(amount) })),
      }) as unknown as Refund;
    const rig = rigOf({ parts: { taxes: () => Promise.resolve([]) } });
    Object.assign(rig.ctx.bigcommerce, {
      transactions: {
        refunds: () =>
          Promise.resolve([
            ...[refund('5', [false]), refund('2.5', []), refund('1', [true, false])],
            ...[refund('40', [true, true]), refund('80', [], 'USD')],
          ]),
      },
    });
    const { money } = await readPrintout(rig.ctx, ORDER, 'invoice');
    expect(money).toEqual({ taxes: [], refunded: euros('8.5') });
  });
});
