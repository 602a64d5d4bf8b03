import { FULFILLMENT_OPERATIONS } from './operations/fulfillment-operations.ts';
import { CART_OPERATIONS } from './operations/cart-operations.ts';
import { CATALOGUE_OPERATIONS } from './operations/catalogue-operations.ts';
import { CHECKOUT_OPERATIONS } from './operations/checkout-operations.ts';
import { CUSTOMER_OPERATIONS } from './operations/customer-operations.ts';
import { GEOGRAPHY_OPERATIONS } from './operations/geography-operations.ts';
import { EXTENSION_OPERATIONS } from './operations/extension-operations.ts';
import { HOOK_OPERATIONS } from './operations/hook-operations.ts';
import { INVENTORY_OPERATIONS } from './operations/inventory-operations.ts';
import { METAFIELD_OPERATIONS } from './operations/metafield-operations.ts';
import { MONEY_OPERATIONS } from './operations/money-operations.ts';
import { ORDER_OPERATIONS } from './operations/order-operations.ts';
import { ORDER_SETTINGS_OPERATIONS } from './operations/order-settings-operations.ts';
import { PAYMENTS_OPERATIONS } from './operations/payments-operations.ts';
import { SCRIPT_OPERATIONS } from './operations/script-operations.ts';
import { STORE_OPERATIONS } from './operations/store-operations.ts';

export type { ScopeFamily } from './operations/operation-shape.ts';

/**
 * Every call that the app can make to the platform, with the platform's operation names. Paths are built from these
 * templates only, and the platform's own `url` links are never followed.
 */
export const OPERATIONS = {
  ...ORDER_OPERATIONS,
  ...ORDER_SETTINGS_OPERATIONS,
  ...FULFILLMENT_OPERATIONS,
  ...MONEY_OPERATIONS,
  ...PAYMENTS_OPERATIONS,
  ...INVENTORY_OPERATIONS,
  ...METAFIELD_OPERATIONS,
  ...STORE_OPERATIONS,
  ...HOOK_OPERATIONS,
  ...EXTENSION_OPERATIONS,
  ...SCRIPT_OPERATIONS,
  ...CATALOGUE_OPERATIONS,
  ...CUSTOMER_OPERATIONS,
  ...GEOGRAPHY_OPERATIONS,
  ...CART_OPERATIONS,
  ...CHECKOUT_OPERATIONS,
} as const;

export type OperationName = keyof typeof OPERATIONS;
