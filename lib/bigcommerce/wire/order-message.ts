import { z } from 'zod';
import type { OrderMessage } from '../types/order-message.ts';
import { flag, optionalDate, optionalId, optionalText, requiredId, text } from './scalars.ts';

export const wireOrderMessage = z.object({
  id: requiredId,
  staff_id: optionalId,
  customer_id: optionalId,
  type: optionalText,
  subject: optionalText,
  message: text,
  status: optionalText,
  is_flagged: flag,
  date_created: optionalDate,
});

export function toOrderMessage(wire: z.infer<typeof wireOrderMessage>): OrderMessage {
  return {
    id: wire.id,
    staffId: wire.staff_id,
    customerId: wire.customer_id,
    type: wire.type,
    subject: wire.subject,
    message: wire.message,
    status: wire.status,
    isFlagged: wire.is_flagged,
    dateCreated: wire.date_created,
  };
}
