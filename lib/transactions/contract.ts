import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import type { MoneyAction } from '#lib/core/money-acts.ts';

/** The order number of a path. */
export const paidOrderSchema = z.object({
  orderId: z.string().transform((text, context): OrderId => {
    const orderId = parseOrderId(text);
    if (orderId !== null) return orderId;
    context.addIssue('Order number must be a whole number');
    return z.NEVER;
  }),
});

/** Why money is moved, in the person's words: for the audit. */
export const MOST_REASON_CHARACTERS = 500;
export const paymentActionSchema = z.strictObject({
  reason: z.string().trim().max(MOST_REASON_CHARACTERS).default(''),
});

export type PaymentAction = 'capture' | 'void';

/** One event of an order's ledger. Texts are the platform's words, empty for none. */
export interface LedgerRow {
  readonly id: number;
  readonly event: string;
  readonly method: string;
  /** What the method is called where the store named it. */
  readonly methodName: string;
  /** Such as `Visa •••• 4242`; empty when no card was used. */
  readonly card: string;
  readonly cardExpiry: string;
  readonly amount: Money;
  readonly gateway: string;
  readonly gatewayTransactionId: string;
  readonly isOk: boolean;
  readonly isTest: boolean;
  readonly isFraudReview: boolean;
  readonly avs: string;
  readonly cvv: string;
  /** The event that this one acts on. */
  readonly referenceId: number | null;
  readonly createdAt: IsoDate | null;
  /** Last characters of a certificate's code, and what is left on it. */
  readonly giftCertificate: { readonly ending: string; readonly remaining: Money | null } | null;
  readonly storeCreditRemaining: Money | null;
  readonly receiptNumber: string;
  readonly authorizationCode: string;
}

export type Ledger =
  | { readonly kind: 'shown'; readonly rows: readonly LedgerRow[] }
  | { readonly kind: 'unavailable'; readonly message: string };

/** What a gateway was asked for. */
export interface FollowUpView {
  readonly orderId: number;
  readonly kind: 'capture' | 'void' | 'refund' | 'charge';
  /** 0 for all but refunds. */
  readonly refundId: number;
  readonly amount: Money;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly startedAt: IsoDate;
  readonly endedAt: IsoDate | null;
  /** No answer for a day: a person has to ask the gateway. */
  readonly isStuck: boolean;
}

/** An act of which nobody knows yet whether it was made; `isAsked`: reading cannot tell, a person must. */
export interface OpenAct {
  readonly intentId: string;
  readonly action: MoneyAction;
  readonly createdAt: IsoDate;
  readonly isAsked: boolean;
}

export interface RestockView {
  readonly orderId: number;
  readonly refundId: number;
  readonly lineId: number;
  readonly name: string;
  readonly quantity: number;
  readonly state: 'planned' | 'sent' | 'done' | 'failed';
  readonly problem: string;
}

/** All about the payments of one order that the order itself does not tell. One platform call. */
export interface OrderPayments {
  readonly ledger: Ledger;
  readonly followUps: readonly FollowUpView[];
  readonly openActs: readonly OpenAct[];
  /** What is not in stock again yet. */
  readonly restocks: readonly RestockView[];
  /** The store lets Orderdeck take payments. */
  readonly takesPayments: boolean;
  readonly asOf: IsoDate;
}

/** The answer to a capture or void: the platform took it, no more. */
export interface PaymentActionTaken {
  readonly paymentStatus: string;
}

/** What of a store's payments needs an eye. */
export interface PaymentTasks {
  readonly followUps: readonly FollowUpView[];
  readonly restocks: readonly RestockView[];
}
