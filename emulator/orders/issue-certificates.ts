import type { CartRecord } from '../checkout/cart-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';

const PAID: ReadonlySet<number> = new Set([10, 11]);

/** Makes the gift certificates that a paid order bought, names them on its lines, and sends each to whom it is for. */
export function issueCertificates(world: World, store: StoreState, orderId: number, cart: CartRecord): void {
  const parts = store.orders.find(orderId);
  const bought = cart.items.filter((item) => item.kind === 'certificate');
  if (parts === null || bought.length === 0 || !PAID.has(parts.head.status_id)) return;
  const firstIds: number[] = [];
  for (const { amount, quantity, recipient, sender } of bought) {
    const made = Array.from({ length: quantity }, () => store.giftCertificates.issue(amount));
    firstIds.push(...made.slice(0, 1).map(({ id }) => id));
    if (!store.emailStatuses.isOn('gift_certificate_email', parts.head.channel_id)) continue;
    for (const { code } of made)
      world.mail.record({
        storeHash: store.profile.hash,
        to: recipient.email,
        subject: `${sender.name} sent you a gift certificate of ${store.profile.name}: ${code}`,
        cause: 'gift certificate bought',
        orderId,
      });
  }
  const lines = parts.lines.map((line) =>
    line.type === 'giftcertificate' ? { ...line, gift_certificate_id: firstIds.shift() ?? null } : line,
  );
  store.orders.save(orderId, { lines });
}
