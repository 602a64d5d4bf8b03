import type { Address } from './address-records.ts';

interface Stored {
  /** 64 characters; whoever has it and the right token for an order can charge the instrument. */
  readonly token: string;
  readonly is_default: boolean;
}

export interface StoredCard extends Stored {
  readonly type: 'stored_card';
  readonly brand: string;
  readonly expiry_month: number;
  /** Four digits. */
  readonly expiry_year: number;
  readonly issuer_identification_number: string;
  readonly last_4: string;
  readonly billing_address: Address;
}

export interface StoredPayPalAccount extends Stored {
  readonly type: 'stored_paypal_account';
  readonly email: string;
}

export interface StoredBankAccount extends Stored {
  readonly type: 'stored_bank_account';
  readonly masked_account_number: string;
  readonly issuer: string;
}

export type StoredInstrument = StoredCard | StoredPayPalAccount | StoredBankAccount;
