import { tell } from '#lib/core/error-text.ts';
import { languageOf } from '#lib/core/languages.ts';
import type { Order } from '#lib/bigcommerce/types/order.ts';
import type { PaymentMethod } from '#lib/bigcommerce/types/payment.ts';
import type { Transaction } from '#lib/bigcommerce/types/transaction.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { isPaymentAction } from '#lib/core/money-acts.ts';
import type { Money } from '#lib/core/money.ts';
import { limitIn } from '#lib/core/spending-limit.ts';
import { awaitsPayment } from '#lib/core/taking-payments.ts';
import type { PayContext, PayJobContext } from './context.ts';
import type { Gateway, PayDesk } from './contract.ts';
import { amountsOf, blockOf, gatewayBlockOf } from './rules.ts';
import { toMethodView } from './views.ts';

export const NO_SUCH_ORDER = 'orders.noSuchOrder';

const TOKEN_SCOPE = 'store_payments_access_token_create';

/** An order with its ledger. */
export interface OrderMoney {
  readonly order: Order;
  readonly ledger: readonly Transaction[];
  readonly paid: Money;
  readonly due: Money;
}

/** Everything that the screen opens with. Costs two calls at once, then two more where the platform takes a payment. */
export async function readDesk(ctx: PayContext, orderId: OrderId): Promise<PayDesk> {
  const now = ctx.clock.now();
  const [money, isOn, limits, open] = await Promise.all([
    readMoney(ctx, orderId),
    ctx.db.settings.takesPayments(),
    ctx.db.moneyLimits.of(ctx.user.id),
    ctx.db.intents.openOf(orderId),
  ]);
  const { order, ledger, paid, due } = money;
  const isUnclear = open.some(({ action }) => isPaymentAction(action));
  const block = isOn ? (isUnclear ? 'unclear' : blockOf(order, ledger, due)) : 'switched_off';
  const gateway: Gateway = block === null ? await readGateway(ctx, order, now) : { kind: 'open', methods: [] };
  const hasCredit = gateway.kind === 'open' && gateway.methods.some(({ kind }) => kind === 'store_credit');
  return {
    orderId,
    total: order.totalIncTax,
    ...{ paid, due, block, gateway },
    statusId: order.statusId,
    paymentStatus: order.paymentStatus ?? '',
    paymentMethod: order.paymentMethod ?? '',
    isPaid: isPaid(money),
    isGuest: order.customerId === null,
    storeCredit: hasCredit && order.customerId !== null ? await readCredit(ctx, order.customerId, due) : null,
    personLimit: limitIn(limits, due.currencyCode),
    asOf: now.toISOString(),
  };
}

/** What the order comes to and what came of it. Throws `not_found`, and whatever keeps the ledger from being read. */
export async function readMoney(ctx: PayJobContext, orderId: OrderId): Promise<OrderMoney> {
  const [order, ledger] = await Promise.all([ctx.bigcommerce.orders.get(orderId), readLedger(ctx, orderId)]);
  if (order === null) throw new AppError('not_found', NO_SUCH_ORDER);
  return { order, ledger, ...amountsOf(order, ledger) };
}

/** Who cannot look must not charge: what became of a payment whose answer is lost would stay unknown. */
export async function readLedger(ctx: PayJobContext, orderId: OrderId): Promise<readonly Transaction[]> {
  const list = await ctx.bigcommerce.transactions.list(orderId);
  if (list.kind === 'ok') return list.transactions;
  throw new AppError('platform_unavailable', 'payments.unreadable', { retryAfterMs: list.retryAfterMs ?? undefined });
}

/** Paid, and moved on by the platform. */
export function isPaid({ order, ledger, due }: OrderMoney): boolean {
  return !awaitsPayment(order.statusId) && blockOf(order, ledger, due) === 'status' && Number(due.amount) === 0;
}

async function readGateway(ctx: PayContext, order: Order, now: Date): Promise<Gateway> {
  const why = gatewayBlockOf(order);
  if (why !== null) return { kind: 'closed', why };
  const language = languageOf(ctx.user.locale);
  const { scope } = await ctx.db.settings.find();
  if (!scope.split(/\s+/).includes(TOKEN_SCOPE))
    return { kind: 'unavailable', message: tell('payments.notGranted', language) };
  try {
    const methods = await ctx.bigcommerce.payments.methods(order.id);
    return { kind: 'open', methods: methods.map((one) => toMethodView(one, now)).filter((view) => view !== null) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'unavailable', message: tell(error.said, language) };
  }
}

/** The method that a person chose, as the platform offers it now. */
export function requireMethod(methods: readonly PaymentMethod[], fits: (method: PaymentMethod) => boolean) {
  const method = methods.find(fits);
  if (method !== undefined) return method;
  throw new AppError('conflict', 'payments.wayGone');
}

/** For the eye only, so nothing fails for it. */
async function readCredit(ctx: PayContext, customerId: number, { currencyCode }: Money): Promise<Money | null> {
  try {
    const amount = await ctx.bigcommerce.payments.storeCredit(customerId);
    return amount === null ? null : { amount, currencyCode };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
