import { AppError } from '#lib/core/errors.ts';
import type { SyncContext } from './context.ts';

/**
 * What the platform's clock shows now: its orders carry its times, and up to when a sweep has looked is one of them. By our own
 * clock, one that is fast would skip what was changed meanwhile. Costs one call; where the store does not permit that one, our
 * own clock has to do, with the overlap that sweeps have.
 */
export async function platformNow(ctx: SyncContext): Promise<Date> {
  try {
    return new Date(await ctx.bigcommerce.store.time());
  } catch (error) {
    if (error instanceof AppError && error.code === 'store_needs_approval' && 'family' in error) return ctx.clock.now();
    throw error;
  }
}
