import { z } from 'zod';
import { observed } from './currency-of-order.ts';
import { errorOf, jsonOf, parseAnswer, readJson } from './read.ts';
import { send, type Call, type RequestOptions } from './request.ts';
import type { TransactionsApi } from './types/client.ts';
import { toRefund, wireRefund } from './wire/refund.ts';
import { dataOf } from './wire/shapes.ts';
import { toTransaction, wireTransaction } from './wire/transaction.ts';
import { write } from './write.ts';

const wireTransactions = dataOf(z.array(wireTransaction));
const wireRefunds = dataOf(z.array(wireRefund));

/** Payments of one store's orders, Orders V3. */
export function createTransactionsApi(options: RequestOptions): TransactionsApi {
  return {
    // One page: the docs name no paging here, and where it was tried it did not work.
    async list(orderId) {
      const call: Call = { operation: 'getOrderTransactions', ids: { order_id: orderId } };
      const outcome = await send(call, options);
      if (outcome.kind === 'answer' && outcome.status === 503)
        return { kind: 'unavailable', retryAfterMs: outcome.retryAfterMs };
      const json = jsonOf(outcome);
      if (json === undefined) throw errorOf(outcome, call);
      const transactions = json.value === undefined ? [] : parseAnswer(wireTransactions, json.value).data;
      return { kind: 'ok', transactions: transactions.map(toTransaction) };
    },
    // The docs name no paging here either.
    async refunds(orderId, currency) {
      const code = observed(currency);
      const json = await readJson({ operation: 'getOrderRefunds', ids: { order_id: orderId } }, options);
      const refunds = json === undefined ? [] : parseAnswer(wireRefunds, json).data;
      const currencyCode = await code;
      return refunds.map((refund) => toRefund(refund, currencyCode));
    },
    capture: (orderId) => write({ operation: 'captureOrderPayment', ids: { order_id: orderId } }, options, () => ({})),
    void: (orderId) => write({ operation: 'voidOrderPayment', ids: { order_id: orderId } }, options, () => ({})),
  };
}
