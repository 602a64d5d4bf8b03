import type { Coupon } from '#lib/bigcommerce/types/coupon.ts';
import type { OrderMessage } from '#lib/bigcommerce/types/order-message.ts';
import type { OrderTax } from '#lib/bigcommerce/types/order-tax.ts';
import type { Shipment } from '#lib/bigcommerce/types/shipment.ts';
import type { DiscountsView, MessageView, ShipmentView } from './contract.ts';

export function toShipment(shipment: Shipment): ShipmentView {
  return {
    id: shipment.id,
    createdAt: shipment.dateCreated,
    carrier: shipment.shippingProviderDisplayName || shipment.trackingCarrier || shipment.shippingProvider || '',
    method: shipment.shippingMethod ?? '',
    trackingNumber: shipment.trackingNumber ?? '',
    trackingLink: webLink(shipment.trackingLink || shipment.generatedTrackingLink || ''),
    comments: shipment.comments ?? '',
    items: shipment.items.map(({ orderProductId, quantity }) => ({ lineId: orderProductId, quantity })),
  };
}

/** The link if it leads to the web; anybody with access to the store could have written something else there. */
function webLink(text: string): string {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : '';
}

export function toMessage(message: OrderMessage): MessageView {
  return {
    id: message.id,
    from: message.staffId === null ? 'customer' : 'staff',
    subject: message.subject ?? '',
    text: message.message,
    isRead: message.status !== 'unread',
    isFlagged: message.isFlagged,
    createdAt: message.dateCreated,
  };
}

export function toDiscounts(coupons: readonly Coupon[], taxes: readonly OrderTax[]): DiscountsView {
  return {
    coupons: coupons.map(({ id, code, discount }) => ({ id, code: code ?? '', discount })),
    taxes: taxes.map(({ id, name, class: taxClass, rate, lineAmount, lineItemType }) => ({
      id,
      name: name || taxClass || '',
      ratePercent: rate ?? '',
      amount: lineAmount,
      onWhat: lineItemType ?? '',
    })),
  };
}
