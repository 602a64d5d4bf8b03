import { isDeepStrictEqual } from 'node:util';
import { storeSetting } from '#lib/core/store-setting.ts';
import type { ViewContext } from './context.ts';
import { defaultViewsSchema, type DefaultViewsChoice } from './contract.ts';
import { USUAL_CHOICE } from './defaults-rules.ts';

/** Which ready-made views the store's people see, and in which order; all of them until an admin chose. */
export async function readDefaults(ctx: {
  readonly db: Pick<ViewContext['db'], 'settings'>;
}): Promise<DefaultViewsChoice> {
  const { settings } = await ctx.db.settings.find();
  const read = defaultViewsSchema.shape.views.safeParse(storeSetting(settings, 'defaultViews'));
  return read.success ? { views: read.data } : USUAL_CHOICE;
}

/** Chooses them for everybody, at once; recorded as the admin's act. */
export async function saveDefaults(ctx: ViewContext, choice: DefaultViewsChoice): Promise<DefaultViewsChoice> {
  const before = await readDefaults(ctx);
  if (!isDeepStrictEqual(before, choice))
    await ctx.db.settings.change(
      { before: { defaultViews: before.views }, after: { defaultViews: choice.views } },
      { by: ctx.user.id, at: ctx.clock.now() },
    );
  return choice;
}
