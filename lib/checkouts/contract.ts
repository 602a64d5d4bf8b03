/**
 * Orders made by way of a cart and a checkout, so that promotions, coupons, shipping quotes and the order's mail apply.
 * All routes need `orders:edit`; all but GET need an `Idempotency-Key` (a UUID). Lines and views: view-contract.ts.
 *
 * | Route | Body | Answer |
 * |---|---|---|
 * | `GET    /api/checkouts` | | `CheckoutSummary[]`, the person's own open ones, newest first |
 * | `POST   /api/checkouts` | beginSchema | `CheckoutView`; the key is the new checkout's id, and the same key gives the same one |
 * | `GET    /api/checkouts/[checkoutId]` | | `CheckoutView` with all shipping options |
 * | `DELETE /api/checkouts/[checkoutId]` | | 204; the cart is deleted too |
 * | `POST   /api/checkouts/[checkoutId]/lines` | addLinesSchema | `CheckoutView` |
 * | `PUT    /api/checkouts/[checkoutId]/lines/[lineId]` | changeLineSchema | `CheckoutView` |
 * | `DELETE /api/checkouts/[checkoutId]/lines/[lineId]?version=` | | `CheckoutView`; refused for the last line: drop the checkout |
 * | `PUT    /api/checkouts/[checkoutId]/customer` | customerSchema | `CheckoutView`; promotions and chosen options go |
 * | `PUT    /api/checkouts/[checkoutId]/billing` | billingSchema | `CheckoutView` |
 * | `POST   /api/checkouts/[checkoutId]/consignments` | addConsignmentsSchema | `CheckoutView` with shipping options |
 * | `PUT    /api/checkouts/[checkoutId]/consignments/[consignmentId]` | changeConsignmentSchema | `CheckoutView` with shipping options |
 * | `PUT    /api/checkouts/[checkoutId]/consignments/[consignmentId]/shipping` | chooseShippingSchema | `CheckoutView` with shipping options |
 * | `DELETE /api/checkouts/[checkoutId]/consignments/[consignmentId]?version=` | | `CheckoutView` |
 * | `POST   /api/checkouts/[checkoutId]/coupons` | couponSchema | `CheckoutView` |
 * | `DELETE /api/checkouts/[checkoutId]/coupons/[couponCode]?version=` | | `CheckoutView` |
 * | `PUT    /api/checkouts/[checkoutId]/discounts` | discountsSchema | `CheckoutView`; replaces every manual discount |
 * | `POST   /api/checkouts/[checkoutId]/fees` | feeSchema | `CheckoutView` |
 * | `PUT    /api/checkouts/[checkoutId]/fees/[feeId]` | feeSchema | `CheckoutView` |
 * | `DELETE /api/checkouts/[checkoutId]/fees/[feeId]?version=` | | `CheckoutView` |
 * | `PUT    /api/checkouts/[checkoutId]/message` | messageSchema | `CheckoutView` |
 * | `POST   /api/checkouts/[checkoutId]/link` | | `CheckoutLink` |
 * | `POST   /api/checkouts/[checkoutId]/order` | orderSchema | `MadeOrder`; Incomplete, and the same one for every further click |
 * | `POST   /api/checkouts/[checkoutId]/again` | | `StartedAgain`; after `cart_gone`; the key is the new checkout's id |
 *
 * Failures are ErrorBody with, beside `code`, a `problem` to tell them apart (CheckoutFailure):
 * - `conflict` + `changed`: somebody else changed it. `checkout` is how it is now; nothing was done. `changesBetween` of rules.ts
 *   tells what, from the one that was shown.
 * - `conflict` + `ordered`: it became the order `orderId`.
 * - `conflict` + `ordering`: an order is being made of it, or it is not known yet whether one was.
 * - `not_found` + `cart_gone`: the cart is no more. `again` tells what a new one would begin with.
 * - `not_found` + `no_checkout`: no such draft in this store.
 * - `unprocessable` or `refused_by_platform` + `not_ready`: `problems` (CheckoutProblem[]) keep it from becoming an order.
 * - `unprocessable` + `last_line`.
 * - `refused_by_platform` + `coupon`: the code is not valid (any more) or applies to nothing; `field` is `code`.
 * - `refused_by_platform` + `option_gone`: the shipping option is not offered any more; `checkout` has the present ones.
 * - `refused_by_platform` + `refused`: anything else, `field` where the platform names one, such as `address.zip` or, of the
 *   lines that were sent, `lines.0.productId`.
 * - `outcome_unknown` + `unclear`: the answer was lost. `checkout`, where it could be read, shows what became of it.
 * - `store_needs_approval`, `platform_unavailable`, `too_many_requests` as everywhere.
 */
