import { z } from 'zod';
import type { ConsignmentLines, EmailedConsignment, OrderConsignments } from '../types/consignment.ts';
import { toAddress, wireAddressFields } from './address.ts';
import { toOrderLine, wireOrderLine } from './order-line.ts';
import { count, optionalId, optionalText, requiredId } from './scalars.ts';
import { isLink, listOf, optionalObject } from './shapes.ts';
import { toShippingCosts, wireShippingCosts } from './shipping-address.ts';

const WARNING = '__warning__';

/** Whole lines when they were asked for, else null; and whether they are all of them. */
const wireLines = z.preprocess(
  unwrapLines,
  z.object({ lines: z.nullable(z.array(wireOrderLine)), hasAllLines: z.boolean() }),
);
interface WithLines {
  readonly line_items: z.infer<typeof wireLines>;
  readonly [WARNING]?: unknown;
}

const NOT_ASKED_FOR = { lines: null, hasAllLines: false };

/**
 * Links stand for lines that were not asked for, one of them without its list in some published examples. Beyond 50 lines
 * the rest is left out and a `__warning__` stands among them, as an element or as one key of an object of lines, or beside them.
 */
function unwrapLines(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || isLink(input)) return NOT_ASKED_FOR;
  if ('id' in input) return { lines: [input], hasAllLines: true };
  const entries = Object.entries(input);
  const numbered = entries.filter(([key]) => /^[0-9]+$/.test(key)).map(([, entry]: [string, unknown]) => entry);
  if (!Array.isArray(input) && numbered.length === 0) return NOT_ASKED_FOR;
  const lines = numbered.filter((entry) => !isWarning(entry));
  if (lines.length > 0 && lines.every(isLink)) return NOT_ASKED_FOR;
  return { lines, hasAllLines: lines.length === numbered.length && !isWarning(input) };
}

function isWarning(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && WARNING in entry;
}

/** The same warning beside the lines, as a key of what they belong to. */
const wireWarning = { [WARNING]: z.optional(z.unknown()) };

const wireEmailed = z.object({ ...wireWarning, recipient_email: optionalText, line_items: wireLines });

const wireConsignments = z.object({
  pickups: listOf(
    z.object({
      ...wireWarning,
      id: requiredId,
      pickup_method_id: optionalId,
      pickup_method_display_name: optionalText,
      collection_instructions: optionalText,
      collection_time_description: optionalText,
      location: optionalObject(z.object({ name: optionalText })),
      line_items: wireLines,
    }),
  ),
  shipping: listOf(
    z.object({
      ...wireWarning,
      ...wireAddressFields,
      ...wireShippingCosts,
      id: requiredId,
      items_total: count,
      items_shipped: count,
      shipping_method: optionalText,
      line_items: wireLines,
    }),
  ),
  downloads: listOf(wireEmailed),
  email: optionalObject(z.object({ gift_certificates: listOf(wireEmailed) })),
});

type WireConsignments = z.infer<typeof wireConsignments>;

/** Consignments inside an order: null where they were not asked for (BigCommerce docs: Order consignments). */
export const wireIncludedConsignments = z.preprocess(
  (input) => (input === undefined || input === null || isLink(input) ? null : input),
  z.nullable(wireConsignments),
);

export function toConsignments(wire: WireConsignments, currencyCode: string): OrderConsignments {
  const toLines = (part: WithLines): ConsignmentLines => {
    const { lines, hasAllLines } = part.line_items;
    return {
      lines: lines === null ? null : lines.map((line) => toOrderLine(line, currencyCode)),
      hasAllLines: hasAllLines && part[WARNING] === undefined,
    };
  };
  const toEmailed = (emailed: z.infer<typeof wireEmailed>): EmailedConsignment => ({
    recipientEmail: emailed.recipient_email,
    ...toLines(emailed),
  });
  return {
    pickups: wire.pickups.map((pickup) => ({
      id: pickup.id,
      pickupMethodId: pickup.pickup_method_id,
      displayName: pickup.pickup_method_display_name,
      collectionInstructions: pickup.collection_instructions,
      collectionTimeDescription: pickup.collection_time_description,
      locationName: pickup.location?.name ?? null,
      ...toLines(pickup),
    })),
    shipping: wire.shipping.map((shipping) => ({
      ...toAddress(shipping),
      ...toShippingCosts(shipping, currencyCode),
      id: shipping.id,
      itemsTotal: shipping.items_total,
      itemsShipped: shipping.items_shipped,
      shippingMethod: shipping.shipping_method,
      ...toLines(shipping),
    })),
    downloads: wire.downloads.map(toEmailed),
    giftCertificates: (wire.email?.gift_certificates ?? []).map(toEmailed),
  };
}
