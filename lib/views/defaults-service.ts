import { isDeepStrictEqual } from 'node:util';
import { AppError } from '#lib/core/errors.ts';
import { storeSetting } from '#lib/core/store-setting.ts';
import type { ViewContext } from './context.ts';
import { defaultViewsSchema, type DefaultViewsChoice } from './contract.ts';
import { DEFAULT_VIEW_KEYS } from './default-view-keys.ts';
import { USUAL_CHOICE } from './defaults-rules.ts';

/** Which ready-made views the store's people see, in which order, and what their list opens with; as on the first day until an admin chose. */
export async function readDefaults(ctx: {
  readonly db: Pick<ViewContext['db'], 'settings'>;
}): Promise<DefaultViewsChoice> {
  const { settings } = await ctx.db.settings.find();
  const { views, start } = defaultViewsSchema.shape;
  return {
    views: views.safeParse(storeSetting(settings, 'defaultViews')).data ?? USUAL_CHOICE.views,
    start: start.safeParse(storeSetting(settings, 'startView')).data ?? USUAL_CHOICE.start,
  };
}

/** Chooses them for everybody, at once; recorded as the admin's act. Throws where the list is to open with what not everybody sees. */
export async function saveDefaults(ctx: ViewContext, choice: DefaultViewsChoice): Promise<DefaultViewsChoice> {
  const known = await readDefaults(ctx);
  if (choice.start !== known.start) await requireForEverybody(ctx, choice.start);
  const [before, after] = [{}, {}] as [Record<string, Kept>, Record<string, Kept>];
  if (!isDeepStrictEqual(known.views, choice.views)) {
    before['defaultViews'] = known.views;
    after['defaultViews'] = choice.views;
  }
  if (known.start !== choice.start) {
    before['startView'] = known.start;
    after['startView'] = choice.start;
  }
  if (Object.keys(after).length > 0)
    await ctx.db.settings.change({ before, after }, { by: ctx.user.id, at: ctx.clock.now() });
  return choice;
}

type Kept = DefaultViewsChoice[keyof DefaultViewsChoice];

async function requireForEverybody(ctx: ViewContext, start: DefaultViewsChoice['start']): Promise<void> {
  if (start === null || DEFAULT_VIEW_KEYS.some((key) => key === start)) return;
  const view = await ctx.db.views.find(start, ctx.user.id);
  if (view?.isShared !== true) throw new AppError('not_found', 'orders.viewGone');
}
