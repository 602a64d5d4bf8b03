import { randomBytes } from 'node:crypto';
import type { CheckoutAddress, CustomField } from '../../../checkout/cart-records.ts';
import { COUNTRIES } from '../../../data/countries.ts';
import { LISTED_COUNTRIES } from '../../../data/listed-countries.ts';
import type { JsonObject } from '../../v2/body-fields.ts';
import { listField, objectField, stringField, unprocessable } from '../json-body.ts';

const TEXTS = [
  'first_name',
  'last_name',
  'company',
  'address1',
  'address2',
  'city',
  'state_or_province',
  'state_or_province_code',
  'postal_code',
  'phone',
] as const;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Ids of addresses and consignments are short hexadecimal texts. */
export function newId(): string {
  return randomBytes(7).toString('hex').slice(0, 13);
}

/** An address as it was sent; what is missing is empty. E-mail and country are required, `alsoRequired` only has to be there. */
export function sentAddress(
  value: unknown,
  path: string,
  alsoRequired: readonly string[],
  id: string = newId(),
): CheckoutAddress {
  const at = (field: string) => (path === '' ? field : `${path}.${field}`);
  const sent = objectField(value, path === '' ? '.' : path);
  for (const field of alsoRequired)
    if (sent[field] === undefined) throw unprocessable({ [at(field)]: 'error.path.missing' });
  const texts = Object.fromEntries(
    TEXTS.map((field) => [field, sent[field] === undefined ? '' : stringField(sent[field], at(field), { max: 255 })]),
  ) as Record<(typeof TEXTS)[number], string>;
  const email = stringField(sent['email'], at('email'), { max: 255 });
  if (!EMAIL.test(email)) throw unprocessable({ [at('email')]: 'error.email' });
  const code = stringField(sent['country_code'], at('country_code')).toUpperCase();
  const country = LISTED_COUNTRIES.find(({ iso2 }) => iso2 === code);
  if (country === undefined) throw unprocessable({ [at('country_code')]: 'There is no such country.' });
  return {
    id,
    ...texts,
    ...stateOf(code, texts.state_or_province, texts.state_or_province_code),
    email,
    country: country.name,
    country_code: code,
    custom_fields: customFields(sent, at('custom_fields')),
  };
}

/** Name and code of a state give each other. */
function stateOf(countryCode: string, name: string, code: string) {
  const region = COUNTRIES.get(countryCode)?.regions.find(
    (each) => each.name === name || (name === '' && code !== '' && each.abbreviation === code.toUpperCase()),
  );
  return region === undefined
    ? { state_or_province: name, state_or_province_code: code }
    : { state_or_province: region.name, state_or_province_code: region.abbreviation };
}

function customFields(sent: JsonObject, at: string): CustomField[] {
  if (sent['custom_fields'] === undefined) return [];
  return listField(sent['custom_fields'], at).map((entry, index) => {
    const field = objectField(entry, `${at}.${index}`);
    return {
      field_id: stringField(field['field_id'], `${at}.${index}.field_id`),
      field_value: field['field_value'] ?? '',
    };
  });
}
