import { describe, expect, test } from 'vitest';
import { optionForCustomer, optionForStaff, typedField } from '#lib/core/line-option.ts';

const TOLD = {
  ...{ type: 'Swatch', displayName: 'Colour', displayNameCustomer: 'Your colour', displayNameMerchant: 'Dye' },
  ...{ displayValue: 'Red', displayValueCustomer: 'Cherry', displayValueMerchant: 'R-17', value: '94' },
};
const EARLIER = { ...TOLD, displayNameCustomer: '', displayNameMerchant: '' };
const PLAIN = { ...EARLIER, displayValueCustomer: '', displayValueMerchant: '' };

describe('an option of a line', () => {
  test('reads in the words for staff, or for customers', () => {
    expect(optionForStaff(TOLD)).toEqual({ name: 'Dye', value: 'R-17', isTyped: false });
    expect(optionForCustomer(TOLD)).toEqual({ name: 'Your colour', value: 'Cherry', isTyped: false });
  });

  test.each([optionForStaff, optionForCustomer])('of earlier years has the plain words only', (shown) => {
    expect(shown(PLAIN)).toEqual({ name: 'Colour', value: 'Red', isTyped: false });
    expect(shown({ ...PLAIN, displayValue: '' })).toMatchObject({ value: '94' });
  });

  test.each([
    ['Checkbox', false],
    ['Multiple choice', false],
    ['Product Pick List', false],
    ['Swatch', false],
    ['Text field', true],
    ['Multi-line text field', true],
    ['Date field', true],
    ['File Upload', true],
    ['Something new', true],
    [null, true],
  ])('of the type %s was typed by the shopper: %s', (type, isTyped) => {
    expect([optionForStaff({ ...TOLD, type }).isTyped, optionForCustomer({ ...TOLD, type }).isTyped]).toEqual([
      isTyped,
      isTyped,
    ]);
  });

  test('of a store’s earlier fields was typed', () => {
    expect(typedField({ name: 'Note', value: 'For Ida' })).toEqual({ name: 'Note', value: 'For Ida', isTyped: true });
  });
});
