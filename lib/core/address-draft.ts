import type { PostalAddress } from './postal-address.ts';

/** An address while somebody fills it in. */
export type AddressDraft = PostalAddress;

/** The parts of an address that are one text each. */
export type AddressPart = Exclude<keyof AddressDraft, 'formFields'>;

export const EMPTY_ADDRESS: AddressDraft = {
  ...{ firstName: '', lastName: '', company: '', street1: '', street2: '', city: '', state: '', zip: '' },
  ...{ country: '', countryCode: '', phone: '', email: '', formFields: [] },
};
