import { ADDRESSES_PER_CUSTOMER, ATTRIBUTES, ATTRIBUTES_PER_CUSTOMER } from '../../../data/seeded-customers.ts';
import { LISTED_COUNTRIES } from '../../../data/listed-countries.ts';
import type { Units } from '../../../rules/money.ts';
import type { FormField } from '../../../state/address-records.ts';
import type { CustomerAddress, CustomerAttribute } from '../../../state/customer-records.ts';
import type { JsonObject } from '../../v2/body-fields.ts';
import { amountField, listField, objectField, stringField, unprocessable, wholeNumber } from '../json-body.ts';

const MOST_PARTS = 10;

/** A list of objects in a field that may be left out. */
function parts(sent: JsonObject, name: string, at: string): readonly (readonly [part: JsonObject, path: string])[] {
  if (sent[name] === undefined) return [];
  const list = listField(sent[name], `${at}.${name}`);
  if (list.length > MOST_PARTS) throw unprocessable({ [`${at}.${name}`]: `error.maxItems: ${MOST_PARTS}` });
  return list.map((part, index) => {
    const path = `${at}.${name}.${index}`;
    return [objectField(part, path), path];
  });
}

/** The addresses of a new customer. */
export function addressFields(sent: JsonObject, at: string, customerId: number): CustomerAddress[] {
  return parts(sent, 'addresses', at).map(([address, path], index) => {
    const text = (name: string, min: number, max: number) =>
      min === 0 && address[name] === undefined ? '' : stringField(address[name], `${path}.${name}`, { min, max });
    const code = text('country_code', 2, 2);
    const country = LISTED_COUNTRIES.find(({ iso2 }) => iso2 === code);
    if (country === undefined) throw unprocessable({ [`${path}.country_code`]: 'error.country_code.invalid' });
    const type = address['address_type'] ?? 'residential';
    if (type !== 'residential' && type !== 'commercial')
      throw unprocessable({ [`${path}.address_type`]: 'error.enum' });
    return {
      id: customerId * ADDRESSES_PER_CUSTOMER + index,
      customer_id: customerId,
      first_name: text('first_name', 1, 255),
      last_name: text('last_name', 1, 255),
      company: text('company', 0, 255),
      address1: text('address1', 1, 255),
      address2: text('address2', 0, 255),
      city: text('city', 1, 100),
      state_or_province: text('state_or_province', 0, 100),
      postal_code: text('postal_code', 0, 30),
      country_code: code,
      country: country.name,
      phone: text('phone', 0, 50),
      address_type: type,
      form_fields: formFields(address, path) ?? [],
    };
  });
}

/** The attributes of a new customer. They must be known to the store. */
export function attributeFields(sent: JsonObject, at: string, customerId: number, nowS: number): CustomerAttribute[] {
  return parts(sent, 'attributes', at).map(([attribute, path], index) => {
    const attributeId = wholeNumber(attribute['attribute_id'], `${path}.attribute_id`);
    if (!ATTRIBUTES.some(([id]) => id === attributeId))
      throw unprocessable({ [`${path}.attribute_id`]: 'error.attribute_id.invalid' });
    return {
      id: customerId * ATTRIBUTES_PER_CUSTOMER + index,
      attribute_id: attributeId,
      attribute_value: stringField(attribute['attribute_value'], `${path}.attribute_value`, { max: 255 }),
      customer_id: customerId,
      created_s: nowS,
      modified_s: nowS,
    };
  });
}

/** Values of the merchant's own fields; undefined when nothing is said of them. */
export function formFields(sent: JsonObject, at: string): FormField[] | undefined {
  if (sent['form_fields'] === undefined) return undefined;
  return parts(sent, 'form_fields', at).map(([field, path]) => {
    const { value } = field;
    const ok = typeof value === 'string' || typeof value === 'number' || isTexts(value);
    if (!ok) throw unprocessable({ [`${path}.value`]: 'error.path.missing' });
    return { name: stringField(field['name'], `${path}.name`, { min: 1 }), value };
  });
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

/** Store credit as it shall be, in whole cents of the default currency; undefined when nothing is said of it. */
export function creditField(sent: JsonObject, at: string): Units | undefined {
  const amounts = parts(sent, 'store_credit_amounts', at);
  return amounts.map(([credit, path]) => amountField(credit['amount'], `${path}.amount`, 100)).at(-1);
}
