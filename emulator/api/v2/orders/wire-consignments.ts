import { asNumber } from '../../../rules/money.ts';
import type { Pickup, ShippingAddress } from '../../../state/delivery-records.ts';
import type { OrderLine } from '../../../state/line-records.ts';
import type { OrderParts } from '../../../state/order-records.ts';
import type { Switches } from '../../../switches.ts';
import { link } from './links.ts';
import { addressText, piecesOf } from './wire-address.ts';
import { wireLine } from './wire-line.ts';

/** Embedded lines stop here, with a warning among them (seen on GET /v2/orders; the documentation does not tell). */
const EMBEDDED_LINES = 50;

const WARNING = {
  message: `Only ${EMBEDDED_LINES} line items of this consignment are included. Use /v2/orders/{order_id}/products to fetch all of them.`,
};

export interface ConsignmentOptions {
  readonly storeHash: string;
  /** Whether lines are embedded or only linked. */
  readonly withLines: boolean;
  readonly warning: Switches['embeddedLinesWarning'];
}

/** The consignments of an order. Money is JSON numbers here, unlike anywhere else in V2. */
export function wireConsignments(parts: OrderParts, options: ConsignmentOptions): Record<string, unknown> {
  const { head, lines } = parts;
  const digital = lines.filter((line) => line.type === 'digital');
  const certificates = lines.filter((line) => line.type === 'giftcertificate');
  const recipient_email = head.billing_address.email;
  return {
    pickups: parts.pickups.map((pickup) => wirePickup(pickup, head.id, lines, options)),
    shipping: parts.addresses.map((address) => wireShipping(address, head.id, lines, options)),
    downloads:
      digital.length === 0
        ? []
        : [{ recipient_email, line_items: lineItems(digital, head.id, options), ...besides(digital, options) }],
    email: {
      gift_certificates: certificates.map((line) => ({
        recipient_email,
        line_items: lineItems([line], head.id, options),
      })),
    },
  };
}

function lineItems(lines: readonly OrderLine[], orderId: number, options: ConsignmentOptions): unknown {
  if (!options.withLines) return lines.map((line) => link(options.storeHash, `/orders/${orderId}/products/${line.id}`));
  const embedded: unknown[] = lines.slice(0, EMBEDDED_LINES).map((line) => wireLine(line, orderId));
  if (lines.length <= EMBEDDED_LINES) return embedded;
  switch (options.warning) {
    case 'object':
      return { ...embedded, __warning__: WARNING };
    case 'element':
      return [...embedded, { __warning__: WARNING }];
    case 'beside':
      return embedded;
  }
}

/** The warning as a key of the consignment itself. */
function besides(lines: readonly OrderLine[], options: ConsignmentOptions): Record<string, unknown> {
  const cut = options.withLines && lines.length > EMBEDDED_LINES;
  return cut && options.warning === 'beside' ? { __warning__: WARNING } : {};
}

function wirePickup(pickup: Pickup, orderId: number, lines: readonly OrderLine[], options: ConsignmentOptions) {
  const own = lines.filter((line) => line.order_pickup_method_id === pickup.id);
  return { ...pickup, line_items: lineItems(own, orderId, options), ...besides(own, options) };
}

function wireShipping(
  address: ShippingAddress,
  orderId: number,
  lines: readonly OrderLine[],
  options: ConsignmentOptions,
): Record<string, unknown> {
  const { cost, handling } = address;
  const own = lines.filter((line) => line.order_address_id === address.id);
  const pieces = piecesOf(lines, address.id);
  return {
    id: address.id,
    ...addressText(address),
    form_fields: address.form_fields,
    shipping_method: address.shipping_method,
    line_items: lineItems(own, orderId, options),
    ...besides(own, options),
    items_total: pieces.total,
    items_shipped: pieces.shipped,
    base_cost: asNumber(cost.base),
    cost_ex_tax: asNumber(cost.ex),
    cost_inc_tax: asNumber(cost.inc),
    cost_tax: asNumber(cost.inc - cost.ex),
    cost_tax_class_id: 2,
    base_handling_cost: asNumber(handling.base),
    handling_cost_ex_tax: asNumber(handling.ex),
    handling_cost_inc_tax: asNumber(handling.inc),
    handling_cost_tax: asNumber(handling.inc - handling.ex),
    handling_cost_tax_class_id: 2,
    shipping_zone_id: address.shipping_zone_id,
    shipping_zone_name: address.shipping_zone_name,
    shipping_quotes: link(options.storeHash, `/orders/${orderId}/consignments/shipping/${address.id}/shipping_quotes`),
  };
}