import { z } from 'zod';
import { addressDraftSchema } from '#lib/core/address-draft-schema.ts';
import { hasCardNumber } from '#lib/core/card-numbers.ts';
import { tell } from '#lib/core/error-text.ts';
import type { Money } from '#lib/core/money.ts';
import {
  CERTIFICATE_THEMES,
  CONSIGNMENTS_MAX,
  COUPON_CODE_MAX,
  CUSTOM_NAME_MAX,
  CUSTOMER_MESSAGE_MAX,
  LINES_MAX,
} from './limits.ts';
import type { CheckoutProblem, CheckoutView } from './view-contract.ts';

const id = z.int().min(1).max(2_147_483_647);
const quantity = z.int().min(1).max(1_000_000);
/** Decimal text such as `19.90`, not negative. */
const amount = z.string().regex(/^[0-9]{1,12}(\.[0-9]{1,10})?$/, { error: 'must be an amount such as 19.90' });
/** PostgreSQL takes no NUL, and half a surrogate pair is no text. */
const words = (most: number, least = 0) =>
  z
    .string()
    .min(least)
    .max(most)
    .transform((text) => text.replaceAll('\0', '').toWellFormed());
/** The same where somebody writes freely: it is kept with the draft and stands in the audit, where a card's number must not. */
const ownWords = (most: number, least = 0) =>
  words(most, least).refine((text) => !hasCardNumber(text), { error: tell('general.noCardNumbers', 'en') });
/** What the platform names by text. */
const textId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const catalogueLine = z.strictObject({
  kind: z.literal('catalogue'),
  productId: id,
  /** Null with `options`: those say the variant as well as modifiers. */
  variantId: id.nullable(),
  options: z.array(z.strictObject({ optionId: id, value: ownWords(5_000) })).max(100),
  quantity,
  /** Another price than the catalogue's. Such a line is left out of promotions. */
  listPrice: amount.nullable(),
});
const customLine = z.strictObject({
  kind: z.literal('custom'),
  name: ownWords(CUSTOM_NAME_MAX, 1),
  sku: words(250),
  quantity,
  listPrice: amount,
});
const correspondent = z.strictObject({ name: ownWords(255), email: z.email().max(255) });
/** `amount` is of the store's default currency, from 1 to 1000. */
const certificateLine = z.strictObject({
  kind: z.literal('certificate'),
  name: ownWords(250),
  theme: z.enum(CERTIFICATE_THEMES),
  amount,
  quantity: z.int().min(1).max(100),
  sender: correspondent,
  recipient: correspondent,
  message: ownWords(200),
});
export const newLineSchema = z.discriminatedUnion('kind', [catalogueLine, customLine, certificateLine]);
export type NewCheckoutLine = Readonly<z.infer<typeof newLineSchema>>;

const lines = z.array(newLineSchema).min(1).max(LINES_MAX);
/** Of the checkout that the person looked at. */
const version = z.int().min(0);

export const beginSchema = z.strictObject({
  /** Null: a guest. */
  customerId: id.nullable(),
  channelId: id,
  currencyCode: z.string().regex(/^[A-Z]{3}$/),
  lines,
});
export const addLinesSchema = z.strictObject({ version, lines });
/** Of a catalogue line either or both; of a custom line the quantity. */
export const changeLineSchema = z.strictObject({ version, quantity, listPrice: amount.optional() });
export const customerSchema = z.strictObject({ version, customerId: id.nullable() });
/** `addressId`: of the billing address that is there already, else null. E-mail and country are needed. */
export const billingSchema = z.strictObject({ version, addressId: textId.nullable(), address: addressDraftSchema });

const consignmentLines = z
  .array(z.strictObject({ lineId: z.uuid(), quantity }))
  .min(1)
  .max(LINES_MAX);
