import { PlatformError } from '../http/errors.ts';

/** Codes of refusals about payments, with what each says (BigCommerce docs: payments, error codes). */
export const PAYMENT_CODES = {
  10000: 'The payment could not be processed: there was trouble with the connection to the provider.',
  10001: 'The request is invalid or lacks something.',
  30000: 'The payment provider is not configured.',
  30001: 'The payment provider is misconfigured.',
  30002: 'Storing payment instruments is not enabled for this provider.',
  30003: 'The order was not found.',
  30004: 'The total of the order has changed.',
  30050: 'The payment instrument could not be stored.',
  30051: 'The stored payment instrument was not found for this shopper.',
  30100: 'The payment access token could not be created.',
  30101: 'The order is invalid for this payment.',
  30102: 'The payment was declined: the details are wrong.',
  30103: 'The payment was declined: the card has expired.',
  30104: 'The payment was declined by the issuer.',
  30105: 'The payment was declined: it is a duplicate of another one.',
  30106: 'The payment was declined: insufficient funds.',
  30107: 'The payment was declined: the authorization was revoked.',
} as const;

export type PaymentCode = keyof typeof PAYMENT_CODES;

export function isPaymentCode(code: number): code is PaymentCode {
  return code in PAYMENT_CODES;
}

/** A refusal in the shape of payments: V3's, with a code of five digits. */
export function paymentRefusal(
  status: number,
  code: PaymentCode,
  more: { readonly detail?: string; readonly errors?: Readonly<Record<string, string>> } = {},
): PlatformError {
  const title = PAYMENT_CODES[code];
  return new PlatformError(status, title, {
    body: {
      status,
      title,
      ...(more.detail === undefined ? {} : { detail: more.detail }),
      type: 'https://developer.bigcommerce.com/docs/store-operations/payments#error-codes',
      code,
      ...(more.errors === undefined ? {} : { errors: more.errors }),
    },
  });
}
