import { z } from 'zod';
import type { MailRecipients } from '../types/order-settings.ts';
import { text } from './scalars.ts';
import { dataOf } from './shapes.ts';

const addresses = z.object({ email_addresses: z.array(text).nullable() }).transform((wire) => wire.email_addresses);

const settings = z
  .object({ notifications: z.object({ order_placed: addresses, forward_invoice: addresses }) })
  .transform(({ notifications: { order_placed: placed, forward_invoice: forwarded } }): MailRecipients | null =>
    placed === null && forwarded === null ? null : { orderPlaced: placed ?? [], forwardInvoice: forwarded ?? [] },
  );

/** Null: a channel that has none of its own. The published schema has no envelope, all of V3 has one: either is understood. */
export const wireOrderSettings = z.union([dataOf(settings).transform(({ data }) => data), settings]);

/** Always both lists: a channel has both of its own, or neither. */
export function orderSettingsBody(recipients: MailRecipients | null): object {
  return {
    notifications: {
      order_placed: { email_addresses: recipients?.orderPlaced ?? null },
      forward_invoice: { email_addresses: recipients?.forwardInvoice ?? null },
    },
  };
}
