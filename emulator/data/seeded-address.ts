import type { Address, FormField } from '../state/address-records.ts';
import type { Person } from './people.ts';

/** A person's address as an order keeps it. */
export function addressOf(person: Person, formFields: readonly FormField[] = []): Address {
  return {
    first_name: person.firstName,
    last_name: person.lastName,
    company: person.company,
    street_1: person.street1,
    street_2: person.street2,
    city: person.city.name,
    state: person.region.name,
    zip: person.zip,
    country: person.country.name,
    country_iso2: person.country.iso2,
    phone: person.phone,
    email: person.email,
    form_fields: formFields,
  };
}
