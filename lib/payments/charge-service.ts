import type { ChargedInstrument, PaymentMethod } from '#lib/bigcommerce/types/payment.ts';
import { requireDone, type Facts } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId } from '#lib/core/ids.ts';
import { awaitsPayment } from '#lib/core/taking-payments.ts';
import type { PayContext } from './context.ts';
import type { ParsedChargeRequest, PaymentTaken, Way } from './contract.ts';
import { CHARGE_ACTION, concludeCharge, lookForCharge, type ChargeTrace, type SeenCharge } from './charge-trace.ts';
import { isPaid, NO_SUCH_ORDER, readLedger, readMoney, requireMethod } from './desk-service.ts';
import { requireGatewayOpen, requirePayable } from './payable.ts';
import { isChargeable, refOf, toStoredView } from './views.ts';

export interface ChargeCommand {
  readonly orderId: OrderId;
  readonly request: ParsedChargeRequest;
  readonly idempotencyKey: string;
}

/**
 * Takes a payment: one charge, whatever happens. All that the person decided by is read again under the order's lock first; a
 * lost answer is looked for in the order's transactions and never sent again.
 */
export async function takePayment(ctx: PayContext, command: ChargeCommand): Promise<PaymentTaken> {
  const { orderId, request, idempotencyKey } = command;
  const { way } = request;
  // Read under the lock; nobody can send it beforehand, so it is no part of what was asked for.
  let trace: ChargeTrace | null = null;
  const outcome = await ctx.db.acts.carryOut({
    userId: ctx.user.id,
    orderId,
    action: CHARGE_ACTION,
    idempotencyKey,
    payload: { way, due: request.due },
    change: describeWay(way),
    reason: request.reason === '' ? undefined : request.reason,
    now: ctx.clock.now,
    prepare: async () => {
      const money = await readMoney(ctx, orderId);
      await requirePayable(ctx, { orderId, money, seenDue: request.due, action: CHARGE_ACTION });
      requireGatewayOpen(money.order);
      const { method, instrument, ending } = choose(
        await ctx.bigcommerce.payments.methods(orderId),
        way,
        ctx.clock.now(),
      );
      const { due } = money;
      const lastTransactionId = lastIdOf(money.ledger);
      trace = { methodId: method.id, ending, isTender: way.kind !== 'stored', ...due, lastTransactionId };
      const isUntouched = async () => lastIdOf(await readLedger(ctx, orderId)) === lastTransactionId;
      return {
        kind: 'go',
        before: { statusId: money.order.statusId, ...trace },
        send: () => ctx.bigcommerce.payments.charge(orderId, { methodId: method.id, instrument, due, isUntouched }),
      };
    },
    look: async () => (trace === null ? null : lookForCharge(ctx, orderId, trace, false)),
    conclude: (seen: SeenCharge) => concludeCharge(ctx, { orderId, userId: ctx.user.id, trace }, seen),
  });
  const answer = requireDone(outcome, { notDone: 'payments.notTaken', notFound: NO_SUCH_ORDER });
  await ctx.db.refreshIndexed({
    read: () => ctx.bigcommerce.orders.get(orderId),
    now: ctx.clock.now,
    warn: (details, message) => ctx.log.warn(details, message),
  });
  return readTaken(ctx, orderId, answer['result'] === 'declined');
}

/** What the record says of the way to pay. A certificate's code is money: only its end is kept. */
function describeWay(way: Way): Facts {
  const { kind } = way;
  return kind === 'gift_certificate' ? { kind, codeEnding: way.code.slice(-SHOWN_OF_CODE) } : { kind };
}

const SHOWN_OF_CODE = 3;

interface Chosen {
  readonly method: PaymentMethod;
  readonly instrument: ChargedInstrument;
  readonly ending: string;
}

function choose(methods: readonly PaymentMethod[], way: Way, now: Date): Chosen {
  if (way.kind !== 'stored') {
    const method = requireMethod(methods, ({ type }) => type === way.kind);
    const instrument = way.kind === 'store_credit' ? { type: way.kind } : { type: way.kind, code: way.code };
    return { method, instrument, ending: '' };
  }
  const method = requireMethod(methods, ({ id }) => id === way.methodId);
  const stored = method.stored.find((each) => refOf(each) === way.instrument);
  const view = stored === undefined ? null : toStoredView(method, stored, now);
  if (stored === undefined || view === null || !isChargeable(stored.type))
    throw new AppError('conflict', 'payments.instrumentGone');
  if (view.problem !== null) throw new AppError('unprocessable', PROBLEM_TEXT[view.problem], { field: 'way' });
  return { method, instrument: { type: stored.type, token: stored.token }, ending: stored.last4 };
}

const PROBLEM_TEXT = {
  expired: 'payments.expired',
  code_needed: 'payments.codeNeeded',
} as const;

function lastIdOf(ledger: readonly { readonly id: number }[]): number {
  return Math.max(0, ...ledger.map(({ id }) => id));
}

/** As the platform tells it now: only what it says counts as paid. Where it cannot be read, it was sent, and no more. */
async function readTaken(ctx: PayContext, orderId: OrderId, isDeclined: boolean): Promise<PaymentTaken> {
  const money = await readMoney(ctx, orderId).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
  if (isDeclined) return { result: 'declined', left: money?.due ?? null };
  if (money === null) return { result: 'waiting', left: null };
  if (isPaid(money)) return { result: 'paid', left: money.due };
  const isPart = awaitsPayment(money.order.statusId) && Number(money.due.amount) > 0;
  return { result: isPart ? 'part_paid' : 'waiting', left: money.due };
}
