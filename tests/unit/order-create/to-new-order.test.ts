import { describe, expect, test } from 'vitest';
import { newOrderBody } from '#lib/bigcommerce/new-order-body.ts';
import type { DraftContent } from '#lib/order-create/contract.ts';
import { toNewOrder } from '#lib/order-create/to-new-order.ts';
import { BILLING, customLine, draftOf, productLine } from '#tests/fixtures/order-drafts.ts';

const MAKER = { appId: 42_077, reference: 'OD-1', defaultCurrencyCode: 'USD' };

function bodyOf(changes: Partial<DraftContent>): Record<string, unknown> {
  return newOrderBody(toNewOrder(draftOf(changes), MAKER)) as Record<string, unknown>;
}

describe('the body of a new order', () => {
  test('has what must be in it, and nothing that was not said', () => {
    expect(bodyOf({})).toEqual({
      billing_address: {
        ...{ first_name: 'Ada', last_name: 'Moreno', street_1: '12 Pine St', city: 'Albany', state: 'New York' },
        ...{ zip: '12207', country: 'United States', country_iso2: 'US', email: 'ada@example.com' },
      },
      products: [{ name: 'Repair', quantity: 2, price_ex_tax: '10', price_inc_tax: '11' }],
      ...{ status_id: 1, channel_id: 1, external_source: '42077', external_order_id: 'OD-1' },
    });
  });

  test('names the customer, the charges in pairs, the discount, the fees and the notes where there are any', () => {
    expect(
      bodyOf({
        customer: { id: 5, name: 'Ada', email: '' },
        shipping: { exTax: '4', incTax: '4.40' },
        handling: { exTax: '0', incTax: '0' },
        discount: '1.50',
        fees: [{ key: 'f', name: ' Rush ', exTax: '1', incTax: '1.1' }],
        ...{ paymentMethod: 'Cash', staffNotes: 'n', customerMessage: 'm', statusId: 0 },
      }),
    ).toMatchObject({
      customer_id: 5,
      shipping_cost_ex_tax: '4',
      shipping_cost_inc_tax: '4.4',
      discount_amount: '1.5',
      fees: [
        {
          ...{ type: 'custom_fee', display_name_customer: 'Rush', display_name_merchant: 'Rush', source: 'app-42077' },
          ...{ cost_ex_tax: '1', cost_inc_tax: '1.1' },
        },
      ],
      ...{ payment_method: 'Cash', staff_notes: 'n', customer_message: 'm', status_id: 0 },
    });
    expect(bodyOf({ handling: { exTax: '0', incTax: '0' } })).not.toHaveProperty('handling_cost_inc_tax');
  });

  test('names a currency only where it is not the store’s own', () => {
    expect(bodyOf({ currencyCode: 'JPY' })).toMatchObject({ default_currency_code: 'JPY' });
    expect(bodyOf({})).not.toHaveProperty('default_currency_code');
  });

  const size = { id: 110, value: '61', name: 'Size', label: 'M' };
  const engraving = { id: 111, value: 'To Bo', name: 'Engraving', label: 'To Bo' };
  test.each([
    ['a plain product by its number', productLine(), { product_id: 77, quantity: 1 }],
    [
      'a variant by its number',
      productLine({ variantId: 401, options: [size] }),
      { product_id: 77, variant_id: 401, quantity: 1 },
    ],
    [
      'a variant with a modifier by all its options',
      productLine({ variantId: 401, options: [size, engraving], hasModifiers: true }),
      {
        product_id: 77,
        quantity: 1,
        product_options: [
          { id: 110, value: '61' },
          { id: 111, value: 'To Bo' },
        ],
      },
    ],
    [
      'a price of its own as a pair',
      productLine({ quantity: '03', price: { exTax: '5.00', incTax: '5.50' } }),
      { product_id: 77, quantity: 3, price_ex_tax: '5', price_inc_tax: '5.5' },
    ],
    [
      'a custom line with its SKU',
      customLine({ sku: 'R-1' }),
      { name: 'Repair', sku: 'R-1', quantity: 2, price_ex_tax: '10', price_inc_tax: '11' },
    ],
  ])('says %s', (_, line, sent) => {
    expect(bodyOf({ lines: [line] })['products']).toEqual([sent]);
  });

  test('ships to the billing address by a method, if one is named, and to another one with its form fields', () => {
    expect(bodyOf({})).not.toHaveProperty('shipping_addresses');
    expect(bodyOf({ shippingMethod: 'Courier' })['shipping_addresses']).toMatchObject([
      { zip: '12207', shipping_method: 'Courier' },
    ]);
    const elsewhere = {
      ...BILLING,
      zip: '999',
      formFields: [
        { name: 'Gate', value: '4' },
        { name: 'Bell', value: '' },
      ],
    };
    expect(bodyOf({ delivery: 'address', shippingAddress: elsewhere })['shipping_addresses']).toMatchObject([
      { zip: '999', form_fields: [{ name: 'Gate', value: '4' }] },
    ]);
  });

  test('never sends form fields of a billing address: a new order refuses them', () => {
    const billing = { ...BILLING, formFields: [{ name: 'Gate', value: '4' }] };
    expect(bodyOf({ billing })['billing_address']).not.toHaveProperty('form_fields');
  });

  test('has its lines in the pickup where it is picked up, and neither shipping nor addresses', () => {
    const body = bodyOf({
      delivery: 'pickup',
      pickup: { methodId: 2, displayName: 'Counter', instructions: '', timeDescription: '' },
      shipping: { exTax: '4', incTax: '4.4' },
    });
    expect(body['consignments']).toEqual({
      pickups: [
        {
          ...{ pickup_method_id: 2, pickup_method_display_name: 'Counter' },
          line_items: [{ name: 'Repair', quantity: 2, price_ex_tax: '10', price_inc_tax: '11' }],
        },
      ],
    });
    for (const field of ['products', 'shipping_addresses', 'shipping_cost_inc_tax'])
      expect(body).not.toHaveProperty(field);
  });
});
