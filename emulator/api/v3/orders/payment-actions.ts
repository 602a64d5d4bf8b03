import type { Call, Operation, Reply } from '../../../http/operation.ts';
import { isAuthorized, startPaymentAction } from '../../../payments/payment-actions.ts';
import type { PaymentAction } from '../../../payments/payment-actions.ts';
import { findOrder } from '../../v2/orders/find-order.ts';
import { unprocessable } from '../json-body.ts';

/** Only queues the action: the answer is empty, the result comes with a transaction. */
function run(call: Call, action: PaymentAction): Reply {
  const parts = findOrder(call);
  if (!isAuthorized(parts)) throw unprocessable({}, `The payment of this order is not authorized: no ${action}.`);
  startPaymentAction(call.world, call.store, parts, action);
  return { status: 201, body: {} };
}

/** Taking an authorized payment, whole, or giving it up. */
export const paymentActions: readonly Operation[] = (['capture', 'void'] as const).map((action) => ({
  method: 'POST',
  path: `/v3/orders/:order_id/payment_actions/${action}`,
  scopes: ['store_v2_orders', 'store_v2_transactions'],
  run: (call) => run(call, action),
}));
