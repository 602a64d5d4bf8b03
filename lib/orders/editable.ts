import { createHash } from 'node:crypto';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { EditableOrder } from './contract.ts';

const BASE_LENGTH = 22;

/** The fields that the app lets a person edit, as the platform holds them. */
export function editableOf(order: Order): EditableOrder {
  return { statusId: order.statusId, staffNotes: order.staffNotes ?? '' };
}

/**
 * The state that an edit starts from, as 22 characters. The platform's orders have no version, and its dates have one-second
 * steps: only the content tells whether somebody else was faster.
 */
export function hashEditable(editable: EditableOrder): string {
  const content = JSON.stringify([editable.statusId, editable.staffNotes]);
  return createHash('sha256').update(content).digest('base64url').slice(0, BASE_LENGTH);
}

/** Hash of a request's payload: tells a repeat from the same idempotency key used for something else. */
export function hashPayload(payload: unknown): string {
  return createHash('sha256').update(JSON.stringify(payload)).digest('base64url');
}
