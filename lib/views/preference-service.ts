import type { ViewContext } from './context.ts';
import { listPreferenceSchema, type ListPreference, type ListSettings } from './contract.ts';
import { listViews } from './service.ts';
import { startViewOf, type StartView } from './start-rules.ts';

/** How the person likes the list; nothing where nothing was chosen, or what was chosen is no longer understood. */
export async function readListPreference(ctx: ViewContext): Promise<ListPreference> {
  return listPreferenceSchema.safeParse(await ctx.db.views.preference(ctx.user.id)).data ?? {};
}

/** Keeps it, in place of what was kept before. */
export async function saveListPreference(ctx: ViewContext, preference: ListPreference): Promise<ListPreference> {
  // Only what was chosen: the database keeps no undefined.
  const value = JSON.parse(JSON.stringify(preference)) as Record<string, never>;
  await ctx.db.views.savePreference(ctx.user.id, value);
  return preference;
}

/** The view that the list opens with for this person; null: all orders. */
export function startOf(settings: ListSettings): StartView | null {
  return startViewOf(settings);
}

/** Everything that the list is arranged by, for the answer to an opening. */
export async function readListSettings(ctx: ViewContext): Promise<ListSettings> {
  const [preference, views] = await Promise.all([readListPreference(ctx), listViews(ctx)]);
  return { preference, views };
}
