import { say } from '#lib/core/error-text.ts';
import { currencyPlaces, placesOf, plain } from '#lib/core/decimals.ts';
import { AppError } from '#lib/core/errors.ts';
import type { UserId } from '#lib/core/ids.ts';
import type { SpendingContext } from './context.ts';
import type { AllLimits, LimitsRequest, PersonLimits } from './contract.ts';

/** Everybody in the store who may move only so much at once. */
export async function listLimits(ctx: SpendingContext): Promise<AllLimits> {
  return { people: await ctx.db.moneyLimits.all() };
}

/** Sets a person's limits; who set them and what stood there before is in the audit. */
export async function setLimits(ctx: SpendingContext, userId: UserId, request: LimitsRequest): Promise<PersonLimits> {
  const limits = request.limits.map(({ amount, currencyCode }) => {
    if (placesOf(amount) > currencyPlaces(currencyCode))
      throw new AppError('unprocessable', say('money.fewerDecimals', { currency: currencyCode }), {
        field: currencyCode,
      });
    return { amount: plain(amount), currencyCode };
  });
  const done = await ctx.db.moneyLimits.replace({ userId, limits, setBy: ctx.user.id, at: ctx.clock.now() });
  if (!done) throw new AppError('not_found', 'store.noSuchPerson');
  return { userId, limits };
}
