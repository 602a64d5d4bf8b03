import { isDeepStrictEqual } from 'node:util';
import type { SettingsContext } from './context.ts';
import { extensionsRecordSchema, storeSettingsSchema, type SettingsChange, type SettingsView } from './contract.ts';
import { featureGrants } from './scope-rules.ts';

/** What the store's admins chose, and what came of it. */
export async function readSettings(ctx: Pick<SettingsContext, 'db'>): Promise<SettingsView> {
  const { settings, extensions, scope } = await ctx.db.settings.find();
  return {
    settings: storeSettingsSchema.parse(settings),
    extensions: extensionsRecordSchema.parse(extensions),
    features: featureGrants(scope),
  };
}

/** Changes what is named, at once; recorded as the admin's act. What follows from it is done by jobs. */
export async function changeSettings(ctx: SettingsContext, change: SettingsChange): Promise<SettingsView> {
  const { settings } = await readSettings(ctx);
  const named = Object.entries(change).filter(([, value]) => value !== undefined);
  const differing = named.filter(([name, value]) => !isDeepStrictEqual(settings[name as keyof typeof settings], value));
  if (differing.length === 0) return readSettings(ctx);
  const after = Object.fromEntries(differing);
  const before = Object.fromEntries(differing.map(([name]) => [name, settings[name as keyof typeof settings]]));
  await ctx.db.settings.change({ before, after }, { by: ctx.user.id, at: ctx.clock.now() });
  return readSettings(ctx);
}

/** Notes that an admin has seen the welcome. The first one counts: a second click, or another admin's, changes nothing. */
export async function finishWelcome(ctx: SettingsContext): Promise<SettingsView> {
  const { settings } = await readSettings(ctx);
  const at = ctx.clock.now();
  const after = { welcomedAt: at.toISOString() };
  if (settings.welcomedAt === null)
    await ctx.db.settings.change({ before: { welcomedAt: null }, after }, { by: ctx.user.id, at });
  return readSettings(ctx);
}
