import type { Address } from './address.ts';

/** A shopper with an account (BigCommerce docs: Customers V3). */
export interface Customer {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly company: string;
  readonly phone: string;
  readonly addressCount: number;
}

/** An address that a customer saved. It has no e-mail of its own. */
export interface SavedAddress extends Omit<Address, 'email'> {
  readonly id: number;
  readonly customerId: number;
}

/** The platform's filters; lists mean any of them. Only names are found by a part. */
export interface CustomerFilter {
  readonly ids?: readonly number[] | undefined;
  readonly emails?: readonly string[] | undefined;
  readonly nameLike?: string | undefined;
  readonly phones?: readonly string[] | undefined;
  readonly companies?: readonly string[] | undefined;
  /** 1 to 250. */
  readonly limit: number;
}

export interface CustomersApi {
  list(filter: CustomerFilter): Promise<readonly Customer[]>;
  /** All of them, with the answers to the store's own form fields. */
  addresses(customerId: number): Promise<readonly SavedAddress[]>;
}
