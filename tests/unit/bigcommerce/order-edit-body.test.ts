import { describe, expect, test } from 'vitest';
import { deliveryBody, editBody } from '#lib/bigcommerce/order-edit-body.ts';
import { changeBody } from '#lib/bigcommerce/order-parameters.ts';

const PAIR = { exTax: '1', incTax: '1.1' };

describe('the body of an update', () => {
  test('names nothing that was not named', () => {
    expect(editBody({})).toEqual({});
    expect(changeBody({ statusId: 2, staffNotes: '', paymentMethod: 'Cash' })).toEqual({
      status_id: 2,
      staff_notes: '',
      payment_method: 'Cash',
    });
  });

  test('has changed and new lines in one list, the minimum for a removal', () => {
    const body = editBody({
      changedLines: [
        { id: 1, quantity: 0 },
        { id: 2, price: PAIR, names: { customer: 'Mug', merchant: 'Mug M' } },
      ],
      newLines: [
        { productId: 7, options: [{ optionId: 3, value: '9' }], quantity: 1 },
        { name: 'Gift', sku: 'G', quantity: 2, price: PAIR },
      ],
    });
    expect(body).toEqual({
      products: [
        { id: 1, quantity: 0 },
        { id: 2, name_customer: 'Mug', name_merchant: 'Mug M', price_ex_tax: '1', price_inc_tax: '1.1' },
        { product_id: 7, quantity: 1, product_options: [{ id: 3, value: '9' }] },
        { name: 'Gift', sku: 'G', quantity: 2, price_ex_tax: '1', price_inc_tax: '1.1' },
      ],
    });
  });

  test('has money in pairs, and an empty set of fees is sent: it deletes all', () => {
    const body = editBody({
      ...{ discountAmount: '3', shippingCost: PAIR, handlingCost: PAIR, wrappingCost: PAIR, fees: [] },
      ...{ subtotal: PAIR, total: PAIR, customerId: 0, customerMessage: '', externalOrderId: 'A-1' },
    });
    expect(body).toEqual({
      ...{ customer_id: 0, customer_message: '', external_order_id: 'A-1', discount_amount: '3', fees: [] },
      ...{ shipping_cost_ex_tax: '1', shipping_cost_inc_tax: '1.1' },
      ...{ handling_cost_ex_tax: '1', handling_cost_inc_tax: '1.1' },
      ...{ wrapping_cost_ex_tax: '1', wrapping_cost_inc_tax: '1.1' },
      ...{ subtotal_ex_tax: '1', subtotal_inc_tax: '1.1', total_ex_tax: '1', total_inc_tax: '1.1' },
    });
  });

  test('writes fees with the key that the platform takes', () => {
    const names = { nameCustomer: 'Rush', nameMerchant: 'Rush M' };
    const fee = { type: 'custom_fee', ...names, cost: PAIR };
    expect(
      editBody({
        fees: [
          { ...fee, id: 4, source: 'app', taxClassId: 2 },
          { ...fee, taxClassId: null },
        ],
      }),
    ).toEqual({
      fees: [
        {
          ...{ id: 4, type: 'custom_fee', display_name_customer: 'Rush', display_name_merchant: 'Rush M' },
          ...{ source: 'app', tax_class_id: 2, cost_ex_tax: '1', cost_inc_tax: '1.1' },
        },
        {
          ...{ type: 'custom_fee', display_name_customer: 'Rush', display_name_merchant: 'Rush M' },
          ...{ cost_ex_tax: '1', cost_inc_tax: '1.1' },
        },
      ],
    });
  });

  test('has addresses with their form fields', () => {
    const formFields = [{ name: 'Gate', value: ['a', 'b'] }];
    expect(editBody({ billingAddress: { zip: '12207', countryIso2: 'US', formFields } })).toEqual({
      billing_address: { zip: '12207', country_iso2: 'US', form_fields: formFields },
    });
    expect(
      editBody({ shippingAddresses: [{ id: 31, street1: 'x', shippingMethod: 'Bike' }, { city: 'Troy' }] }),
    ).toEqual({
      shipping_addresses: [{ id: 31, street_1: 'x', shipping_method: 'Bike' }, { city: 'Troy' }],
    });
    expect(deliveryBody({ firstName: 'A', lastName: 'B', phone: '1', email: 'a@example.test' })).toEqual({
      ...{ first_name: 'A', last_name: 'B', phone: '1', email: 'a@example.test' },
    });
  });
});
