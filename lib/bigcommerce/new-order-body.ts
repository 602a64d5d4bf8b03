import { editBody } from './order-edit-body.ts';
import type { NewOrder, NewPickup } from './types/new-order.ts';

/** The body of POST /v2/orders: only what was said (BigCommerce docs: Create an order). */
export function newOrderBody(order: NewOrder): object {
  const { pickup, newLines, ...others } = order;
  const lines = editBody({ newLines });
  return {
    ...editBody(others),
    ...(pickup === undefined ? lines : { consignments: { pickups: [pickupBody(pickup, lines)] } }),
    status_id: order.statusId,
    channel_id: order.channelId,
    external_source: order.externalSource,
    ...(order.currencyCode === undefined ? {} : { default_currency_code: order.currencyCode }),
    ...(order.staffNotes === undefined ? {} : { staff_notes: order.staffNotes }),
  };
}

/** A pickup's lines are in it: it excludes lines and addresses of the order's own. */
function pickupBody(pickup: NewPickup, lines: { readonly products?: unknown }): object {
  const texts = {
    pickup_method_display_name: pickup.displayName,
    collection_instructions: pickup.instructions,
    collection_time_description: pickup.timeDescription,
  };
  return {
    pickup_method_id: pickup.methodId,
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
    line_items: lines.products,
  };
}
