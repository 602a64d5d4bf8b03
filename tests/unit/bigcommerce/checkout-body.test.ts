import { describe, expect, test } from 'vitest';
import {
  addressBody,
  feeBody,
  linesBody,
  newCartBody,
  newConsignmentBody,
  shippingBody,
} from '#lib/bigcommerce/wire/checkout-body.ts';
import { EMPTY_ADDRESS } from '#lib/core/address-draft.ts';

const catalogue = {
  kind: 'catalogue',
  productId: 7,
  variantId: 70,
  options: [],
  quantity: 2,
  listPrice: null,
} as const;
const person = { name: 'Kim', email: 'kim@example.com' };

describe('bodies of carts and checkouts', () => {
  test('a cart says whose it is only where it is somebody’s', () => {
    const cart = { customerId: null, channelId: 2, currencyCode: 'EUR', lines: [catalogue] };
    expect(newCartBody(cart)).toEqual({
      ...{ channel_id: 2, currency: { code: 'EUR' } },
      line_items: [{ product_id: 7, variant_id: 70, quantity: 2 }],
    });
    expect(newCartBody({ ...cart, customerId: 9 })).toMatchObject({ customer_id: 9 });
  });

  test('a line with options says its variant by them alone', () => {
    const options = [{ optionId: 3, value: '31' }];
    expect(linesBody([{ ...catalogue, options, listPrice: '4.50' }])).toEqual({
      line_items: [
        { product_id: 7, option_selections: [{ option_id: 3, option_value: '31' }], quantity: 2, list_price: 4.5 },
      ],
    });
    expect(linesBody([{ ...catalogue, variantId: null }])).toEqual({ line_items: [{ product_id: 7, quantity: 2 }] });
  });

  test('custom lines and certificates have lists of their own', () => {
    const custom = { kind: 'custom', name: 'Repair', sku: 'R', quantity: 1, listPrice: '9.99' } as const;
    const texts = { name: 'For Ana', theme: 'Girl', message: '', sender: person, recipient: person };
    const certificate = { kind: 'certificate', amount: '25', quantity: 1, ...texts } as const;
    expect(linesBody([custom, certificate])).toEqual({
      line_items: [],
      custom_items: [{ name: 'Repair', sku: 'R', quantity: 1, list_price: 9.99 }],
      gift_certificates: [{ ...texts, amount: 25, quantity: 1 }],
    });
  });

  test('an address leaves out what is empty, but names state and postal code', () => {
    const address = { ...EMPTY_ADDRESS, firstName: 'Ada', email: 'ada@example.com', countryCode: 'HK' };
    const body = {
      ...{ first_name: 'Ada', email: 'ada@example.com', country_code: 'HK' },
      ...{ state_or_province: '', postal_code: '' },
    };
    expect(addressBody(address)).toEqual(body);
    const lines = [{ lineId: 'x', quantity: 2 }];
    expect(newConsignmentBody({ address, lines }, 4)).toEqual({
      address: body,
      line_items: [{ item_id: 'x', quantity: 2 }],
      version: 4,
    });
    expect(newConsignmentBody({ pickupMethodId: 3, lines }, 4)).toMatchObject({
      pickup_option: { pickup_method_id: 3 },
    });
  });

  test('a way of shipping is said alone, a fee whole', () => {
    expect(shippingBody({ optionId: 'o' })).toEqual({ shipping_option_id: 'o' });
    expect(shippingBody({ pickupMethodId: 3 })).toEqual({ pickup_option: { pickup_method_id: 3 } });
    expect(shippingBody({ custom: { description: 'By boat', price: '4.20' } })).toEqual({
      custom_shipping: { description: 'By boat', price: 4.2 },
    });
    const fee = { name: 'Rush', displayName: 'Rush!', cost: '7.5', source: 'Orderdeck', taxClassId: null };
    const body = { type: 'custom_fee', name: 'Rush', display_name: 'Rush!', cost: 7.5, source: 'Orderdeck' };
    expect(feeBody(fee)).toEqual(body);
    expect(feeBody({ ...fee, taxClassId: 2 })).toEqual({ ...body, tax_class_id: 2 });
  });
});
