import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import type { RefundState } from '#lib/core/money-acts.ts';
import type { ShownOption } from '#lib/core/line-option.ts';
import { MOST_AMOUNT_CHARACTERS, MOST_ITEMS, MOST_REASON_CHARACTERS } from './limits.ts';

const id = z.int().min(1).max(2_147_483_647);
// Whether it is an amount that can go back is for the rules to say, in words that name the limit.
const amount = z.string().max(MOST_AMOUNT_CHARACTERS);
const pieces = z
  .array(z.strictObject({ id, quantity: z.number() }))
  .max(MOST_ITEMS)
  .default([]);
const amounts = z.array(z.strictObject({ id, amount })).max(MOST_ITEMS).default([]);

/** What is to go back. Items, or tax alone: the platform takes one of both. */
export const refundSelectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('items'),
    /** By line. */
    lines: pieces,
    wrapping: pieces,
    /** By delivery address. */
    shipping: amounts,
    handling: amounts,
    fees: amounts,
    /** An amount off the order as a whole: no tax goes back with it. */
    order: amount.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('tax'), amount }),
]);
export type RefundSelection = z.infer<typeof refundSelectionSchema>;

export const refundOrderSchema = z.object({
  orderId: z.string().transform((text, context): OrderId => {
    const orderId = parseOrderId(text);
    if (orderId !== null) return orderId;
    context.addIssue('Order number must be a whole number');
    return z.NEVER;
  }),
});

export const quoteRequestSchema = z.strictObject({
  currencyCode: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code'),
  selection: refundSelectionSchema,
});
export type QuoteRequest = z.input<typeof quoteRequestSchema>;

export const refundRequestSchema = z.strictObject({
  /** What the person saw of the order's earlier refunds. */
  base: z.string().max(200),
  selection: refundSelectionSchema,
  /** What the person was told that it comes to. */
  quoted: z.strictObject({ total: amount, tax: amount }),
  /** The way chosen among the quote's. */
  payments: z
    .array(z.strictObject({ providerId: z.string().min(1).max(100), amount, isOffline: z.boolean() }))
    .min(1)
    .max(20),
  reason: z.string().trim().min(1, 'A reason is needed.').max(MOST_REASON_CHARACTERS),
  restock: pieces,
});
export type RefundRequest = z.input<typeof refundRequestSchema>;
export type ParsedRefundRequest = z.output<typeof refundRequestSchema>;

export const restockParamsSchema = refundOrderSchema.extend({
  refundId: z
    .string()
    .regex(/^[1-9][0-9]{0,9}$/)
    .transform(Number),
  lineId: z
    .string()
    .regex(/^[1-9][0-9]{0,9}$/)
    .transform(Number),
});
/** `drop`: it is not to go back into stock after all. */
export const restockRequestSchema = z.strictObject({ wish: z.enum(['restock', 'drop']) });

/** Why an order can not be refunded at all now. */
export type RefundBlock = 'unpaid' | 'capture_pending' | 'refund_pending' | 'nothing_left' | 'voided';

export interface RefundableLine {
  readonly id: number;
  readonly name: string;
  readonly sku: string;
  readonly options: readonly ShownOption[];
  readonly quantity: number;
  /** Pieces that can still go back. */
  readonly left: number;
  readonly priceIncTax: Money;
  readonly priceExTax: Money;
  readonly wrapping: { readonly name: string; readonly left: number; readonly costIncTax: Money } | null;
  /** Whether its pieces can be put back into stock. */
  readonly canRestock: boolean;
}

export interface RefundableAmount {
  readonly id: number;
  readonly label: string;
  readonly cost: Money;
  readonly left: Money;
}

/** What a refund can be made of: what the rules decide by, in the browser as on the server. */
export interface RefundBasis {
  readonly orderId: number;
  readonly currencyCode: string;
  /** Goes back with the refund: another one made meanwhile is noticed. */
  readonly base: string;
  readonly block: RefundBlock | null;
  readonly isTaxInclusive: boolean;
  readonly isGuest: boolean;
  readonly total: Money;
  readonly left: Money;
  readonly leftTax: Money;
  readonly lines: readonly RefundableLine[];
  readonly shipping: readonly RefundableAmount[];
  readonly handling: readonly RefundableAmount[];
  readonly fees: readonly RefundableAmount[];
}

/** All that the refund screen opens with. */
export interface RefundStudio {
  readonly basis: RefundBasis;
  readonly history: readonly RefundView[];
  /** Null: no limit. */
  readonly personLimit: Money | null;
  /** Why nothing can be put back into stock here; empty when it can. */
  readonly restockProblem: string;
  readonly asOf: IsoDate;
}

export interface RefundView {
  readonly id: number;
  readonly orderId: number;
  readonly createdAt: IsoDate | null;
  readonly total: Money;
  readonly tax: Money | null;
  /** What of it is back or on its way. */
  readonly effective: Money;
  readonly reason: string;
  readonly state: RefundState;
  /** Who of the store made it through this app; null for others. */
  readonly byApp: boolean;
  readonly items: readonly {
    readonly type: string;
    readonly id: number;
    readonly quantity: number | null;
    readonly amount: Money | null;
  }[];
  readonly payments: readonly {
    readonly providerId: string;
    readonly amount: Money;
    readonly isOffline: boolean;
    readonly isDeclined: boolean;
    readonly declinedMessage: string;
    readonly isWaiting: boolean;
  }[];
}

export interface QuoteView {
  readonly total: Money;
  readonly tax: Money;
  readonly orderLevel: Money;
  readonly rounding: Money;
  /** Below zero by what was asked for beyond what can be refunded. */
  readonly adjustment: Money;
  readonly methods: readonly (readonly MethodPartView[])[];
}

export interface MethodPartView {
  readonly providerId: string;
  readonly description: string;
  readonly amount: Money;
  readonly isOffline: boolean;
  readonly offlineReason: string;
}

/** The platform took it. Its state says how far it is: seldom is the money back already. */
export interface RefundTaken {
  readonly refundId: number;
  readonly state: RefundState;
  readonly total: Money;
  readonly restocks: readonly RestockEnd[];
}

export interface RestockEnd {
  readonly lineId: number;
  readonly name: string;
  readonly quantity: number;
  readonly state: 'planned' | 'sent' | 'done' | 'failed' | 'dropped';
  readonly problem: string;
}

export const refundListSchema = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** A page of all refunds of the store, newest first. */
export interface StoreRefunds {
  readonly refunds: readonly RefundView[];
  readonly page: number;
  /** Null where the platform does not tell how many pages there are. */
  readonly pages: number | null;
  readonly hasOlder: boolean;
  readonly asOf: IsoDate;
}

/** Refunds carry no currency: whoever shows an order's has the order open. */
export const orderRefundsQuerySchema = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code'),
});

export interface OrderRefunds {
  /** Newest first. */
  readonly refunds: readonly RefundView[];
}
