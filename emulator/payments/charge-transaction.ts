import type { Units } from '../rules/money.ts';
import type { OrderHead } from '../state/order-records.ts';
import type { Transaction } from '../state/payment-records.ts';

/** What is known of a charge. */
export interface ChargeFacts {
  readonly id: number;
  readonly gatewayId: string;
  readonly event: string;
  readonly status: 'ok' | 'error';
  readonly amount: Units;
  readonly createdS: number;
  /** Empty for store credit and certificates. */
  readonly gateway: string;
  readonly methodId: string;
  readonly method: string;
  readonly card: Transaction['credit_card'];
  readonly token: string | null;
  readonly certificate?: Transaction['gift_certificate'];
  readonly credit?: Transaction['store_credit'];
}

/** The transaction of a charge, as orders tell it. */
export function chargedTransaction(head: OrderHead, facts: ChargeFacts): Transaction {
  return {
    id: facts.id,
    event: facts.event,
    method: facts.method,
    amount: facts.amount,
    currency: head.default_currency_code,
    gateway: facts.gateway,
    gateway_transaction_id: facts.gatewayId,
    status: facts.status,
    fraud_review: false,
    reference_transaction_id: null,
    created_s: facts.createdS,
    payment_method_id: facts.methodId,
    payment_instrument_token: facts.token,
    credit_card: facts.card,
    gift_certificate: facts.certificate ?? null,
    store_credit: facts.credit ?? null,
    offline: null,
    custom: null,
  };
}
