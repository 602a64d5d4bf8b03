import { orderStatus } from '../../../rules/statuses.ts';
import type { OrderHead } from '../../../state/order-records.ts';
import type { StoreState } from '../../../state/store-state.ts';
import type { World } from '../../../world.ts';

/** A changed status mails the shopper (BigCommerce docs: per the store's settings; here every status does). */
export function statusChanged(world: World, store: StoreState, head: OrderHead): void {
  const label = store.profile.statusLabels.get(head.status_id) ?? orderStatus(head.status_id)?.name ?? '';
  world.mail.record({
    storeHash: store.profile.hash,
    to: head.billing_address.email,
    subject: `Your order #${head.id} at ${store.profile.name}: ${label}`,
    cause: 'order status changed',
    orderId: head.id,
  });
}
