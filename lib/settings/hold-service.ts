import type { SettingsContext } from './context.ts';
import type { HoldReasons } from './contract.ts';
import { readSettings } from './service.ts';

/** The reasons among which whoever puts an order on hold can choose, in the store's order. */
export async function readHoldReasons(ctx: Pick<SettingsContext, 'db'>): Promise<HoldReasons> {
  const { settings } = await readSettings(ctx);
  return { reasons: settings.holdReasons };
}
