import { z } from 'zod';
import type { EmailedConsignment, OrderConsignments } from '../types/consignment.ts';
import type { OrderLine } from '../types/order-line.ts';
import { toAddress, wireAddressFields } from './address.ts';
import { toOrderLine, wireOrderLine } from './order-line.ts';
import { count, optionalId, optionalText, requiredId } from './scalars.ts';
import { isLink, listOf, optionalObject } from './shapes.ts';
import { toShippingCosts, wireShippingCosts } from './shipping-address.ts';

/** Whole lines when they were asked for; links otherwise, one link without its array in some of the published examples. */
const wireLines = z.preprocess(dropLinks, z.nullable(z.array(wireOrderLine)));

function dropLinks(input: unknown): unknown {
  if (input === undefined || input === null || isLink(input)) return null;
  if (!Array.isArray(input)) return [input];
  return input.length > 0 && input.every(isLink) ? null : input;
}

const wireEmailed = z.object({ recipient_email: optionalText, line_items: wireLines });

const wireConsignments = z.object({
  pickups: listOf(
    z.object({
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
  const toLines = (lines: WireConsignments['downloads'][number]['line_items']): readonly OrderLine[] | null =>
    lines === null ? null : lines.map((line) => toOrderLine(line, currencyCode));
  const toEmailed = (emailed: z.infer<typeof wireEmailed>): EmailedConsignment => ({
    recipientEmail: emailed.recipient_email,
    lines: toLines(emailed.line_items),
  });
  return {
    pickups: wire.pickups.map((pickup) => ({
      id: pickup.id,
      pickupMethodId: pickup.pickup_method_id,
      displayName: pickup.pickup_method_display_name,
      collectionInstructions: pickup.collection_instructions,
      collectionTimeDescription: pickup.collection_time_description,
      locationName: pickup.location?.name ?? null,
      lines: toLines(pickup.line_items),
    })),
    shipping: wire.shipping.map((shipping) => ({
      ...toAddress(shipping),
      ...toShippingCosts(shipping, currencyCode),
      id: shipping.id,
      itemsTotal: shipping.items_total,
      itemsShipped: shipping.items_shipped,
      shippingMethod: shipping.shipping_method,
      lines: toLines(shipping.line_items),
    })),
    downloads: wire.downloads.map(toEmailed),
    giftCertificates: (wire.email?.gift_certificates ?? []).map(toEmailed),
  };
}
