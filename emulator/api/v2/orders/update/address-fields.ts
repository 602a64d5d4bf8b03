import { LISTED_COUNTRIES } from '../../../../data/listed-countries.ts';
import { invalidField, readOnlyField, unsupportedField } from '../../../../http/errors.ts';
import type { Address, AddressText, FormField } from '../../../../state/address-records.ts';
import { objectList, textField } from '../../body-fields.ts';
import type { JsonObject } from '../../body-fields.ts';

const TEXT_FIELDS: ReadonlySet<string> = new Set<keyof AddressText>([
  'first_name',
  'last_name',
  'company',
  'street_1',
  'street_2',
  'city',
  'state',
  'zip',
  'country',
  'country_iso2',
  'phone',
  'email',
]);

/** What answers carry beside an address and no request may. */
const READ_ONLY: ReadonlySet<string> = new Set([
  'order_id',
  'items_total',
  'items_shipped',
  'base_cost',
  'cost_ex_tax',
  'cost_inc_tax',
  'cost_tax',
  'cost_tax_class_id',
  'base_handling_cost',
  'handling_cost_ex_tax',
  'handling_cost_inc_tax',
  'handling_cost_tax',
  'handling_cost_tax_class_id',
  'shipping_zone_id',
  'shipping_zone_name',
  'shipping_quotes',
]);

export const EMPTY_ADDRESS: Address = {
  first_name: '',
  last_name: '',
  company: '',
  street_1: '',
  street_2: '',
  city: '',
  state: '',
  zip: '',
  country: '',
  country_iso2: '',
  phone: '',
  email: '',
  form_fields: [],
};

/**
 * An address with the sent fields put in. `allowed` names further fields that the caller reads itself. Country and code
 * follow each other: either suffices.
 */
export function patchedAddress(address: Address, sent: JsonObject, allowed: readonly string[]): Address {
  const change: Record<string, string> = {};
  for (const [field, value] of Object.entries(sent)) {
    if (TEXT_FIELDS.has(field)) change[field] = textField(value, field);
    else if (READ_ONLY.has(field)) throw readOnlyField(field);
    else if (field !== 'form_fields' && !allowed.includes(field)) throw unsupportedField(field);
  }
  const form_fields = 'form_fields' in sent ? formFields(sent['form_fields']) : address.form_fields;
  return { ...address, ...change, ...countryOf(change), form_fields };
}

function countryOf(change: Readonly<Record<string, string>>): Partial<AddressText> {
  const [code, name] = [change['country_iso2'], change['country']];
  const byCode = code === undefined || code === '' ? undefined : LISTED_COUNTRIES.find((each) => each.iso2 === code);
  if (code !== undefined && code !== '' && byCode === undefined) throw invalidField('country_iso2');
  if (byCode !== undefined) return { country: byCode.name, country_iso2: byCode.iso2 };
  if (name === undefined || name === '') return {};
  const byName = LISTED_COUNTRIES.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (byName === undefined) throw invalidField('country');
  return { country: byName.name, country_iso2: byName.iso2 };
}

function formFields(value: unknown): FormField[] {
  return objectList(value, 'form_fields').map((field) => {
    const { value: content } = field;
    if (typeof content === 'string' || typeof content === 'number')
      return { name: textField(field['name'], 'form_fields'), value: content };
    if (!Array.isArray(content)) throw invalidField('form_fields');
    return {
      name: textField(field['name'], 'form_fields'),
      value: content.map((each) => textField(each, 'form_fields')),
    };
  });
}

/** The billing address with what was sent: the zip must be among it, with two characters at least. */
export function patchedBilling(address: Address, sent: JsonObject): Address {
  const zip = sent['zip'];
  if (typeof zip !== 'string' || zip.trim().length < 2)
    throw invalidField('billing_address', 'The zip is required and must have at least two characters.');
  return patchedAddress(address, sent, []);
}
