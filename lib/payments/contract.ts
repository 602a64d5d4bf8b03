import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import {
  holdsLongNumber,
  MOST_METHOD_CHARACTERS,
  MOST_REASON_CHARACTERS,
  type GatewayBlock,
  type PayBlock,
} from './rules.ts';

export const payOrderSchema = z.object({
  orderId: z.string().transform((text, context): OrderId => {
    const orderId = parseOrderId(text);
    if (orderId !== null) return orderId;
    context.addIssue('Order number must be a whole number');
    return z.NEVER;
  }),
});

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !holdsLongNumber(text), 'This looks like a card or account number. Those must not be kept here.');

const due = z.strictObject({
  amount: z.string().regex(/^[0-9]{1,12}(\.[0-9]{1,4})?$/),
  currencyCode: z.string().regex(/^[A-Z]{3}$/),
});
const reason = words(MOST_REASON_CHARACTERS).default('');

/** What the order is charged through. Strict: a card's number, wherever it is put, is refused before anybody reads it. */
const waySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('stored'),
    methodId: z.string().regex(/^[\w.-]{1,100}$/),
    instrument: z.string().regex(/^[\w-]{16}$/),
  }),
  z.strictObject({ kind: z.literal('store_credit') }),
  z.strictObject({
    kind: z.literal('gift_certificate'),
    code: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9-]{3,40}$/, 'The code of a gift certificate has letters, digits and hyphens only.')
      .refine((code) => !holdsLongNumber(code), 'This is no gift certificate’s code.'),
  }),
]);
export type Way = z.infer<typeof waySchema>;

/** `due`: what the person saw; where the order says otherwise by now, nothing is sent. */
export const chargeRequestSchema = z.strictObject({ due, way: waySchema, reason });
export type ChargeRequest = z.input<typeof chargeRequestSchema>;
export type ParsedChargeRequest = z.infer<typeof chargeRequestSchema>;

/** A payment that came another way. `method`: as it shall stand on the order. */
export const recordRequestSchema = z.strictObject({
  due,
  method: words(MOST_METHOD_CHARACTERS).refine((text) => text !== '', 'Say how it was paid.'),
  reason,
});
export type RecordRequest = z.input<typeof recordRequestSchema>;
export type ParsedRecordRequest = z.infer<typeof recordRequestSchema>;

/** A card or account that the customer left with the payment provider. */
export interface StoredView {
  /** Names it to our server; it opens nothing. */
  readonly ref: string;
  readonly kind: 'card' | 'paypal' | 'bank';
  /** Brand of the card, beginning of the e-mail address or masked number of the account. */
  readonly title: string;
  /** Last four digits; empty for accounts. */
  readonly ending: string;
  /** Such as `09/2027`; empty for accounts. */
  readonly expiry: string;
  readonly isDefault: boolean;
  /** Why it cannot be charged from here. */
  readonly problem: 'expired' | 'code_needed' | null;
}

export interface MethodView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'stored' | 'store_credit' | 'gift_certificate';
  readonly isTest: boolean;
  readonly stored: readonly StoredView[];
}

export type Gateway =
  | { readonly kind: 'open'; readonly methods: readonly MethodView[] }
  | { readonly kind: 'closed'; readonly why: GatewayBlock }
  /** `message`: what has to be approved, or that it cannot be asked now. */
  | { readonly kind: 'unavailable'; readonly message: string };

/** All that taking a payment for one order needs to be decided by. */
export interface PayDesk {
  readonly orderId: number;
  readonly total: Money;
  /** What came already: store credit, gift certificates, what gateways took or hold. */
  readonly paid: Money;
  readonly due: Money;
  readonly statusId: number;
  readonly paymentStatus: string;
  /** As it stands on the order. */
  readonly paymentMethod: string;
  /** Its money has come, and the platform has moved the order on. */
  readonly isPaid: boolean;
  readonly block: PayBlock | null;
  readonly gateway: Gateway;
  readonly isGuest: boolean;
  /** What the customer has in store credit; null where it cannot be read, or for a guest. */
  readonly storeCredit: Money | null;
  /** The most that this person may move at once; null for any. */
  readonly personLimit: Money | null;
  readonly asOf: IsoDate;
}

/**
 * What became of a payment. `paid`: the platform says so, and the order has moved on. `part_paid`: the rest is still due.
 * `waiting`: it was sent, and the provider has not answered. `declined`: its answer was lost, and the order shows that it failed.
 */
export interface PaymentTaken {
  readonly result: 'paid' | 'part_paid' | 'waiting' | 'declined';
  /** What is still due; null where it could not be read afterwards. */
  readonly left: Money | null;
}
