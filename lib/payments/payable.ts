import type { Order } from '#lib/bigcommerce/types/order.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { MoneyAction } from '#lib/core/money-acts.ts';
import type { Money } from '#lib/core/money.ts';
import type { PayContext } from './context.ts';
import type { OrderMoney } from './desk-service.ts';
import { blockOf, gatewayBlockOf, isSameMoney, type PayBlock } from './rules.ts';

const BLOCK_TEXT: Readonly<Record<Exclude<PayBlock, 'unclear'>, string>> = {
  switched_off:
    'Taking payments is switched off for this store. An admin can switch it on in Orderdeck’s settings. Nothing was sent.',
  archived: 'This order is archived, so nothing can be paid on it.',
  status: 'This order does not wait for a payment any more: it may have been paid meanwhile. Nothing was sent.',
  nothing_due: 'Nothing is due on this order. Nothing was sent.',
  under_way: 'Another payment of this order waits for its provider. Wait until it has ended. Nothing was sent.',
};

const GATEWAY_TEXT = {
  status:
    'BigCommerce takes payments for Incomplete orders only. Set the order to Incomplete first, or record the payment as received outside.',
  panel:
    'This order was made in the control panel, and BigCommerce takes no payments for those through apps. Record the payment as received outside.',
} as const;

interface Payable {
  readonly orderId: OrderId;
  readonly money: OrderMoney;
  /** What the person saw. */
  readonly seenDue: Money;
  readonly action: MoneyAction;
}

/** What must hold before anything is paid on an order, whichever way. To be asked under the order's lock; throws otherwise. */
export async function requirePayable(ctx: PayContext, { orderId, money, seenDue, action }: Payable): Promise<void> {
  if (!(await ctx.db.settings.takesPayments())) throw new AppError('forbidden', BLOCK_TEXT.switched_off);
  await ctx.db.moneyGuard.requireSettled(orderId);
  const { order, ledger, due } = money;
  const block = blockOf(order, ledger, due);
  if (block !== null) throw new AppError(block === 'under_way' ? 'conflict' : 'unprocessable', BLOCK_TEXT[block]);
  if (!isSameMoney(due, seenDue))
    throw new AppError(
      'conflict',
      'What is due on this order changed since you opened it: somebody may have paid a part or edited it. Nothing was sent. Look at what is due now and decide again.',
    );
  await ctx.db.moneyGuard.requireWithinLimit({
    ...{ userId: ctx.user.id, orderId, action, amount: due },
    at: ctx.clock.now(),
  });
}

/** What must hold besides for a payment through the platform. */
export function requireGatewayOpen(order: Order): void {
  const why = gatewayBlockOf(order);
  if (why !== null) throw new AppError('unprocessable', GATEWAY_TEXT[why]);
}
