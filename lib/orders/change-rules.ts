import type { EditableOrder, OrderChange } from './contract.ts';

export const ORDER_CHANGE_ACTION = 'order.change';

/** An ended intent's answer, kept so that a repeat with the same key gets the same one. */
export type StoredAnswer =
  { kind: 'done' } | { kind: 'refused'; reason: string; field?: string } | { kind: 'not_found' } | { kind: 'not_sent' };

/** Only the fields that a change names, with their values in `order`: what an audit row says of before and after. */
export function pickChanged(order: EditableOrder, change: OrderChange): Partial<EditableOrder> {
  return {
    ...(change.statusId === undefined ? {} : { statusId: order.statusId }),
    ...(change.staffNotes === undefined ? {} : { staffNotes: order.staffNotes }),
  };
}

/** Whether an order already stands as the change wants it. */
export function showsChange(order: EditableOrder, change: OrderChange): boolean {
  return (
    (change.statusId === undefined || change.statusId === order.statusId) &&
    (change.staffNotes === undefined || sameText(change.staffNotes, order.staffNotes))
  );
}

/** The platform may store other line ends than it was sent. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}
