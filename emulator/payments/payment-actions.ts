import type { OrderParts } from '../state/order-records.ts';
import type { StoreState } from '../state/store-state.ts';
import type { World } from '../world.ts';
import { followUp } from './follow-up.ts';

export type PaymentAction = 'capture' | 'void';

/** What becomes of the payment status: while the provider is asked, and once it has done it. */
const STATES: Readonly<Record<PaymentAction, { readonly pending: string; readonly done: string }>> = {
  capture: { pending: 'capture pending', done: 'captured' },
  void: { pending: 'void pending', done: 'void' },
};

const AWAITING_PAYMENT = 7;
const AWAITING_FULFILLMENT = 11;
const CANCELLED = 5;

/** Only what is authorized, and nothing of it taken yet, can be captured or given up. */
export function isAuthorized(parts: OrderParts): boolean {
  return parts.head.payment_status === 'authorized' && authorizationOf(parts) !== undefined;
}

function authorizationOf({ transactions }: OrderParts) {
  return transactions.findLast((each) => each.event === 'authorization' && each.status === 'ok');
}

/** Asks the provider. The order says so at once; the result comes after the provider's delay. */
export function startPaymentAction(world: World, store: StoreState, parts: OrderParts, action: PaymentAction): void {
  const { head } = parts;
  const modified_s = Math.floor(world.clock.nowMs() / 1000);
  store.orders.save(head.id, { head: { ...head, payment_status: STATES[action].pending, modified_s } });
  world.clock.after(world.payments.behaviour.actionDelayMs, () => finish(world, store, head.id, action));
}

/** A failed action leaves the authorization as it was, and a failed transaction behind. */
function finish(world: World, store: StoreState, orderId: number, action: PaymentAction): void {
  const parts = store.orders.find(orderId);
  const authorization = parts === null ? undefined : authorizationOf(parts);
  if (parts === null || authorization === undefined || parts.head.payment_status !== STATES[action].pending) return;
  const { behaviour } = world.payments;
  const succeeded = (action === 'capture' ? behaviour.captures : behaviour.voids) === 'succeed';
  const nowS = Math.floor(world.clock.nowMs() / 1000);
  const transaction = followUp(authorization, {
    id: store.orders.nextId('transaction'),
    event: action,
    amount: authorization.amount,
    status: succeeded ? 'ok' : 'error',
    createdS: nowS,
  });
  if (!succeeded)
    store.systemLog.record({
      type: 'payment',
      module: authorization.gateway,
      severity: 4,
      summary: `The ${action} of order ${orderId} failed`,
      message: 'The provider declined it.',
      createdS: nowS,
    });
  const moves = succeeded && world.switches.paymentMovesStatus;
  store.orders.save(orderId, {
    head: {
      ...parts.head,
      payment_status: succeeded ? STATES[action].done : 'authorized',
      status_id: moves ? statusAfter(action, parts.head.status_id) : parts.head.status_id,
      modified_s: nowS,
    },
    transactions: [...parts.transactions, transaction],
  });
}

function statusAfter(action: PaymentAction, statusId: number): number {
  if (action === 'void') return CANCELLED;
  return statusId === AWAITING_PAYMENT ? AWAITING_FULFILLMENT : statusId;
}
