import type { Outcome } from './outcome.ts';

/** What a person is told while taxes cannot be reckoned. */
export const TAX_SERVICE_TEXT =
  "The store's tax service does not answer at the moment, so refunds cannot be worked out. Nothing was changed. Try again in a few minutes.";

/** A 503 that says in the platform's own words that the tax service is the reason (BigCommerce docs: create refund). */
export function isTaxServiceDown({ status, body }: Pick<Extract<Outcome, { kind: 'answer' }>, 'status' | 'body'>) {
  return status === 503 && body.kind === 'json' && /tax service/i.test(JSON.stringify(body.value));
}
