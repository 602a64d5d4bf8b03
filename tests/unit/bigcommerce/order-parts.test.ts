import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { toFee, wireFees, wireIncludedFees } from '#lib/bigcommerce/wire/fee.ts';
import { toOrderLine, wireOrderLine } from '#lib/bigcommerce/wire/order-line.ts';
import {
  toOrderCounts,
  toOrderStatus,
  wireOrderCounts,
  wireOrderStatuses,
} from '#lib/bigcommerce/wire/order-status.ts';
import { toOrderTax, wireOrderTax } from '#lib/bigcommerce/wire/order-tax.ts';
import { toRefund, wireRefund } from '#lib/bigcommerce/wire/refund.ts';
import { toShipment, wireShipment } from '#lib/bigcommerce/wire/shipment.ts';
import { toStoreInformation, wireStoreInformation } from '#lib/bigcommerce/wire/store.ts';
import { toTransaction, wireTransaction } from '#lib/bigcommerce/wire/transaction.ts';
import { wireLine } from '#tests/fixtures/wire-order.ts';

const euros = (amount: string) => ({ amount, currencyCode: 'EUR' });
const fails = (schema: z.ZodType, value: unknown) => !schema.safeParse(value).success;

describe('lines', () => {
  const line = (changes = {}) => toOrderLine(wireOrderLine.parse(wireLine(65, changes)), 'EUR');

  test('a custom line has no product', () => {
    expect(line({ product_id: 0, variant_id: 0 })).toMatchObject({ productId: null, variantId: null });
  });

  test('wrapping is there when it has an id or a name', () => {
    expect(line().wrapping).toBeNull();
    const wrapped = line({ wrapping_id: 3, wrapping_name: 'Paper', wrapping_cost_inc_tax: '1.2300' });
    expect(wrapped.wrapping).toMatchObject({ id: 3, name: 'Paper', costIncTax: euros('1.23'), costTax: euros('0') });
  });

  test('options without the texts of newer orders fall back on the plain ones', () => {
    const product_options = [
      { id: 1, name: 'Sizes', display_name: 'Size', display_value: 'S', value: '69' },
      { id: 2, name: 'Colours', display_value: 'Red', display_value_merchant: 'R-1', value: 7 },
    ];
    expect(line({ product_options }).options).toMatchObject([
      { displayName: 'Size', displayNameMerchant: 'Size', displayValueCustomer: 'S', value: '69' },
      { displayName: 'Colours', displayValueMerchant: 'R-1', displayValueCustomer: 'Red', value: '7' },
    ]);
  });

  test('discounts keep their money', () => {
    const applied_discounts = [
      { id: 'manual-discount', amount: '1.5900', name: 'Manual', code: null, target: 'order' },
    ];
    expect(line({ applied_discounts }).appliedDiscounts[0]).toMatchObject({ amount: euros('1.59'), code: null });
  });

  test.each(['price_ex_tax', 'price_inc_tax', 'total_ex_tax', 'total_inc_tax', 'quantity', 'id'])(
    '%s is never invented',
    (key) => {
      expect(fails(wireOrderLine, wireLine(65, { [key]: null }))).toBe(true);
    },
  );
});

describe('fees in all their shapes', () => {
  const fee = {
    id: 1,
    type: 'custom_fee',
    display_name_customer: 'Gift card',
    base_cost: '4',
    cost_ex_tax: 4,
    cost_inc_tax: '4.92',
    cost_tax: '0.92',
    tax_class_id: null,
  };

  test.each([
    ['wrapped', { fees: [fee] }, [1]],
    ['wrapped, none', { fees: [] }, []],
    ['wrapped, null', { fees: null }, []],
    ['one alone', fee, [1]],
    ['bare', [fee, { ...fee, id: 2 }], [1, 2]],
    ['bare, none', [], []],
    ['an empty object', {}, []],
    ['no content', undefined, []],
  ])('%s', (_, body, ids) => {
    expect(wireFees.parse(body).map((one) => one.id)).toEqual(ids);
  });

  test('the misspelt key is read too', () => {
    const { cost_ex_tax, ...misspelt } = { ...fee, cost_exc_tax: '3.5000' };
    expect(cost_ex_tax).toBe(4);
    expect(wireFees.parse([misspelt]).map((one) => toFee(one, 'EUR').costExTax)).toEqual([euros('3.5')]);
  });

  test('junk is refused, links are not fees', () => {
    expect(fails(wireFees, { error: 'no' })).toBe(true);
    expect(fails(wireFees, 'no')).toBe(true);
    expect(wireIncludedFees.parse({ url: 'x', resource: 'y' })).toBeNull();
  });
});

