// BigCommerce docs: carts, checkouts.

/** Lines of one request. The platform publishes no number. */
export const LINES_MAX = 250;
export const CONSIGNMENTS_MAX = 50;
export const FEES_MAX = 5;
export const CUSTOM_NAME_MAX = 250;
export const COUPON_CODE_MAX = 50;
export const CUSTOMER_MESSAGE_MAX = 2_000;
export const CERTIFICATE_THEMES = ['Birthday', 'Boy', 'Celebration', 'Christmas', 'General', 'Girl'] as const;
/** Open checkouts of one person. */
export const CHECKOUTS_MAX = 50;
/** A cart lives so long after its last change. */
export const CART_LIFE_MS = 30 * 86_400_000;
