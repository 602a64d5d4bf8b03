/** Below each stem, the events that can be subscribed to (BigCommerce docs: webhook events). `#` stands for a channel's id. */
const STEMS: Readonly<Record<string, string>> = {
  'store/app': 'uninstalled',
  'store/brand/metafield': '* created deleted updated',
  'store/cart': '* abandoned converted couponApplied created deleted updated',
  'store/cart/lineItem': '* created deleted updated',
  'store/cart/metafield': 'created deleted updated',
  'store/category': '* created deleted updated',
  'store/category/metafield': 'created deleted updated',
  'store/channel': '* created updated',
  'store/channel/metafield': 'created deleted updated',
  'store/channel/#/cart': '* abandoned converted couponApplied created deleted updated',
  'store/channel/#/cart/lineItem': '* created deleted updated',
  'store/channel/#/category': '* created deleted updated',
  'store/channel/#/order': '* archived created statusUpdated updated',
  'store/channel/#/order/message': 'created',
  'store/channel/#/order/refund': 'created',
  'store/channel/#/page': 'created updated',
  'store/channel/#/product': 'assigned unassigned',
  'store/channel/#/script': 'created updated',
  'store/channel/#/settings': '*',
  'store/customer': '* created deleted updated',
  'store/customer/address': '* created deleted updated',
  'store/customer/payment/instrument/default': 'updated',
  'store/hook': 'deliveryException',
  'store/information': 'updated',
  'store/inventory/location': 'created updated',
  'store/metafield': '* created deleted updated',
  'store/modifier': 'updated',
  'store/option': 'updated',
  'store/order': '* archived created statusUpdated updated',
  'store/order/message': 'created',
  'store/order/metafield': 'created deleted updated',
  'store/order/refund': 'created',
  'store/order/transaction': 'created updated',
  'store/priceList': 'activated created deactivated deleted updated',
  'store/product': '* created deleted updated',
  'store/product/inventory': 'updated',
  'store/product/inventory/order': 'updated',
  'store/product/metafield': '* created deleted updated',
  'store/product/variant/metafield': '* created deleted updated',
  'store/shipment': '* created deleted updated',
  'store/sku': '* created deleted updated',
  'store/sku/inventory': 'updated',
  'store/sku/inventory/order': 'updated',
  'store/subscriber': '* created deleted updated',
};

const KNOWN: ReadonlySet<string> = new Set(
  Object.entries(STEMS).flatMap(([stem, events]) => events.split(' ').map((event) => `${stem}/${event}`)),
);

/** Whether the platform has such a scope. A mistyped one would never fire, so it is refused. */
export function isKnownScope(scope: string): boolean {
  return KNOWN.has(scope.replace(/^store\/channel\/\d+\//, 'store/channel/#/'));
}
