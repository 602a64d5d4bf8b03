import type { ScopeFamily } from '#lib/bigcommerce/operations/operation-shape.ts';

/** What the app does for people, each with the family of calls that it cannot do without. */
export const FEATURES = [
  'orders',
  'store',
  'transactions',
  'paymentMethods',
  'paymentTokens',
  'customers',
  'products',
  'inventory',
  'channels',
  'fulfillment',
  'extensions',
  'carts',
  'checkouts',
  'content',
] as const satisfies readonly ScopeFamily[];
export type Feature = (typeof FEATURES)[number];

/**
 * Scopes of which one is enough, the least first: that is the one to ask for. Families of later features are named already, so
 * that they cannot come without an entry here (BigCommerce docs: OAuth scopes).
 */
const SCOPES: Readonly<Record<Exclude<ScopeFamily, 'hooks'>, readonly [string, ...string[]]>> = {
  orders: ['store_v2_orders'],
  store: ['store_v2_information_read_only', 'store_v2_information'],
  transactions: ['store_v2_transactions_read_only', 'store_v2_transactions'],
  customers: ['store_v2_customers_read_only', 'store_v2_customers'],
  products: ['store_v2_products_read_only', 'store_v2_products'],
  inventory: ['store_inventory'],
  channels: ['store_channel_settings_read_only', 'store_channel_settings'],
  fulfillment: ['store_order_fulfillment_manage'],
  extensions: ['store_app_extensions_manage'],
  carts: ['store_cart'],
  checkouts: ['store_checkout'],
  paymentMethods: ['store_payments_methods_read'],
  paymentTokens: ['store_payments_access_token_create'],
  storedInstruments: ['store_stored_payment_instruments_read_only', 'store_stored_payment_instruments'],
  content: ['store_v2_content'],
};

export interface FeatureGrant {
  readonly feature: Feature;
  readonly isGranted: boolean;
  /** The platform's name of the scope that switches it on. */
  readonly scope: string;
}

/** What the store's grant switches on and off. `granted` is the platform's space-separated text. */
export function featureGrants(granted: string): readonly FeatureGrant[] {
  const scopes = new Set(granted.split(/\s+/));
  return FEATURES.map((feature) => ({
    feature,
    isGranted: SCOPES[feature].some((scope) => scopes.has(scope)),
    scope: SCOPES[feature][0],
  }));
}
