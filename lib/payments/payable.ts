import type { PlainKey } from '#lib/core/error-text.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import type { MoneyAction } from '#lib/core/money-acts.ts';
import type { Money } from '#lib/core/money.ts';
import type { PayContext } from './context.ts';
import type { OrderMoney } from './desk-service.ts';
import { blockOf, gatewayBlockOf, isSameMoney, type PayBlock } from './rules.ts';

const BLOCK_TEXT: Readonly<Record<Exclude<PayBlock, 'unclear'>, PlainKey>> = {
  switched_off: 'payments.switchedOff',
  archived: 'payments.archived',
  status: 'payments.paidMeanwhile',
  nothing_due: 'payments.nothingDue',
  under_way: 'payments.underWay',
};

const GATEWAY_TEXT = {
  status: 'payments.onlyIncomplete',
  panel: 'payments.ofPanel',
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
  if (!isSameMoney(due, seenDue)) throw new AppError('conflict', 'payments.dueChanged');
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
