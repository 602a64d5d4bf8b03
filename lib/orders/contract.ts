import { z } from 'zod';
import type { IsoDate } from '#lib/core/dates.ts';
import { parseOrderId, type OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import type { PostalAddress } from '#lib/core/postal-address.ts';
import type { ShownOption } from '#lib/core/line-option.ts';
import type { OrderDetailParts } from './detail-contract.ts';
import { PAGE_SIZES, SORT_FIELDS, STAFF_NOTES_MAX_LENGTH } from './limits.ts';

// What the browser may ask of /api/orders and what it gets. Screens import the types only, so zod stays out of the first load.

/** Longest text that a filter takes; the platform publishes none, and nothing longer is ever meant. */
const FILTER_MAX_LENGTH = 250;
const REASON_MAX_LENGTH = 200;

const filterText = z.string().trim().min(1).max(FILTER_MAX_LENGTH);
const amount = z.string().regex(/^\d{1,12}(\.\d{1,4})?$/, 'must be an amount such as 19.90');
const orderNumber = z.int().min(1).max(2_147_483_647);
/** A calendar day in the store's time zone. */
const day = z.iso.date();

/** The platform's own list filters. A day without a time means that whole day in the store's zone. */
export const orderFiltersSchema = z.strictObject({
  statusId: z.int().min(0).max(14).optional(),
  minId: orderNumber.optional(),
  maxId: orderNumber.optional(),
  minTotal: amount.optional(),
  maxTotal: amount.optional(),
  customerId: z.int().min(0).max(2_147_483_647).optional(),
  email: z.email().max(FILTER_MAX_LENGTH).optional(),
  paymentMethod: filterText.optional(),
  channelId: orderNumber.optional(),
  externalOrderId: filterText.optional(),
  cartId: z.uuid().optional(),
  createdFrom: day.optional(),
  createdTo: day.optional(),
  modifiedFrom: day.optional(),
  modifiedTo: day.optional(),
});
export type OrderFilters = z.infer<typeof orderFiltersSchema>;

export const orderQuerySchema = z.strictObject({
  filters: orderFiltersSchema.default({}),
  sort: z.strictObject({ field: z.enum(SORT_FIELDS), direction: z.enum(['asc', 'desc']) }).default({
    field: 'id',
    direction: 'desc',
  }),
  page: z.int().min(1).max(100_000).default(1),
  limit: z.literal(PAGE_SIZES).default(50),
});
export type OrderQuery = z.output<typeof orderQuerySchema>;

export const orderCountQuerySchema = z.strictObject({ filters: orderFiltersSchema.default({}) });

/** The order number of a path. */
export const orderParamsSchema = z.object({
  orderId: z.string().transform((text, context): OrderId => {
    const orderId = parseOrderId(text);
    if (orderId !== null) return orderId;
    context.addIssue('Order number must be a whole number');
    return z.NEVER;
  }),
});

/** Query of a panel with amounts: parts of an order carry none, and whoever shows a panel has the order open. */
export const panelQuerySchema = z.strictObject({ currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code') });

/** What a person may change on an order in this version; only fields that are present are sent to the platform. */
export const orderChangeSchema = z
  .strictObject({
    statusId: z.int().min(0).max(14).optional(),
    staffNotes: z.string().max(STAFF_NOTES_MAX_LENGTH).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'Nothing to change was sent.');
export type OrderChange = z.infer<typeof orderChangeSchema>;

export const changeOrderSchema = z.strictObject({
  base: z.string().length(22),
  change: orderChangeSchema,
  /** Why, in the store's words; kept in the order's history. */
  reason: z.string().trim().min(1).max(REASON_MAX_LENGTH).optional(),
});
export type ChangeOrderRequest = z.infer<typeof changeOrderSchema>;

/** The fields of an order that the app lets a person edit, as the platform holds them now. */
export interface EditableOrder {
  readonly statusId: number;
  readonly staffNotes: string;
}

export interface StatusLabel {
  readonly id: number;
  /** The store's own label; the platform's name where the store has none. */
  readonly label: string;
}

export interface OrderRow {
  readonly id: number;
  readonly status: StatusLabel;
  readonly createdAt: IsoDate | null;
  readonly modifiedAt: IsoDate | null;
  /** Null for a guest. */
  readonly customerId: number | null;
  readonly customerName: string;
  readonly company: string;
  readonly email: string;
  readonly countryCode: string;
  readonly itemsTotal: number;
  readonly itemsShipped: number;
  /** In the order's transactional currency. */
  readonly total: Money;
  /** The platform's words, lower case: `authorized`, `paid`, `partially refunded`, … or empty. */
  readonly paymentStatus: string;
  readonly paymentMethod: string;
  readonly channelId: number;
  readonly source: string;
  readonly externalOrderId: string;
  readonly isArchived: boolean;
  readonly staffNotes: string;
  readonly hasCustomerMessage: boolean;
  /** Hash of the editable fields as read; goes back with a change, so that a change made meanwhile is noticed. */
  readonly base: string;
}

export interface OrderPage {
  readonly rows: readonly OrderRow[];
  /** Orders of this page that could not be read, named so that staff can look at them in the control panel. */
  readonly unreadable: readonly { readonly id: number | null; readonly reason: string }[];
  readonly page: number;
  readonly limit: number;
  readonly hasMore: boolean;
  readonly asOf: IsoDate;
}

export interface OrderCounts {
  /** In the control panel's order, all fifteen even when zero. */
  readonly statuses: readonly (StatusLabel & { readonly count: number })[];
  readonly total: number;
}

export type OrderAddress = PostalAddress;

export interface OrderDelivery extends OrderAddress {
  readonly id: number;
  readonly shippingMethod: string;
  readonly costIncTax: Money;
  readonly costExTax: Money;
  readonly itemsTotal: number;
  readonly itemsShipped: number;
}

export interface OrderLineView {
  readonly id: number;
  /** Null for a custom line. */
  readonly productId: number | null;
  readonly name: string;
  readonly sku: string;
  readonly kind: 'physical' | 'digital' | 'giftcertificate' | 'other';
  readonly options: readonly ShownOption[];
  readonly quantity: number;
  readonly quantityShipped: number;
  readonly quantityRefunded: number;
  readonly priceIncTax: Money;
  readonly priceExTax: Money;
  readonly totalIncTax: Money;
  readonly totalExTax: Money;
  readonly discounts: readonly { readonly name: string; readonly code: string | null; readonly amount: Money }[];
  readonly wrappingName: string;
  readonly wrappingMessage: string;
  /** For the whole line. */
  readonly wrappingIncTax: Money;
  readonly wrappingExTax: Money;
  /** What the shopper paid for the line, where the platform says it. */
  readonly paidIncTax: Money | null;
  /** Null for what is not collected. */
  readonly pickupMethodId: number | null;
  /** Delivery address of the line; null for digital lines and pickups. */
  readonly addressId: number | null;
}

export interface OrderTotals {
  readonly subtotalExTax: Money;
  readonly subtotalIncTax: Money;
  readonly shippingExTax: Money;
  readonly shippingIncTax: Money;
  readonly handlingExTax: Money;
  readonly handlingIncTax: Money;
  readonly wrappingExTax: Money;
  readonly wrappingIncTax: Money;
  readonly discount: Money;
  readonly couponDiscount: Money;
  readonly totalTax: Money;
  readonly totalExTax: Money;
  readonly totalIncTax: Money;
  readonly storeCredit: Money;
  readonly giftCertificate: Money;
  /** True: the figures including tax are the exact ones. */
  readonly isTaxInclusive: boolean;
}

/** Everything that the first paint of an order needs: three platform calls at once. */
export interface OrderDetail extends OrderDetailParts {
  readonly row: OrderRow;
  readonly lines: readonly OrderLineView[];
  readonly billing: OrderAddress;
  readonly deliveries: readonly OrderDelivery[];
  readonly totals: OrderTotals;
  readonly customerMessage: string;
  readonly ipAddress: string;
  readonly paymentProviderId: string;
  readonly shippedAt: IsoDate | null;
  readonly asOf: IsoDate;
}

export interface ShipmentView {
  readonly id: number;
  readonly createdAt: IsoDate | null;
  readonly carrier: string;
  readonly method: string;
  readonly trackingNumber: string;
  /** Only http(s) links; empty when there is none. */
  readonly trackingLink: string;
  readonly comments: string;
  readonly items: readonly { readonly lineId: number; readonly quantity: number }[];
}

export interface MessageView {
  readonly id: number;
  readonly from: 'customer' | 'staff';
  readonly subject: string;
  readonly text: string;
  readonly isRead: boolean;
  readonly isFlagged: boolean;
  readonly createdAt: IsoDate | null;
}

export interface DiscountsView {
  readonly coupons: readonly { readonly id: number; readonly code: string; readonly discount: Money }[];
  readonly taxes: readonly {
    readonly id: number;
    readonly name: string;
    readonly ratePercent: string;
    readonly amount: Money;
    /** `item`, `shipping`, `handling`, `gift-wrapping`; empty where the platform does not say. */
    readonly onWhat: string;
  }[];
}

export interface ChangeOrderDone {
  readonly row: OrderRow;
}

/** Body of a 409 `conflict`: what stands on the platform now, to show beside what the person had seen. */
export interface ChangeConflict {
  readonly current: EditableOrder;
  readonly currentBase: string;
  readonly currentStatus: StatusLabel;
  readonly modifiedAt: IsoDate | null;
}
