import { AppError } from '#lib/core/errors.ts';
import type { Install } from '#lib/db/installs.ts';
import type { TenancyRepository } from '#lib/db/tenancy.ts';

export interface ProbeContext {
  readonly tenancy: TenancyRepository;
  /** The cheapest call that proves that the store's token works. */
  probe(): Promise<unknown>;
}

export type UninstallVerdict =
  /** The token is dead: everything of this install is deleted. */
  | 'purged'
  /** The token works: the notice was false, and the store goes on. */
  | 'resumed';

/**
 * Settles an uninstall notice by asking the platform. While it cannot be asked, the store stays suspended and the error
 * makes the worker try again later.
 */
export async function settleUninstall(ctx: ProbeContext, install: Install): Promise<UninstallVerdict> {
  try {
    await ctx.probe();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'store_needs_approval') throw error;
    await ctx.tenancy.purge(install);
    return 'purged';
  }
  await ctx.tenancy.moveStatus(install, ['suspended'], 'active');
  return 'resumed';
}
