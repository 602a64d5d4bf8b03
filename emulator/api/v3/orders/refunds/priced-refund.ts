import { PlatformError } from '../../../../http/errors.ts';
import type { Call } from '../../../../http/operation.ts';
import { refundMethods } from '../../../../rules/refunds/methods.ts';
import type { MethodPart } from '../../../../rules/refunds/methods.ts';
import { quoteItems, quoteTaxAdjustment } from '../../../../rules/refunds/quote.ts';
import type { Quote } from '../../../../rules/refunds/quote.ts';
import { RefundRefusal } from '../../../../rules/refunds/refusal.ts';
import { paidState, tendersOf } from '../../../../rules/refunds/tenders.ts';
import type { OrderParts } from '../../../../state/order-records.ts';
import { unprocessable } from '../../json-body.ts';
import type { RefundSubject } from './read-request.ts';

/** The quote of a refund; 422 where it cannot be. */
export function priced(call: Call, parts: OrderParts, subject: RefundSubject): Quote {
  const { switches } = call.world;
  try {
    if (subject.kind === 'tax') return quoteTaxAdjustment(parts, subject.amount);
    return quoteItems(parts, subject.wishes, {
      overAsk: switches.refundOverAsk,
      amountsWithTax: switches.refundAmounts === 'with_tax',
      taxItems: switches.taxRefundItems,
    });
  } catch (error) {
    if (!(error instanceof RefundRefusal)) throw error;
    throw unprocessable({ [error.field]: error.message }, error.message);
  }
}

/** 422 unless the order's money is there to be given back. */
export function checkPaid(call: Call, parts: OrderParts): void {
  const settleS = Math.ceil(call.world.payments.behaviour.settleDelayMs / 1000);
  const state = paidState(parts, call.nowS - settleS);
  if (state === 'unpaid') throw unprocessable({}, 'The order has not been paid, so it cannot be refunded.');
  if (state === 'unsettled') throw unprocessable({}, 'The payment has not been settled yet, so it cannot be refunded.');
}

/** The ways in which an amount of this order can go back. */
export function methodsOf(call: Call, parts: OrderParts, amount: number): MethodPart[][] {
  return refundMethods(tendersOf(parts, call.world.switches.gatewayRefunds), parts.head.customer_id === 0, amount);
}

export function taxServiceIsUp(call: Call): boolean {
  return call.world.payments.behaviour.taxService === 'up';
}

export function taxServiceDown(): PlatformError {
  return new PlatformError(503, 'The tax service is not available.');
}
