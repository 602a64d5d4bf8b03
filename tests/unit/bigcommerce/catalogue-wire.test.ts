import { describe, expect, test } from 'vitest';
import { toProduct, toVariant, wireProduct, wireVariant } from '#lib/bigcommerce/wire/catalogue.ts';
import { toSavedAddress, wireSavedAddress } from '#lib/bigcommerce/wire/customer.ts';
import { wireTaxClass } from '#lib/bigcommerce/wire/geography.ts';
import { toModifier, toOption, wireModifier, wireOption } from '#lib/bigcommerce/wire/product-option.ts';

const modifier = (changes: object) =>
  toModifier(wireModifier.parse({ id: 5, name: 'engraving-77', display_name: 'Engraving', type: 'text', ...changes }));

describe('a product of the catalogue', () => {
  test('costs what is calculated, else its price, and nothing is invented', () => {
    const product = (changes: object) => toProduct(wireProduct.parse({ id: 77, name: 'Mug', ...changes }));
    expect(product({ price: 20, calculated_price: 18.5 }).price).toBe('18.5');
    expect(product({ price: 20 }).price).toBe('20');
    expect(product({})).toEqual({
      ...{ id: 77, name: 'Mug', sku: '', type: 'other', price: null, tracking: 'none', stockLevel: 0 },
      ...{ minimumQuantity: 0, maximumQuantity: 0, isVisible: false, availability: '' },
    });
  });

  test.each([
    [-4, 0],
    [null, 0],
    ['7', 7],
  ])('with a stock of %o has %o', (inventory_level, level) => {
    expect(toProduct(wireProduct.parse({ id: 1, inventory_level, inventory_tracking: 'product' })).stockLevel).toBe(
      level,
    );
  });

  test('has a variant for each choice of values', () => {
    const wire = {
      ...{ id: 401, product_id: 77, sku: 'MUG-B', price: null, calculated_price: 21, inventory_level: 3 },
      ...{
        purchasing_disabled: true,
        option_values: [{ id: 60, option_id: 110, label: 'Blue', option_display_name: 'Color' }],
      },
    };
    expect(toVariant(wireVariant.parse(wire))).toEqual({
      ...{ id: 401, productId: 77, sku: 'MUG-B', price: '21', stockLevel: 3, isPurchasable: false },
      optionValues: [{ optionId: 110, valueId: 60, label: 'Blue' }],
    });
    expect(toVariant(wireVariant.parse({ id: 1, product_id: 2, option_values: null })).optionValues).toEqual([]);
  });
});

describe('a modifier', () => {
  test('is called as shoppers see it, else by its own name', () => {
    expect(modifier({}).name).toBe('Engraving');
    expect(toOption(wireOption.parse({ id: 1, name: 'size-77', display_name: '', type: 'swatch' })).name).toBe(
      'size-77',
    );
  });

  test('has only the limits that are switched on', () => {
    const config = {
      ...{ text_characters_limited: true, text_min_length: 2, text_max_length: 20 },
      ...{ text_lines_limited: false, text_max_lines: 3, number_limited: true, number_limit_mode: 'lowest' },
      ...{ number_lowest_value: 100, number_highest_value: 0, number_integers_only: true },
      ...{ date_limited: true, date_limit_mode: 'range', date_earliest_value: '2026-08-24T00:00:00+00:00' },
      date_latest_value: '2026-12-24T00:00:00+00:00',
    };
    expect(modifier({ config }).limits).toEqual({
      ...{ minLength: 2, maxLength: 20, maxLines: null, lowest: '100', highest: null, integersOnly: true },
      ...{ earliest: '2026-08-24', latest: '2026-12-24', checkboxLabel: null, checkedValueId: null },
    });
    expect(modifier({ config: { ...config, text_characters_limited: false } }).limits.maxLength).toBeNull();
  });

  test.each([null, {}, []])('with %o for a configuration has no limit', (config) => {
    expect(Object.values(modifier({ config }).limits).filter((limit) => limit !== null && limit !== false)).toEqual([]);
  });

  test('that is ticked says which value stands for it', () => {
    const option_values = [
      { id: 8, label: 'No', value_data: { checked_value: false } },
      { id: 9, label: 'Yes', is_default: true, value_data: { checked_value: true } },
    ];
    const { limits, values } = modifier({ type: 'checkbox', config: { checkbox_label: 'Wrap it' }, option_values });
    expect(limits).toMatchObject({ checkboxLabel: 'Wrap it', checkedValueId: 9 });
    expect(values).toEqual([
      { id: 8, label: 'No', isDefault: false },
      { id: 9, label: 'Yes', isDefault: true },
    ]);
  });
});

test('a saved address has the words of an order’s address', () => {
  const wire = {
    ...{
      id: 9,
      customer_id: 5,
      address1: '12 Pine St',
      state_or_province: 'New York',
      postal_code: '12207',
      country_code: 'US',
    },
    form_fields: [
      { name: 'Days', value: ['Mo', 'Tu'] },
      { name: 'Gate', value: 4 },
    ],
  };
  expect(toSavedAddress(wireSavedAddress.parse(wire))).toMatchObject({
    ...{ id: 9, customerId: 5, street1: '12 Pine St', street2: '', state: 'New York', zip: '12207', countryIso2: 'US' },
    formFields: [
      { name: 'Days', value: ['Mo', 'Tu'] },
      { name: 'Gate', value: '4' },
    ],
  });
});

test.each([
  [{ id: '0', name: 'Default' }, 0],
  [{ id: 3, name: 'Food' }, 3],
])('the tax class %o has the number %i', (wire, id) => {
  expect(wireTaxClass.parse(wire).id).toBe(id);
});
