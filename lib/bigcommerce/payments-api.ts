import { z } from 'zod';
import { compare, sum } from '#lib/core/decimals.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import { OPERATIONS } from './operations.ts';
import type { Outcome } from './outcome.ts';
import { isPaymentCode, PAYMENT_REFUSALS, type PaymentCode } from './payment-refusals.ts';
import { postPayment } from './payments-host.ts';
import { parseAnswer, readJson } from './read.ts';
import { send, type RequestOptions } from './request.ts';
import type { Charge, NewCharge, PaymentsApi } from './types/payment.ts';
import {
  amountOfToken,
  paymentBody,
  toPaymentMethods,
  wireAccessToken,
  wireCharge,
  wirePaymentMethods,
  wireStoreCredit,
} from './wire/payment.ts';
import type { WriteRefused, WriteResult } from './write-result.ts';
import { writeResultOf } from './write.ts';

type Charged = WriteResult<{ charge: Charge }>;

const FAMILY = OPERATIONS.createPaymentAccessToken.family;

/** Payments for orders of one store. */
export function createPaymentsApi(options: RequestOptions): PaymentsApi {
  return {
    async methods(orderId) {
      const json = await readJson({ operation: 'getPaymentMethods', query: { order_id: orderId } }, options);
      return json === undefined ? [] : toPaymentMethods(parseAnswer(wirePaymentMethods, json));
    },
    async storeCredit(customerId) {
      const query = { 'id:in': customerId, include: 'storecredit' };
      const json = await readJson({ operation: 'getCustomers', query }, options);
      const customer = json === undefined ? undefined : parseAnswer(wireStoreCredit, json).data[0];
      return customer === undefined ? null : sum(customer.store_credit_amounts.map(({ amount }) => amount));
    },
    async charge(orderId, charge) {
      const first = await chargeOnce(orderId, charge, options);
      if (first.kind !== 'token_refused') return first;
      // A token that was used up is refused likewise: what it was used for must not be paid a second time.
      const isUntouched = await charge.isUntouched().catch(() => false);
      if (!isUntouched) return { kind: 'unknown', reason: 'The payment access token was refused.' };
      const second = await chargeOnce(orderId, charge, options);
      return second.kind === 'token_refused' ? refusal(30100, 401) : second;
    },
  };
}

/** One token, and one payment at most. `token_refused`: the payments host let nobody in, and nothing was charged. */
async function chargeOnce(
  orderId: OrderId,
  { methodId, instrument, due }: NewCharge,
  options: RequestOptions,
): Promise<Charged | { readonly kind: 'token_refused' }> {
  const body = { order: { id: orderId, is_recurring: false } };
  const outcome = await send({ operation: 'createPaymentAccessToken', body }, options);
  const made = recoded(outcome, writeResultOf(outcome, FAMILY, readToken));
  // A token whose answer was lost charges nothing, and lapses.
  if (made.kind === 'unknown') return { kind: 'not_sent', reason: PAYMENT_REFUSALS[30100] };
  if (made.kind !== 'done') return made;
  const told = amountOfToken(made.token);
  if (told !== null && !isSame(told, due)) return refusal(30004, 409);
  const answer = await postPayment(paymentBody(methodId, instrument), made.token, options);
  if (answer.kind === 'answer' && answer.status === 401) return { kind: 'token_refused' };
  return recoded(answer, writeResultOf(answer, FAMILY, readCharge));
}

function isSame(one: Money, other: Money): boolean {
  return one.currencyCode === other.currencyCode && compare(one.amount, other.amount) === 0;
}

function readToken(json: unknown): { token: string } | null {
  const parsed = wireAccessToken.safeParse(json);
  return parsed.success ? { token: parsed.data.data.id } : null;
}

function readCharge(json: unknown): { charge: Charge } | null {
  const parsed = wireCharge.safeParse(json);
  if (!parsed.success) return null;
  // Any word but the one for success is taken for "not yet": the order's transactions tell.
  return { charge: { isPending: parsed.data.data.status !== 'success' } };
}

const wireCode = z.object({ code: z.coerce.number<string | number>() });

/** A clear refusal in the words of its code; everything else stays as it is. An answer of 5xx is unclear, whatever code it has. */
function recoded<Done extends object>(outcome: Outcome, result: WriteResult<Done>): WriteResult<Done> {
  if (result.kind === 'not_found') return refusal(30003, 404);
  if (result.kind !== 'refused' || result.needsApproval !== undefined || outcome.kind !== 'answer') return result;
  const parsed = wireCode.safeParse(outcome.body.kind === 'json' ? outcome.body.value : null);
  const code = parsed.success ? parsed.data.code : null;
  return isPaymentCode(code) ? refusal(code, result.status) : result;
}

function refusal(platformCode: PaymentCode, status: number): WriteRefused {
  return { kind: 'refused', status, reason: PAYMENT_REFUSALS[platformCode], platformCode };
}
