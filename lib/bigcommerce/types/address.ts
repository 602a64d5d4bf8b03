/** A checkout or address form field that the merchant added, with its answer as text (BigCommerce docs: Orders V2 form fields). */
export interface FormField {
  readonly name: string;
  readonly value: string | readonly string[];
}

/** A postal address. Parts that the platform leaves out, or sends as null, are empty text. */
export interface Address {
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly street1: string;
  readonly street2: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
  readonly countryIso2: string;
  readonly phone: string;
  readonly email: string;
  readonly formFields: readonly FormField[];
}
