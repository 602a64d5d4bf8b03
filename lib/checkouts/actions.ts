/** Changes of a checkout that leave it one, as the audit calls them. */
export const STEP_ACTIONS = [
  'checkout.add_lines',
  'checkout.change_line',
  'checkout.remove_line',
  'checkout.customer',
  'checkout.billing',
  'checkout.add_consignments',
  'checkout.change_consignment',
  'checkout.choose_shipping',
  'checkout.remove_consignment',
  'checkout.add_coupon',
  'checkout.remove_coupon',
  'checkout.discounts',
  'checkout.add_fee',
  'checkout.change_fee',
  'checkout.remove_fee',
  'checkout.message',
] as const;

export type CheckoutAction = (typeof STEP_ACTIONS)[number];

export const BEGIN_ACTION = 'checkout.begin';
export const DROP_ACTION = 'checkout.drop';
export const LINK_ACTION = 'checkout.link';
export const ORDER_ACTION = 'checkout.order';
