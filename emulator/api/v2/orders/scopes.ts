/** The orders scope, for reading and for writing (BigCommerce docs: OAuth scopes). */
export const READ_ORDERS: readonly string[] = ['store_v2_orders_read_only', 'store_v2_orders'];
export const WRITE_ORDERS: readonly string[] = ['store_v2_orders'];
