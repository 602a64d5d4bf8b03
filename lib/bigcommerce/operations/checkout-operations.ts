import type { OperationShape } from './operation-shape.ts';

/** Checkouts, V3: everything between a cart and its order. */
export const CHECKOUT_OPERATIONS = {
  getCheckout: { method: 'GET', template: '/v3/checkouts/{checkout_id}', family: 'checkouts' },
  updateCheckout: { method: 'PUT', template: '/v3/checkouts/{checkout_id}', family: 'checkouts' },
  addCheckoutDiscount: { method: 'POST', template: '/v3/checkouts/{checkout_id}/discounts', family: 'checkouts' },
  addCheckoutBillingAddress: {
    method: 'POST',
    template: '/v3/checkouts/{checkout_id}/billing-address',
    family: 'checkouts',
  },
  updateCheckoutBillingAddress: {
    method: 'PUT',
    template: '/v3/checkouts/{checkout_id}/billing-address/{billing_address_id}',
    family: 'checkouts',
  },
  addCheckoutConsignment: { method: 'POST', template: '/v3/checkouts/{checkout_id}/consignments', family: 'checkouts' },
  updateCheckoutConsignment: {
    method: 'PUT',
    template: '/v3/checkouts/{checkout_id}/consignments/{consignment_id}',
    family: 'checkouts',
  },
  deleteCheckoutConsignment: {
    method: 'DELETE',
    template: '/v3/checkouts/{checkout_id}/consignments/{consignment_id}',
    family: 'checkouts',
  },
  addCheckoutCoupon: { method: 'POST', template: '/v3/checkouts/{checkout_id}/coupons', family: 'checkouts' },
  deleteCheckoutCoupon: {
    method: 'DELETE',
    template: '/v3/checkouts/{checkout_id}/coupons/{coupon_code}',
    family: 'checkouts',
  },
  addCheckoutFees: { method: 'POST', template: '/v3/checkouts/{checkout_id}/fees', family: 'checkouts' },
  updateCheckoutFees: { method: 'PUT', template: '/v3/checkouts/{checkout_id}/fees', family: 'checkouts' },
  deleteCheckoutFees: { method: 'DELETE', template: '/v3/checkouts/{checkout_id}/fees', family: 'checkouts' },
  /** Each call makes another order. */
  createCheckoutOrder: { method: 'POST', template: '/v3/checkouts/{checkout_id}/orders', family: 'checkouts' },
} as const satisfies Record<string, OperationShape>;
