import { say } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import type { OrderId, UserId } from '#lib/core/ids.ts';
import type { Money } from '#lib/core/money.ts';
import { isPaymentAction, type MoneyAction } from '#lib/core/money-acts.ts';
import { checkLimit } from '#lib/core/spending-limit.ts';
import type { AuditRepository } from './audit.ts';
import type { IntentRepository } from './intents.ts';
import type { MoneyLimitRepository } from './money-limits.ts';

export interface GuardedAct {
  readonly userId: UserId;
  readonly orderId: OrderId;
  readonly action: MoneyAction;
  readonly amount: Money;
  readonly at: Date;
}

export type MoneyGuard = ReturnType<typeof createMoneyGuard>;

/** What must hold before money of an order is moved, whoever moves it. To be asked under the order's lock. */
export function createMoneyGuard(intents: IntentRepository, limits: MoneyLimitRepository, audit: AuditRepository) {
  return {
    /** Throws `conflict` while an earlier act of the same order is not known to have ended. */
    requireSettled: async (orderId: OrderId): Promise<void> => {
      const open = (await intents.openOf(orderId)).filter(({ action }) => isPaymentAction(action));
      if (open.length === 0) return;
      const isAsked = open.some(({ askedAt }) => askedAt !== null);
      throw new AppError('conflict', isAsked ? 'money.earlierAsked' : 'money.earlierOpen');
    },

    /** Throws `forbidden`, with a row in the audit, when the amount is more than this person may move. */
    requireWithinLimit: async ({ userId, orderId, action, amount, at }: GuardedAct): Promise<void> => {
      const found = checkLimit(await limits.of(userId), amount);
      if (found.kind === 'within') return;
      await audit.denied({ userId, orderId, action, at });
      const { limit } = found;
      throw new AppError(
        'forbidden',
        limit === null
          ? say('money.noLimit', { currency: amount.currencyCode })
          : say('money.aboveLimit', { limit: `${limit.amount} ${limit.currencyCode}` }),
        { details: { limit } },
      );
    },
  };
}
