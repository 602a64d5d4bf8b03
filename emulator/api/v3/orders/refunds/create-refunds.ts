import { PlatformError, v3ErrorBody } from '../../../../http/errors.ts';
import type { Call, Operation, Reply } from '../../../../http/operation.ts';
import { makeRefund } from '../../../../payments/make-refund.ts';
import { asNumber, stepOf } from '../../../../rules/money.ts';
import { methodFor } from '../../../../rules/refunds/methods.ts';
import type { MethodPart, SentPayment } from '../../../../rules/refunds/methods.ts';
import type { Quote } from '../../../../rules/refunds/quote.ts';
import { leftOf } from '../../../../rules/refunds/refundable.ts';
import { STORE_CREDIT } from '../../../../rules/refunds/tenders.ts';
import type { OrderParts } from '../../../../state/order-records.ts';
import { isPending } from '../../../../state/refund-records.ts';
import { findOrder } from '../../../v2/orders/find-order.ts';
import { bodyObject, unprocessable } from '../../json-body.ts';
import { checkPaid, methodsOf, priced, taxServiceDown, taxServiceIsUp } from './priced-refund.ts';
import { readOverride, readPayments, readSubject } from './read-request.ts';
import { wireRefund } from './wire-refund.ts';

const MONEY_SCOPES = ['store_v2_orders', 'store_v2_transactions'];

function quote(call: Call): Reply {
  const parts = findOrder(call);
  const subject = readSubject(bodyObject(call.body), stepOf(parts.head.decimal_places));
  if (!taxServiceIsUp(call)) throw taxServiceDown();
  checkPaid(call, parts);
  const made = priced(call, parts, subject);
  const flag = call.world.switches.quoteTaxFlag;
  return {
    status: 201,
    body: {
      data: {
        order_id: parts.head.id,
        total_refund_amount: asNumber(made.total),
        total_refund_tax_amount: asNumber(made.tax),
        order_level_refund_amount: asNumber(made.orderLevel),
        rounding: asNumber(made.rounding),
        adjustment: asNumber(made.adjustment),
        [flag]: parts.head.is_tax_inclusive_pricing,
        refund_methods: methodsOf(call, parts, made.total).map((method) => method.map(wirePart)),
      },
      meta: {},
    },
  };
}

function wirePart(part: MethodPart): Record<string, unknown> {
  return { ...part, amount: asNumber(part.amount) };
}

/** The answer to a new refund: refusals stand in a list of their own kind here, and nowhere else. */
function create(call: Call): Reply {
  const parts = findOrder(call);
  if (!taxServiceIsUp(call)) {
    const failed = { order_id: parts.head.id, status: 503, error: taxServiceDown().message };
    return { status: 503, body: { data: [failed], meta: {} } };
  }
  try {
    return refunded(call, parts);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.status !== 422) throw error;
    return { status: 422, body: { data: [v3ErrorBody(error)] } };
  }
}

function refunded(call: Call, parts: OrderParts): Reply {
  const { head } = parts;
  const body = bodyObject(call.body);
  const step = stepOf(head.decimal_places);
  const subject = readSubject(body, step);
  const override = readOverride(body, step);
  const sent = subject.kind === 'tax' && body['payments'] === undefined ? null : readPayments(body, step);
  if (parts.refunds.some(isPending))
    throw unprocessable({}, 'Another refund of this order is still being processed; one at a time is supported.');
  checkPaid(call, parts);
  const quoted = priced(call, parts, subject);
  const settled = override === null ? quoted : overridden(parts, quoted, override);
  const methods = methodsOf(call, parts, settled.total);
  const payments = sent ?? paymentsOf(methods.at(-1) ?? []);
  checkPayments(parts, settled, methods, payments);
  const order = { quote: settled, payments, isOverride: override !== null };
  const refund = makeRefund(call.world, call.store, parts, order);
  return { status: 201, body: { data: wireRefund(refund, head.id), meta: {} } };
}

function overridden(parts: OrderParts, quoted: Quote, override: { total: number; tax: number }): Quote {
  if (override.total > leftOf(parts).total)
    throw unprocessable(
      { merchant_calculated_override: 'error.max' },
      'The amount is more than what can be refunded on the order.',
    );
  return { ...quoted, total: override.total, tax: override.tax };
}

function paymentsOf(method: readonly MethodPart[]): SentPayment[] {
  return method.map(({ provider_id, amount, offline }) => ({ provider_id, amount, offline }));
}

function checkPayments(
  { head }: OrderParts,
  quoted: Quote,
  methods: readonly MethodPart[][],
  payments: readonly SentPayment[],
): void {
  if (head.customer_id === 0 && payments.some((payment) => payment.provider_id === STORE_CREDIT))
    throw unprocessable({}, 'Unable to provide store credit for a guest customer.');
  if (quoted.total === 0) throw unprocessable({}, 'There is nothing to refund.');
  const sum = payments.reduce((total, payment) => total + payment.amount, 0);
  if (sum !== quoted.total)
    throw unprocessable(
      { payments: `The payments come to ${asNumber(sum)}, the refund to ${asNumber(quoted.total)}.` },
      'The amount of the payments does not match the amount to be refunded.',
    );
  if (methodFor(methods, payments) === null)
    throw unprocessable({ payments: 'Quote the refund for the methods.' }, 'The order cannot be refunded in this way.');
}

/** Pricing a refund, and making one. */
export const createRefunds: readonly Operation[] = [
  { method: 'POST', path: '/v3/orders/:order_id/payment_actions/refund_quotes', scopes: MONEY_SCOPES, run: quote },
  { method: 'POST', path: '/v3/orders/:order_id/payment_actions/refunds', scopes: MONEY_SCOPES, run: create },
];
