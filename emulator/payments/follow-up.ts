import { STORE_CREDIT } from '../rules/refunds/tenders.ts';
import type { Units } from '../rules/money.ts';
import type { OrderHead } from '../state/order-records.ts';
import type { Transaction } from '../state/payment-records.ts';
import type { RefundPayment } from '../state/refund-records.ts';

const NOTHING = {
  gateway: '',
  gateway_transaction_id: '',
  fraud_review: false,
  payment_method_id: '',
  payment_instrument_token: null,
  credit_card: null,
  gift_certificate: null,
  store_credit: null,
  offline: null,
  custom: null,
};

/** Facts of a transaction that every one has. */
export interface TransactionFacts {
  readonly id: number;
  readonly event: string;
  readonly amount: Units;
  readonly status: 'ok' | 'error';
  readonly createdS: number;
}

/** A transaction that follows another one at the same gateway: a capture, a void, a refund. */
export function followUp(parent: Transaction, facts: TransactionFacts): Transaction {
  return {
    ...parent,
    id: facts.id,
    event: facts.event,
    amount: facts.amount,
    status: facts.status,
    created_s: facts.createdS,
    reference_transaction_id: parent.id,
    fraud_review: false,
    gateway_transaction_id: parent.gateway_transaction_id === '' ? '' : `${parent.gateway_transaction_id}_${facts.id}`,
  };
}

/** A refund's transaction. `balance` is what the shopper has in store credit after it. */
export function refundTransaction(
  head: OrderHead,
  payment: RefundPayment,
  received: readonly Transaction[],
  facts: TransactionFacts,
  balance: Units,
): Transaction {
  const parent = received.find((each) => each.gateway === payment.provider_id);
  if (parent !== undefined && !payment.offline) return followUp(parent, facts);
  const common = {
    ...NOTHING,
    id: facts.id,
    event: facts.event,
    amount: facts.amount,
    status: facts.status,
    created_s: facts.createdS,
    currency: head.default_currency_code,
    reference_transaction_id: parent?.id ?? null,
  };
  if (payment.provider_id === STORE_CREDIT)
    return {
      ...common,
      method: 'store_credit',
      payment_method_id: 'bigcommerce.store_credit',
      store_credit: { remaining_balance: balance / 10_000 },
    };
  const name = head.payment_method;
  return payment.provider_id === 'custom'
    ? { ...common, method: 'custom', payment_method_id: 'custom', custom: { payment_method: name } }
    : {
        ...common,
        method: 'offline',
        gateway: payment.provider_id,
        payment_method_id: payment.provider_id,
        offline: { display_name: name },
      };
}
