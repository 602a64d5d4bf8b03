/**
 * What each refusal of a payment means for whoever took it: what happened, and what to do (BigCommerce docs: payments, error
 * codes). The platform's own text goes no further: it can name the shopper or the card.
 */
export const PAYMENT_REFUSALS = {
  10000: 'The payment provider could not be reached, so nothing was charged. Try again in a few minutes.',
  10001:
    'BigCommerce did not accept what was sent, so nothing was charged. Reload the page and choose the way to pay again.',
  30000:
    'The store has no payment provider for this way to pay, so nothing was charged. Set one up in the control panel, or choose another way.',
  30001:
    'The store’s payment provider is not set up rightly, so nothing was charged. Check its settings in the control panel, or choose another way.',
  30002: 'The store does not let shoppers store cards, so nothing was charged. Choose another way to pay.',
  30003: 'BigCommerce does not find this order any more, so nothing was charged. Look it up in the list.',
  30004: 'The order’s total changed meanwhile, so nothing was charged. Look at what is due now and decide again.',
  30050: 'This card or account cannot be stored, so nothing was charged. Choose another way to pay.',
  30051: 'This card or account is no longer stored for the shopper, so nothing was charged. Choose another one.',
  30100: 'BigCommerce could not begin a payment of this order, so nothing was charged. Try again in a minute.',
  30101:
    'BigCommerce takes no payment for this order: it must be Incomplete, and must not have been made in the control panel. Nothing was charged. Record the payment as received outside instead.',
  30102: 'The payment was declined: the details are wrong. Ask the shopper for another way to pay.',
  30103: 'The payment was declined: the card has expired. Ask the shopper for another card.',
  30104:
    'The payment was declined by the bank that issued the card. The shopper can ask there; or choose another way to pay.',
  30105:
    'The provider takes this for a payment that it has already. Do not send it again: look at the order’s transactions, and in the provider’s own records.',
  30106: 'The payment was declined: there is not enough money. Ask the shopper for another way to pay.',
  30107: 'The shopper has withdrawn the permission to charge this account. Ask the shopper for another way to pay.',
} as const;

export type PaymentCode = keyof typeof PAYMENT_REFUSALS;

export function isPaymentCode(code: unknown): code is PaymentCode {
  return typeof code === 'number' && Object.hasOwn(PAYMENT_REFUSALS, code);
}
