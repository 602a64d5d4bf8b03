import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { OrderRow, StatusLabel } from './contract.ts';
import { editableOf, hashEditable } from './editable.ts';

/** An order as the list shows it. */
export function toOrderRow(order: Order): OrderRow {
  const { billingAddress } = order;
  return {
    id: order.id,
    status: statusLabel(order),
    createdAt: order.dateCreated,
    modifiedAt: order.dateModified,
    customerId: order.customerId,
    customerName: [billingAddress.firstName, billingAddress.lastName].filter(Boolean).join(' '),
    company: billingAddress.company,
    email: billingAddress.email,
    countryCode: billingAddress.countryIso2,
    itemsTotal: order.itemsTotal,
    itemsShipped: order.itemsShipped,
    total: order.totalIncTax,
    paymentStatus: order.paymentStatus ?? '',
    paymentMethod: order.paymentMethod ?? '',
    channelId: order.channelId ?? 1,
    source: order.orderSource ?? '',
    externalOrderId: order.externalOrderId ?? '',
    isArchived: order.isDeleted,
    staffNotes: order.staffNotes ?? '',
    hasCustomerMessage: order.customerMessage !== null,
    base: hashEditable(editableOf(order)),
  };
}

export function statusLabel(order: Order): StatusLabel {
  return { id: order.statusId, label: order.customStatus ?? order.status ?? `Status ${order.statusId}` };
}
