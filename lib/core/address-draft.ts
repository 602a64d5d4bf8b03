// A type, not an interface: it lies in JSON columns, whose type asks for an index signature.
/** An address while somebody fills it in: every part is text and may be empty. */
export type AddressDraft = {
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly street1: string;
  readonly street2: string;
  readonly city: string;
  /** The full name (BigCommerce docs: Orders V2 addresses). */
  readonly state: string;
  readonly zip: string;
  readonly country: string;
  /** ISO 3166, two letters; empty while none is chosen. */
  readonly countryCode: string;
  readonly phone: string;
  readonly email: string;
  readonly formFields: readonly { readonly name: string; readonly value: string }[];
};

/** The parts of an address that are one text each. */
export type AddressPart = Exclude<keyof AddressDraft, 'formFields'>;

export const EMPTY_ADDRESS: AddressDraft = {
  ...{ firstName: '', lastName: '', company: '', street1: '', street2: '', city: '', state: '', zip: '' },
  ...{ country: '', countryCode: '', phone: '', email: '', formFields: [] },
};
