// A type, not an interface: it lies in JSON columns, whose type asks for an index signature.
/** A postal address as the app has it: every part is text and may be empty. */
export type PostalAddress = {
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
  /** ISO 3166, two letters; empty for none. */
  readonly countryCode: string;
  readonly phone: string;
  readonly email: string;
  readonly formFields: readonly { readonly name: string; readonly value: string }[];
};
