import { z } from 'zod';
import { AppError } from '#lib/core/errors.ts';
import { OPERATIONS } from './operations.ts';
import { errorOf, jsonOf, parseAnswer, readJson, readJsonOrNull } from './read.ts';
import { send, type Call, type RequestOptions } from './request.ts';
import type { RefundsApi } from './types/money-apis.ts';
import { reasonOf } from './platform-errors.ts';
import { isTaxServiceDown } from './tax-service.ts';
import { refundBody, subjectBody } from './wire/new-refund.ts';
import { toRefundQuote, wireRefundQuote } from './wire/refund-quote.ts';
import { toRefund, wireRefund } from './wire/refund.ts';
import { dataOf } from './wire/shapes.ts';
import { writeResultOf } from './write.ts';

const wireRefunds = z.object({
  data: z.array(wireRefund),
  meta: z
    .object({ pagination: z.object({ total: z.int() }).optional() })
    .optional()
    .catch(undefined),
});
const wireOne = dataOf(wireRefund);
const wireQuote = dataOf(wireRefundQuote);

/** Refunds of one store, Orders V3. */
export function createRefundsApi(options: RequestOptions): RefundsApi {
  return {
    async quote(orderId, subject, currencyCode) {
      const call: Call = {
        operation: 'createOrderRefundQuotes',
        ids: { order_id: orderId },
        body: subjectBody(subject, ''),
      };
      const outcome = await send(call, options);
      const json = jsonOf(outcome);
      if (json !== undefined) return toRefundQuote(parseAnswer(wireQuote, json.value).data, currencyCode);
      if (outcome.kind === 'answer' && isTaxServiceDown(outcome))
        throw new AppError('platform_unavailable', 'platform.taxServiceDown', {
          retryAfterMs: outcome.retryAfterMs ?? undefined,
        });
      throw errorOf(outcome, call);
    },
    async create(orderId, refund, currencyCode) {
      const call: Call = { operation: 'createOrderRefund', ids: { order_id: orderId }, body: refundBody(refund) };
      const outcome = await send(call, options);
      // Taxes are reckoned before any provider is asked: nothing was made.
      if (outcome.kind === 'answer' && isTaxServiceDown(outcome))
        return { kind: 'refused', status: outcome.status, reason: reasonOf('platform.taxServiceDown') };
      return writeResultOf(outcome, OPERATIONS[call.operation].family, (json) => {
        const parsed = wireOne.safeParse(json);
        return parsed.success ? { refund: toRefund(parsed.data.data, currencyCode) } : null;
      });
    },
    async get(refundId, currencyCode) {
      const json = await readJsonOrNull({ operation: 'getOrderRefund', ids: { refund_id: refundId } }, options);
      return json === null ? null : toRefund(parseAnswer(wireOne, json).data, currencyCode);
    },
    async page({ orderIds, page, limit }, currencyOf) {
      const query = { 'order_id:in': orderIds?.join(','), page, limit };
      const json = await readJson({ operation: 'getOrdersRefunds', query }, options);
      if (json === undefined) return { refunds: [], total: 0 };
      const { data, meta } = parseAnswer(wireRefunds, json);
      return {
        refunds: data.map((refund) => toRefund(refund, currencyOf(refund.order_id))),
        total: meta?.pagination?.total ?? null,
      };
    },
  };
}
