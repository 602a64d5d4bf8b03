import { z } from 'zod';
import type { EmailStatuses } from '../types/email-statuses.ts';
import { dataOf } from './shapes.ts';

const optionalFlag = z.boolean().nullish().catch(null);

export const wireEmailStatuses = dataOf(
  z.object({
    combined_order_status_email: optionalFlag,
    invoice_email: optionalFlag,
    order_message_notification_email: optionalFlag,
    gift_certificate_email: optionalFlag,
  }),
);

/** What a channel does not say itself is as in the store. */
export function toEmailStatuses(
  store: z.infer<typeof wireEmailStatuses>['data'],
  channel: z.infer<typeof wireEmailStatuses>['data'] | null,
): EmailStatuses {
  const of = (name: keyof typeof store) => channel?.[name] ?? store[name] ?? null;
  return {
    combinedOrderStatus: of('combined_order_status_email'),
    invoice: of('invoice_email'),
    orderMessage: of('order_message_notification_email'),
    giftCertificate: of('gift_certificate_email'),
  };
}