const newConsignment = z.union([
  z.strictObject({ address: addressDraftSchema, lines: consignmentLines }),
  z.strictObject({ pickupMethodId: id, lines: consignmentLines }),
]);
export type NewCheckoutConsignment = Readonly<z.infer<typeof newConsignment>>;
/** A line that lies in another consignment moves. */
export const addConsignmentsSchema = z.strictObject({
  version,
  consignments: z.array(newConsignment).min(1).max(CONSIGNMENTS_MAX),
});
/** Chosen options can become invalid by it. */
export const changeConsignmentSchema = z.strictObject({
  version,
  address: addressDraftSchema,
  lines: consignmentLines.optional(),
});
export const chooseShippingSchema = z.union([
  z.strictObject({ version, optionId: z.string().min(1).max(250) }),
  z.strictObject({ version, custom: z.strictObject({ description: ownWords(250, 1), price: amount }) }),
  z.strictObject({ version, pickupMethodId: id }),
]);
export const couponSchema = z.strictObject({ version, code: z.string().trim().min(1).max(COUPON_CODE_MAX) });
/** All manual discounts there are to be; `0` and none take them off. */
export const discountsSchema = z.strictObject({
  version,
  cart: amount,
  lines: z.array(z.strictObject({ lineId: z.uuid(), amount })).max(LINES_MAX),
});
/** `name` is for the merchant, `displayName` for the shopper. `taxClassId` null: the store's own for fees. */
export const feeSchema = z.strictObject({
  version,
  name: ownWords(50, 1),
  displayName: ownWords(200, 1),
  cost: amount,
  taxClassId: z.int().min(0).nullable(),
});
export const messageSchema = z.strictObject({ version, message: words(CUSTOMER_MESSAGE_MAX) });
/** The order is of exactly the version and total that the person saw. */
export const orderSchema = z.strictObject({ version });

export const checkoutParamsSchema = z.object({ checkoutId: z.uuid() });
export const lineParamsSchema = z.object({ checkoutId: z.uuid(), lineId: z.uuid() });
export const consignmentParamsSchema = z.object({ checkoutId: z.uuid(), consignmentId: textId });
export const couponParamsSchema = z.object({
  checkoutId: z.uuid(),
  couponCode: z.string().min(1).max(COUPON_CODE_MAX),
});
export const feeParamsSchema = z.object({ checkoutId: z.uuid(), feeId: z.uuid() });
export const versionQuerySchema = z.object({
  version: z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number),
});

export type BeginCheckout = Readonly<z.infer<typeof beginSchema>>;
export type ChooseShipping = Readonly<z.infer<typeof chooseShippingSchema>>;
export type CheckoutDiscounts = Readonly<z.infer<typeof discountsSchema>>;
export type CheckoutFeeInput = Readonly<z.infer<typeof feeSchema>>;

/** Where the shopper goes on with the cart. Each link is good for one visit, within 30 days. */
export interface CheckoutLink {
  readonly cartUrl: string;
  readonly checkoutUrl: string;
}

export interface MadeOrder {
  readonly orderId: number;
  /** As the platform added it up. */
  readonly total: Money;
}

export interface KnownLine {
  readonly kind: 'catalogue' | 'custom' | 'certificate';
  /** Empty for a certificate, of which nothing is kept. */
  readonly name: string;
  readonly quantity: number;
}

/** What a new cart would have, at the catalogue's prices, and what cannot be taken over: certificates, texts typed into options. */
export interface KnownLines {
  readonly lines: readonly KnownLine[];
  readonly leftOut: readonly KnownLine[];
}

export interface StartedAgain {
  readonly checkout: CheckoutView;
  readonly leftOut: KnownLines['leftOut'];
}

/** What failed answers of these routes carry besides ErrorBody. */
export type CheckoutFailure =
  | { readonly problem: 'changed' | 'option_gone'; readonly checkout: CheckoutView }
  | { readonly problem: 'ordered'; readonly orderId: number }
  | { readonly problem: 'cart_gone'; readonly again: KnownLines }
  | { readonly problem: 'not_ready'; readonly problems: readonly CheckoutProblem[] }
  | { readonly problem: 'unclear'; readonly checkout: CheckoutView | null }
  | { readonly problem: 'no_checkout' | 'ordering' | 'last_line' | 'coupon' | 'refused' };