describe('transactions', () => {
  const wire = {
    id: 5,
    order_id: '4711',
    event: 'purchase',
    method: 'credit_card',
    amount: 129.15,
    currency: 'EUR',
    gateway: 'squarev2',
    gateway_transaction_id: 'g-1',
    status: 'ok',
    test: true,
    fraud_review: false,
    reference_transaction_id: null,
    date_created: '2026-11-02T09:15:04+00:00',
    payment_instrument_token: 'tok_secret',
    provider_instrument_token: 'tok_other',
    credit_card: {
      card_type: 'visa',
      card_iin: '411111',
      card_last4: '1111',
      card_expiry_month: 7,
      card_expiry_year: 2028,
    },
    gift_certificate: null,
    store_credit: {},
    offline: null,
    custom: {},
    avs_result: { code: '', message: '' },
    cvv_result: {},
  };

  test('payment tokens and the first digits of a card stay behind', () => {
    const transaction = toTransaction(wireTransaction.parse(wire));
    expect(transaction.card).toEqual({ type: 'visa', last4: '1111', expiryMonth: 7, expiryYear: 2028 });
    expect(JSON.stringify(transaction)).not.toMatch(/tok_|411111/);
  });

  test('each of its empty parts is null', () => {
    const transaction = toTransaction(
      wireTransaction.parse({ ...wire, credit_card: {}, reference_transaction_id: {} }),
    );
    expect(transaction).toMatchObject({
      card: null,
      giftCertificate: null,
      storeCreditRemaining: null,
      referenceTransactionId: null,
      cvvResult: null,
      customPaymentMethod: null,
    });
  });

  test('a part with nothing in it that we know is none', () => {
    const transaction = toTransaction(
      wireTransaction.parse({ ...wire, credit_card: { brand_new: 1 }, offline: { brand_new: 1 } }),
    );
    expect(transaction).toMatchObject({ card: null, offlineDisplayName: null });
  });

  test('a sum without a currency is refused', () => {
    expect(fails(wireTransaction, { ...wire, currency: '' })).toBe(true);
  });
});

test('refunds: a declined payment shows, amounts may be text or numbers', () => {
  const refund = toRefund(
    wireRefund.parse({
      id: 3,
      order_id: 4711,
      user_id: 0,
      created: '2026-11-05T10:00:00Z',
      total_amount: 12.3,
      total_tax: '2.3',
      uses_merchant_override_values: false,
      items: [{ item_type: 'PRODUCT', item_id: 65, quantity: 1, requested_amount: null }],
      payments: [
        {
          id: 1,
          provider_id: 'storecredit',
          amount: '12.30',
          offline: false,
          is_declined: true,
          declined_message: 'no',
        },
      ],
    }),
    'EUR',
  );
  expect(refund).toMatchObject({ totalAmount: euros('12.3'), totalTax: euros('2.3'), userId: null, reason: null });
  expect(refund.payments[0]).toMatchObject({ isDeclined: true, amount: euros('12.3') });
  expect(refund.items[0]).toMatchObject({ requestedAmount: null, quantity: 1 });
});

test('shipments: the list of providers is open, and no cost is no cost', () => {
  const wire = {
    id: 6,
    order_address_id: 9,
    date_created: 'Tue, 03 Nov 2026 10:00:01 +0000',
    shipping_provider: 'carrier_99',
    tracking_number: '',
    merchant_shipping_cost: '',
    shipping_address: null,
    items: [{ order_product_id: 65, product_id: 0, quantity: 1 }],
  };
  expect(toShipment(wireShipment.parse(wire), 'EUR')).toMatchObject({
    shippingProvider: 'carrier_99',
    trackingNumber: null,
    merchantShippingCost: null,
    items: [{ orderProductId: 65, quantity: 1 }],
  });
});

test('taxes: class 0 is a class, line 0 is none', () => {
  const wire = {
    id: 13,
    tax_class_id: 0,
    order_product_id: '65',
    rate: '8.0000',
    line_amount: '4.4000',
    priority_amount: '4.4000',
    sales_tax_id: '',
  };
  expect(toOrderTax(wireOrderTax.parse(wire), 'EUR')).toMatchObject({
    taxClassId: 0,
    orderProductId: 65,
    rate: '8',
    salesTaxId: null,
    lineAmount: euros('4.4'),
  });
});

describe('statuses', () => {
  const wire = {
    id: 0,
    name: 'Incomplete',
    system_label: 'Incomplete',
    custom_label: 'Left behind',
    system_description: '',
  };

  test('the rank has another name in each answer', () => {
    const statuses = wireOrderStatuses.parse([{ ...wire, order: 4 }]);
    expect(statuses.map((status) => toOrderStatus(status, status.order))).toMatchObject([
      { id: 0, sortOrder: 4, customLabel: 'Left behind' },
    ]);
    const counts = toOrderCounts(
      wireOrderCounts.parse({ statuses: [{ ...wire, sort_order: 4, count: '7' }], count: 7 }),
    );
    expect(counts).toMatchObject({ total: 7, statuses: [{ sortOrder: 4, count: 7 }] });
  });

  test('without a label of the store the name stands in', () => {
    expect(toOrderStatus({ ...wire, custom_label: null, system_description: null }, 0).customLabel).toBe('Incomplete');
  });
});

test('store information: gaps are filled only where that misleads nobody', () => {
  const store = toStoreInformation(
    wireStoreInformation.parse({
      id: 'abc123',
      name: 'Pier',
      currency: 'eur',
      currency_symbol_location: 'right',
      timezone: [],
    }),
  );
  expect(store).toMatchObject({
    storeHash: 'abc123',
    currency: { code: 'EUR', symbolLocation: 'right', decimalPlaces: 2, decimalSeparator: '.' },
    timezone: { name: 'UTC', hasDst: false },
  });
  expect(fails(wireStoreInformation, { id: '', currency: 'EUR' })).toBe(true);
});
