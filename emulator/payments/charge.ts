import { randomUUID } from 'node:crypto';
import { confirmOrder } from '../orders/confirm-order.ts';
import type { Units } from '../rules/money.ts';
import type { OrderParts } from '../state/order-records.ts';
import type { Transaction } from '../state/payment-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import type { ChargeMethod } from './charge-methods.ts';
import { checkSaving, saveCard, sourceOf } from './charge-source.ts';
import type { ChargeSource } from './charge-source.ts';
import { chargedTransaction } from './charge-transaction.ts';
import type { Charged } from './charged.ts';
import { paidHead } from './charged.ts';
import { dueOf } from './due.ts';
import type { SentPayment } from './instruments.ts';
import { paymentRefusal } from './payment-refusal.ts';
import { payByTender } from './tender-charge.ts';
import type { ProviderVerdict } from './test-cards.ts';

const AWAITING_PAYMENT = 7;
const DECLINED = 6;

/** Charges what is due of an order. What the provider says no to leaves a failed transaction behind, and a refusal. */
export function charge(
  world: World,
  store: StoreState,
  parts: OrderParts,
  method: ChargeMethod,
  sent: SentPayment,
): Charged {
  checkSaving(parts.head, method, sent.saves);
  const { instrument } = sent;
  if (method.type === 'store_credit' || method.type === 'gift_certificate')
    return payByTender(world, store, parts, method, instrument);
  const source = sourceOf(store, parts.head, method, instrument, world.clock.nowMs());
  const verdict = verdictOf(world, source);
  const id = randomUUID();
  if (verdict.kind === 'refused') {
    record(world, store, parts, { method, source, id, event: method.does, status: 'error' });
    throw paymentRefusal(422, verdict.code);
  }
  const token = sent.saves ? saveCard(store, parts.head, source) : source.token;
  const known = { ...source, token };
  if (verdict.kind === 'approved') {
    settle(world, store, parts, { method, source: known, id });
    return { id, transaction_type: method.does, status: 'success' };
  }
  record(world, store, parts, { method, source: known, id, event: 'pending', status: 'ok' });
  world.clock.after(world.payments.behaviour.actionDelayMs, () =>
    answerLater(world, store, parts.head.id, { method, source: known, id, succeeds: verdict.succeeds }),
  );
  return { id, transaction_type: method.does, status: 'pending' };
}

function verdictOf(world: World, source: ChargeSource): ProviderVerdict {
  const { charges } = world.payments.behaviour;
  if (charges === 'by_instrument') return source.verdict;
  if (charges === 'approve') return { kind: 'approved' };
  return charges === 'pending' ? { kind: 'pending', succeeds: true } : { kind: 'refused', code: charges };
}

/** What a charge changes of an order. */
type PaidParts = Pick<OrderParts, 'head' | 'transactions'>;

interface Attempt {
  readonly method: ChargeMethod;
  readonly source: ChargeSource;
  readonly id: string;
}

function nowSOf(world: World): number {
  return Math.floor(world.clock.nowMs() / 1000);
}

/** Notes a charge that is no payment: one that was refused, or one that waits. */
function record(
  world: World,
  store: StoreState,
  { head, transactions }: OrderParts,
  attempt: Attempt & { readonly event: string; readonly status: 'ok' | 'error' },
): void {
  const waits = attempt.event === 'pending';
  const transaction = transactionOf(world, store, { head, transactions }, attempt);
  store.orders.save(head.id, {
    head: {
      ...head,
      status_id: waits ? AWAITING_PAYMENT : head.status_id,
      payment_method: attempt.method.orderText,
      payment_status: waits ? 'pending' : 'declined',
      modified_s: nowSOf(world),
    },
    transactions: [...transactions, transaction],
  });
}

function transactionOf(
  world: World,
  store: StoreState,
  parts: PaidParts,
  attempt: Attempt & { readonly event: string; readonly status: 'ok' | 'error'; readonly amount?: Units },
): Transaction {
  const { method, source, id, event, status } = attempt;
  return chargedTransaction(parts.head, {
    id: store.orders.nextId('transaction'),
    gatewayId: id,
    event,
    status,
    amount: attempt.amount ?? dueOf(parts),
    createdS: nowSOf(world),
    gateway: method.gateway,
    methodId: method.id,
    method: method.type === 'card' ? 'credit_card' : method.type === 'paypal' ? 'electronic_wallet' : 'token',
    card: source.card,
    token: source.token,
  });
}

/** The money is there, or held: the order is on its way, and its cart is gone. */
function settle(world: World, store: StoreState, parts: PaidParts, attempt: Attempt, amount?: Units): void {
  const { head, transactions } = parts;
  const { method, id } = attempt;
  const given = { ...attempt, event: method.does, status: 'ok' as const };
  const transaction = transactionOf(world, store, parts, amount === undefined ? given : { ...given, amount });
  store.orders.save(head.id, {
    head: paidHead(head, {
      payment_method: method.orderText,
      payment_status: method.does === 'purchase' ? 'captured' : 'authorized',
      payment_provider_id: id,
      modified_s: nowSOf(world),
    }),
    transactions: [...transactions, transaction],
  });
  confirmOrder(world, store, head);
}

/** The provider's late answer, to an order that still waits for it. */
function answerLater(
  world: World,
  store: StoreState,
  orderId: number,
  attempt: Attempt & { readonly succeeds: boolean },
): void {
  const parts = store.orders.find(orderId);
  const waiting = parts?.transactions.find(
    ({ event, gateway_transaction_id: id }) => event === 'pending' && id === attempt.id,
  );
  if (parts === null || waiting === undefined || parts.head.payment_status !== 'pending') return;
  const answered = { head: parts.head, transactions: parts.transactions.filter((each) => each !== waiting) };
  if (attempt.succeeds) {
    settle(world, store, answered, attempt, waiting.amount);
    return;
  }
  const failed = transactionOf(world, store, answered, { ...attempt, event: attempt.method.does, status: 'error' });
  store.orders.save(orderId, {
    head: { ...parts.head, status_id: DECLINED, payment_status: 'declined', modified_s: nowSOf(world) },
    transactions: [...answered.transactions, failed],
  });
}
