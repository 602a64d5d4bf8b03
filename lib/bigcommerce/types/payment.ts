import type { OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import type { WriteResult } from '../write-result.ts';

/** What a customer left with the store's payment provider. `token` opens it for whoever may charge: it stays on the server. */
export interface StoredInstrument {
  /** `stored_card`, `stored_paypal_account`, `stored_bank_account`; the list may grow. */
  readonly type: string;
  readonly token: string;
  readonly isDefault: boolean;
  readonly brand: string;
  readonly last4: string;
  readonly expiryMonth: number | null;
  readonly expiryYear: number | null;
  /** Of an account. */
  readonly email: string;
  readonly maskedAccount: string;
}

/** A way to pay for one order through the platform (BigCommerce docs: accepted payment methods). */
export interface PaymentMethod {
  /** Such as `stripe.card`. */
  readonly id: string;
  readonly name: string;
  /** `card`, `paypal`, `gift_certificate`, `store_credit`, …; the list may grow. */
  readonly type: string;
  readonly isTest: boolean;
  /** Types of stored instruments for which the shopper's security code has to be given along. */
  readonly codeNeededFor: readonly string[];
  readonly stored: readonly StoredInstrument[];
}

/** What is charged. There is none for a card's number: those never reach this server. */
export type ChargedInstrument =
  | { readonly type: 'stored_card' | 'stored_paypal_account' | 'stored_bank_account'; readonly token: string }
  | { readonly type: 'gift_certificate'; readonly code: string }
  | { readonly type: 'store_credit' };

export interface NewCharge {
  readonly methodId: string;
  readonly instrument: ChargedInstrument;
  /** What the person agreed to. A token that says another amount is not used. */
  readonly due: Money;
  /** Whether the order shows nothing of this charge; asked before a second token is made in place of one that was refused. */
  readonly isUntouched: () => Promise<boolean>;
}

/** What the platform answers. `isPending`: the provider has not answered it yet. */
export interface Charge {
  readonly isPending: boolean;
}

export interface PaymentsApi {
  /** Needs the payment methods permission. */
  methods(orderId: OrderId): Promise<readonly PaymentMethod[]>;
  /** What the store owes a customer, in the store's default currency; null for no such customer. Needs the customers permission. */
  storeCredit(customerId: number): Promise<string | null>;
  /**
   * Charges what is due: makes a token for the order and sends one payment under it. Where the payments host says that the
   * token is not valid (any more), nothing was charged: one new token is tried, once. The token never leaves this call.
   */
  charge(orderId: OrderId, charge: NewCharge): Promise<WriteResult<{ charge: Charge }>>;
}
