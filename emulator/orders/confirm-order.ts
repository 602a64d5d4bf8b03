import { convertCart } from '../checkout/save-cart.ts';
import { issueCertificates } from './issue-certificates.ts';
import type { OrderHead } from '../state/order-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';

/** An order that came of a checkout is paid, or will be: its cart becomes it and is gone, and the shopper is told. */
export function confirmOrder(world: World, store: StoreState, head: OrderHead): void {
  const cart = store.carts.find(head.cart_id, world.clock.nowMs());
  if (cart !== null) {
    convertCart(world, store, cart, head.id);
    issueCertificates(world, store, head.id, cart);
  }
  if (!store.emailStatuses.isOn('invoice_email', head.channel_id)) return;
  world.mail.record({
    storeHash: store.profile.hash,
    to: head.billing_address.email,
    subject: `Your order #${head.id} at ${store.profile.name}`,
    cause: 'order placed',
    orderId: head.id,
  });
}
