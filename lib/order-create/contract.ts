import { z } from 'zod';
import { addressDraftSchema } from '#lib/core/address-draft-schema.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import { FEES_MAX, LINES_MAX, NOTICES_MAX, type Step } from './limits.ts';

// A new order while somebody puts it together, and what the browser asks about it. A draft is bounded here, not judged: what
// is wrong with it, lib/order-create/draft-rules.ts tells.

const id = z.int().min(1).max(2_147_483_647);
/** An amount, quantity or rate as typed. */
const typed = z.string().max(30);
const words = z.string().max(1_000);
/** PostgreSQL takes no NUL, and half a surrogate pair is no text. */
const longText = z
  .string()
  .max(70_000)
  .transform((text) => text.replaceAll('\0', '').toWellFormed());

const pair = z.strictObject({ exTax: typed, incTax: typed });
const money = z.strictObject({ amount: z.string().max(40), currencyCode: z.string().length(3) });
const key = z.string().min(1).max(40);

const catalogueLine = z.strictObject({
  kind: z.literal('catalogue'),
  key,
  productId: id,
  variantId: id.nullable(),
  options: z
    .array(z.strictObject({ id, value: z.string().max(5_000), name: words, label: z.string().max(5_000) }))
    .max(100),
  hasModifiers: z.boolean(),
  name: words,
  sku: words,
  quantity: typed,
  listPrice: money.nullable(),
  stock: z.int().nullable(),
  minimum: z.int(),
  maximum: z.int(),
  /** Null: the store's own price, with price lists and group discounts. */
  price: pair.nullable(),
});
const customLine = z.strictObject({
  kind: z.literal('custom'),
  key,
  name: words,
  sku: words,
  quantity: typed,
  price: pair,
});
const line = z.discriminatedUnion('kind', [catalogueLine, customLine]);

const pickup = z.strictObject({
  methodId: id,
  displayName: words,
  instructions: z.string().max(5_000),
  timeDescription: words,
});

/** What a copy of an order could not take over as it was. */
const notice = z.strictObject({
  kind: z.enum([
    'priceChanged',
    'becameCustom',
    'discountLeftOut',
    'otherCurrency',
    'wrappingLeftOut',
    'linesLeftOut',
    'addressesLeftOut',
    'notesLeftOut',
  ]),
  lineKey: z.string().max(40),
  name: words,
  was: money.nullable(),
  now: money.nullable(),
});

export const draftContentSchema = z
  .strictObject({
    /** Null: a guest. */
    customer: z.strictObject({ id, name: words, email: words }).nullable(),
    billing: addressDraftSchema,
    lines: z.array(line).max(LINES_MAX),
    /** `billing`: to the billing address. */
    delivery: z.enum(['billing', 'address', 'pickup']),
    shippingAddress: addressDraftSchema,
    shippingMethod: words,
    pickup: pickup.nullable(),
    shipping: pair,
    handling: pair,
    wrapping: pair,
    discount: typed,
    fees: z.array(z.strictObject({ key, name: words, exTax: typed, incTax: typed })).max(FEES_MAX),
    /** Percent, for the estimate and for filling in the other price of a pair; empty where it is not known. */
    taxRate: typed,
    channelId: id,
    currencyCode: z.string().regex(/^[A-Z]{3}$/),
    statusId: z.int().min(0).max(14),
    paymentMethod: words,
    staffNotes: longText,
    customerMessage: longText,
    notices: z.array(notice).max(NOTICES_MAX),
  })
  .transform(wellFormed);

/** Every text of a draft without what no database takes. */
function wellFormed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed() as Value;
  if (Array.isArray(value)) return value.map(wellFormed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, wellFormed(inner)])) as Value;
}

type Content = z.output<typeof draftContentSchema>;
export type CatalogueDraftLine = Readonly<z.infer<typeof catalogueLine>>;
export type CustomDraftLine = Readonly<z.infer<typeof customLine>>;
export type DraftLine = CatalogueDraftLine | CustomDraftLine;
export type DraftPair = Readonly<z.infer<typeof pair>>;
export type DraftPickup = Readonly<z.infer<typeof pickup>>;
export type DraftNotice = Readonly<z.infer<typeof notice>>;
export type DraftContent = Readonly<
  Omit<Content, 'lines' | 'notices'> & {
    readonly lines: readonly DraftLine[];
    readonly notices: readonly DraftNotice[];
  }
>;

export const draftParamsSchema = z.object({ draftId: z.uuid() });

/** A new draft: empty, or made after an order. */
export const newDraftSchema = z.strictObject({
  from: z
    .int()
    .transform((number, context): OrderId => {
      const orderId = parseOrderId(String(number));
      if (orderId !== null) return orderId;
      context.addIssue('must be an order number');
      return z.NEVER;
    })
    .optional(),
});

/** `revision`: of the copy that was changed. */
export const saveDraftSchema = z.strictObject({ revision: z.int().min(1), content: draftContentSchema });
export const placeOrderSchema = z.strictObject({ content: draftContentSchema });

export interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly content: DraftContent;
  readonly changedAt: string;
  /** The order that was made of it. */
  readonly orderId: number | null;
}

export interface DraftSummary {
  readonly id: string;
  /** Who it is for; empty while nobody is named. */
  readonly name: string;
  readonly lines: number;
  readonly changedAt: string;
}

/** What a new order can be given in this store. A part that cannot be read is empty, and said to be missing. */
export interface NewOrderOptions {
  /** Prices are entered with tax. */
  readonly isTaxInclusive: boolean;
  readonly defaultCurrencyCode: string;
  readonly defaultChannelId: number;
  readonly currencies: readonly {
    readonly code: string;
    readonly name: string;
    /** Units of it for one of the default currency, decimal text. */
    readonly rate: string;
    readonly places: number;
  }[];
  readonly channels: readonly { readonly id: number; readonly name: string }[];
  readonly shippingMethods: readonly { readonly zone: string; readonly name: string }[];
  /** Known from orders: the platform has no list that this app may read. */
  readonly pickups: readonly (DraftPickup & { readonly location: string })[];
  readonly missing: readonly ('currencies' | 'channels' | 'shippingMethods' | 'pickups')[];
}

/** An order that was made. */
export interface PlacedOrder {
  readonly orderId: number;
  /** As the platform added it up. */
  readonly total: Money;
}

/** Something that keeps a draft from becoming an order. `path` names the field, such as `billing.zip` or `lines.<key>.quantity`. */
export interface DraftProblem {
  readonly step: Step;
  readonly path: string;
  readonly problem: ProblemCode;
  /** The platform's reason in our words, where `problem` is `refused`. */
  readonly text?: string;
  readonly numbers?: Readonly<Record<string, number>>;
}

export type ProblemCode =
  | 'missing'
  | 'zipTooShort'
  | 'notEmail'
  | 'stateNotListed'
  | 'noLines'
  | 'notWhole'
  | 'belowMinimum'
  | 'aboveMaximum'
  | 'aboveStock'
  | 'tooLong'
  | 'notAmount'
  | 'tooManyPlaces'
  | 'belowExTax'
  | 'bothPrices'
  | 'aboveTotal'
  | 'notRate'
  | 'notOffered'
  | 'cardNumber'
  | 'productGone'
  | 'variantGone'
  | 'refused';
