import { orderStatus } from '../rules/statuses.ts';
import type { OrderHead } from '../state/order-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';

/** What the shopper is told, and why. */
export type MailCause = 'order status changed' | 'shipment created' | 'order refunded';

/** Mails the shopper, unless the store's mails about orders are turned off (BigCommerce docs: email statuses). */
export function mailShopper(world: World, store: StoreState, head: OrderHead, cause: MailCause): void {
  if (!store.emailStatuses.isOn('combined_order_status_email', head.channel_id)) return;
  const label = store.profile.statusLabels.get(head.status_id) ?? orderStatus(head.status_id)?.name ?? '';
  world.mail.record({
    storeHash: store.profile.hash,
    to: head.billing_address.email,
    subject: `Your order #${head.id} at ${store.profile.name}: ${cause === 'shipment created' ? 'on its way' : label}`,
    cause,
    orderId: head.id,
  });
}
