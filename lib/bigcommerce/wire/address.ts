import { z } from 'zod';
import type { Address } from '../types/address.ts';
import { text, textOrNothing } from './scalars.ts';
import { listOf } from './shapes.ts';

const formField = z.object({
  name: text,
  value: z.union([z.array(textOrNothing).transform((values) => values.filter((value) => value !== null)), text]),
});

/** The parts of an address as keys of an order part or an object of their own (BigCommerce docs: Orders V2 addresses). */
export const wireAddressFields = {
  first_name: text,
  last_name: text,
  company: text,
  street_1: text,
  street_2: text,
  city: text,
  state: text,
  zip: text,
  country: text,
  country_iso2: text,
  phone: text,
  email: text,
  form_fields: listOf(formField),
};

const wireAddressObject = z.object(wireAddressFields);
export type WireAddress = z.infer<typeof wireAddressObject>;

/** An address; all parts empty where the platform sends none. */
export const wireAddress = z.preprocess((input) => (Array.isArray(input) ? {} : (input ?? {})), wireAddressObject);

export function toAddress(wire: WireAddress): Address {
  return {
    firstName: wire.first_name,
    lastName: wire.last_name,
    company: wire.company,
    street1: wire.street_1,
    street2: wire.street_2,
    city: wire.city,
    state: wire.state,
    zip: wire.zip,
    country: wire.country,
    countryIso2: wire.country_iso2,
    phone: wire.phone,
    email: wire.email,
    formFields: wire.form_fields,
  };
}
