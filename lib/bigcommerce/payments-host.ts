import { parseStoreHash } from '#lib/core/ids.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import type { RequestOptions } from './request.ts';
import { sendOnce } from './transport.ts';

/** A provider may ask the shopper's bank before it answers; longer than this, the order's transactions have to tell. */
const PAYMENT_MS = 30_000;
const MAX_ANSWER_BYTES = 1024 * 1024;
/** The host counts by itself and says little about it: 50 calls in 4 seconds. */
const LIMITED_FOR_MS = 4_000;

/**
 * Sends one payment to the payments host, once: whatever becomes of it, it is not repeated. The payment access token stands in a
 * header of its own kind; the store's token is of no use there and stays here (BigCommerce docs: process payments).
 */
export async function postPayment(body: object, token: string, options: RequestOptions): Promise<Outcome> {
  const { paymentsUrl, storeHash, fetch, scheduler, priority } = options;
  if (parseStoreHash(storeHash) === null) throw new RangeError('not a store hash');
  const startedMs = scheduler.now();
  const result = await sendOnce(
    {
      method: 'POST',
      url: `${paymentsUrl.replace(/\/+$/, '')}/stores/${storeHash}/payments`,
      headers: {
        Accept: 'application/vnd.bc.v1+json',
        Authorization: `PAT ${token}`,
        'Content-Type': 'application/json',
        'User-Agent': 'Orderdeck',
      },
      body: JSON.stringify(body),
      timeoutMs: PAYMENT_MS,
      maxBytes: MAX_ANSWER_BYTES,
    },
    { fetch, scheduler },
  );
  options.log({
    storeHash,
    operation: 'processPayment',
    priority,
    tries: 1,
    result: result.kind === 'answer' ? result.status : result.kind,
    durationMs: scheduler.now() - startedMs,
    requestsLeft: null,
    platformRequestId: null,
  });
  return outcomeOf(result, LIMITED_FOR_MS, scheduler.now());
}
