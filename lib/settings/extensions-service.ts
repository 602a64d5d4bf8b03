import { AppError } from '#lib/core/errors.ts';
import type { ExtensionsContext } from './context.ts';
import type { ExtensionsRecord, SettingsView } from './contract.ts';
import { planExtensions } from './extension-rules.ts';
import { readSettings } from './service.ts';

/**
 * Brings the app's places in the control panel to what the settings say, and notes what came of it. Looks first, so that it can
 * be repeated at any time. Never throws for what the platform says: an app without these places works on.
 */
export async function ensureExtensions(ctx: ExtensionsContext): Promise<SettingsView> {
  const { settings } = await readSettings(ctx);
  const state = await tend(ctx, settings.extensions);
  const record: ExtensionsRecord = { state, checkedAt: ctx.clock.now().toISOString() };
  await ctx.db.settings.noteExtensions({ ...record });
  return readSettings(ctx);
}

async function tend({ bigcommerce }: ExtensionsContext, isWanted: boolean): Promise<ExtensionsRecord['state']> {
  const { extensions } = bigcommerce;
  try {
    const plan = planExtensions(await extensions.list(), isWanted);
    let isDone = true;
    for (const id of plan.deleteIds) isDone = isThere(await extensions.delete(id)) && isDone;
    for (const place of plan.create) isDone = isThere(await extensions.createForOrders(place)) && isDone;
    if (!isDone) return 'failed';
    return isWanted ? 'present' : 'removed';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === 'store_needs_approval' ? 'not_granted' : 'failed';
  }
}

function isThere({ kind }: { readonly kind: string }): boolean {
  return kind === 'done';
}
