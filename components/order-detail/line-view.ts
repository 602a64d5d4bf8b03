import type { OrderDelivery, OrderLineView } from '#lib/orders/contract.ts';

export type LineMark = 'custom' | 'digital' | 'giftCertificate';

/** What sets a line apart from a catalogue product in a parcel. Digital lines and gift certificates are never shipped. */
export function lineMarks(line: OrderLineView): readonly LineMark[] {
  const marks: LineMark[] = [];
  if (line.kind === 'digital') marks.push('digital');
  if (line.kind === 'giftcertificate') marks.push('giftCertificate');
  if (line.productId === null) marks.push('custom');
  return marks;
}

export type LineProgress =
  | { readonly name: 'shippedAll' | 'refundedAll' }
  | { readonly name: 'shippedSome' | 'refundedSome'; readonly count: number };

/** How much of a line has been sent and given back; nothing for what has not begun. */
export function lineProgress(line: OrderLineView): readonly LineProgress[] {
  const { quantity, quantityShipped, quantityRefunded } = line;
  const progress: LineProgress[] = [];
  if (quantityShipped >= quantity && quantityShipped > 0) progress.push({ name: 'shippedAll' });
  else if (quantityShipped > 0) progress.push({ name: 'shippedSome', count: quantityShipped });
  if (quantityRefunded >= quantity && quantityRefunded > 0) progress.push({ name: 'refundedAll' });
  else if (quantityRefunded > 0) progress.push({ name: 'refundedSome', count: quantityRefunded });
  return progress;
}

/** Position of a line's delivery address counted from 1, or null where the order has fewer than two or the line has none. */
export function deliveryNumber(line: OrderLineView, deliveries: readonly OrderDelivery[]): number | null {
  if (deliveries.length < 2) return null;
  const index = deliveries.findIndex((delivery) => delivery.id === line.addressId);
  return index < 0 ? null : index + 1;
}

/** Lines drawn at first, and at each "show more": an order of hundreds of lines must answer at once. */
export const LINES_STEP = 50;

/** How many lines the next step adds, so that the button can say it. */
export function nextStep(shown: number, available: number): number {
  return Math.max(0, Math.min(LINES_STEP, available - shown));
}
