import type { Outcome } from './outcome.ts';

/** A 503 that says in the platform's own words that the tax service is the reason (BigCommerce docs: create refund). */
export function isTaxServiceDown({ status, body }: Pick<Extract<Outcome, { kind: 'answer' }>, 'status' | 'body'>) {
  return status === 503 && body.kind === 'json' && /tax service/i.test(JSON.stringify(body.value));
}
