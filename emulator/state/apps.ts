/** The four callbacks of a single-click app (BigCommerce docs: app callbacks). All absolute URLs. */
export interface AppCallbacks {
  auth: string;
  load: string;
  uninstall: string;
  removeUser: string;
}

/** An app profile in the developer portal. `appId` is the number in the panel's app URL. */
export interface AppRegistration {
  readonly clientId: string;
  clientSecret: string;
  appId: number;
  name: string;
  /** Developer account that owns the profile; sent to the auth callback. */
  readonly accountUuid: string;
  scopes: readonly string[];
  callbacks: AppCallbacks;
  /** Off: every load is signed for the owner, whoever clicked. */
  multiUser: boolean;
}

/** Scopes in words, as the consent page shows them (BigCommerce docs: OAuth scopes). */
export const SCOPE_TEXTS: ReadonlyMap<string, string> = new Map([
  ['store_v2_orders', 'View and change orders, shipments, refunds and order settings'],
  ['store_v2_orders_read_only', 'View orders, shipments and order settings'],
  ['store_v2_transactions', 'View and change order transactions'],
  ['store_v2_transactions_read_only', 'View order transactions'],
  ['store_v2_customers', 'View and change customers'],
  ['store_v2_customers_read_only', 'View customers'],
  ['store_v2_products', 'View and change products'],
  ['store_v2_products_read_only', 'View products'],
  ['store_inventory', 'View and change the stock of products'],
  ['store_inventory_read_only', 'View the stock of products'],
  ['store_v2_information', 'View and change information and settings of the store'],
  ['store_v2_information_read_only', 'View information and settings of the store'],
  ['store_channel_settings', 'View and change channel settings'],
  ['store_channel_settings_read_only', 'View channel settings'],
  ['store_cart', 'View and change carts'],
  ['store_cart_read_only', 'View carts'],
  ['store_checkout', 'View and change checkouts'],
  ['store_checkout_read_only', 'View checkouts'],
  ['store_payments_methods_read', 'View the payment methods of orders'],
  ['store_payments_access_token_create', 'Take payments for orders'],
  ['store_stored_payment_instruments', 'View and change stored payment instruments of customers'],
  ['store_stored_payment_instruments_read_only', 'View stored payment instruments of customers'],
  ['store_order_fulfillment_manage', 'View and change what is ready for pickup and collected'],
  ['store_order_fulfillment_read_only', 'View what is ready for pickup and collected'],
  ['store_logs_read_only', 'View the log of the store'],
  ['store_metafield_write_all', 'View and change the metafields of all apps'],
  ['store_v2_content', 'View and change store content, with scripts on the order confirmation page'],
  ['store_v2_content_read_only', 'View store content'],
  ['store_content_checkout', 'View and change content of the checkout pages'],
  ['store_app_extensions_manage', 'Add its own entries to menus of the control panel'],
]);

/** What an order-management app asks for: no scope for checkout content, which needs a security review. */
export const DEFAULT_SCOPES: readonly string[] = [
  'store_v2_orders',
  'store_v2_transactions',
  'store_v2_customers_read_only',
  'store_v2_products_read_only',
  'store_inventory',
  'store_v2_information_read_only',
  'store_channel_settings_read_only',
  'store_cart',
  'store_checkout',
  'store_payments_methods_read',
  'store_payments_access_token_create',
  'store_stored_payment_instruments_read_only',
  'store_v2_content',
  'store_app_extensions_manage',
];

/** The callbacks of an app served at `appUrl` (no trailing slash). */
export function callbacksAt(appUrl: string): AppCallbacks {
  const base = appUrl.replace(/\/+$/, '');
  return {
    auth: `${base}/api/auth`,
    load: `${base}/api/load`,
    uninstall: `${base}/api/uninstall`,
    removeUser: `${base}/api/remove_user`,
  };
}

/** The app that is registered when the emulator starts. */
export function defaultApp(settings: {
  appUrl: string;
  clientId: string;
  clientSecret: string;
  appId: number;
}): AppRegistration {
  return {
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    appId: settings.appId,
    name: 'Orderdeck',
    accountUuid: '6f0c3f0e-6c6c-4f0b-9d3f-2f4f4b1f7a51',
    scopes: DEFAULT_SCOPES,
    callbacks: callbacksAt(settings.appUrl),
    multiUser: true,
  };
}
