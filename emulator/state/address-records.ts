/** A custom field of an address form. */
export interface FormField {
  readonly name: string;
  readonly value: string | number | readonly string[];
}

/** The strings that billing and shipping addresses share; the platform never sends null in them. */
export interface AddressText {
  readonly first_name: string;
  readonly last_name: string;
  readonly company: string;
  readonly street_1: string;
  readonly street_2: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly country: string;
  readonly country_iso2: string;
  readonly phone: string;
  readonly email: string;
}

export interface Address extends AddressText {
  readonly form_fields: readonly FormField[];
}
