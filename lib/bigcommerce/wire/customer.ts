import { z } from 'zod';
import type { Customer, SavedAddress } from '../types/customer.ts';
import { count, requiredId, text } from './scalars.ts';
import { listOf } from './shapes.ts';

export const wireCustomer = z.object({
  id: requiredId,
  email: text,
  first_name: text,
  last_name: text,
  company: text,
  phone: text,
  address_count: count,
});

export function toCustomer(wire: z.infer<typeof wireCustomer>): Customer {
  return {
    id: wire.id,
    email: wire.email,
    firstName: wire.first_name,
    lastName: wire.last_name,
    company: wire.company,
    phone: wire.phone,
    addressCount: wire.address_count,
  };
}

const answer = z.union([z.array(text), text]);

export const wireSavedAddress = z.object({
  id: requiredId,
  customer_id: requiredId,
  first_name: text,
  last_name: text,
  company: text,
  address1: text,
  address2: text,
  city: text,
  state_or_province: text,
  postal_code: text,
  country: text,
  country_code: text,
  phone: text,
  form_fields: listOf(z.object({ name: text, value: answer })),
});

export function toSavedAddress(wire: z.infer<typeof wireSavedAddress>): SavedAddress {
  return {
    id: wire.id,
    customerId: wire.customer_id,
    firstName: wire.first_name,
    lastName: wire.last_name,
    company: wire.company,
    street1: wire.address1,
    street2: wire.address2,
    city: wire.city,
    state: wire.state_or_province,
    zip: wire.postal_code,
    country: wire.country,
    countryIso2: wire.country_code,
    phone: wire.phone,
    formFields: wire.form_fields,
  };
}
