import type { FormField } from './address-records.ts';

/** An account of a store's customer (BigCommerce docs: customers). Dates in seconds since 1970. */
export interface Customer {
  readonly id: number;
  readonly email: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly company: string;
  readonly phone: string;
  /** Empty for accounts that were made through the API. */
  readonly registration_ip_address: string;
  readonly notes: string;
  readonly tax_exempt_category: string;
  /** 0 = in no group. */
  readonly customer_group_id: number;
  readonly created_s: number;
  readonly modified_s: number;
  readonly force_password_reset: boolean;
  readonly accepts_mails: boolean;
  readonly origin_channel_id: number;
  /** Null = welcome on every channel. */
  readonly channel_ids: readonly number[] | null;
}

/** An address that a customer saved. Orders keep copies of their own. */
export interface CustomerAddress {
  readonly id: number;
  readonly customer_id: number;
  readonly first_name: string;
  readonly last_name: string;
  readonly company: string;
  readonly address1: string;
  readonly address2: string;
  readonly city: string;
  readonly state_or_province: string;
  readonly postal_code: string;
  readonly country_code: string;
  readonly country: string;
  readonly phone: string;
  readonly address_type: 'residential' | 'commercial';
  readonly form_fields: readonly FormField[];
}

/** What a merchant noted about a customer. The attribute's name is not told with it. */
export interface CustomerAttribute {
  readonly id: number;
  readonly attribute_id: number;
  readonly attribute_value: string;
  readonly customer_id: number;
  readonly created_s: number;
  readonly modified_s: number;
}

/** A customer with everything that belongs to the account. */
export interface CustomerRecord {
  readonly customer: Customer;
  readonly addresses: readonly CustomerAddress[];
  readonly attributes: readonly CustomerAttribute[];
  /** Fields of the merchant's own on the form for new accounts. */
  readonly form_fields: readonly FormField[];
}
