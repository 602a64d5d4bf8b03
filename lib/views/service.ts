import { say } from '#lib/core/error-text.ts';
import { AppError } from '#lib/core/errors.ts';
import { mistakeText } from '#lib/core/search/mistakes.ts';
import { parseSearch } from '#lib/core/search/parse.ts';
import { mayNameSomebody } from '#lib/core/search/seen-search.ts';
import type { SavedViewRow } from '#lib/db/views.ts';
import type { ViewContext } from './context.ts';
import type { NewView, SavedView, ViewChange, ViewList } from './contract.ts';
import { chosenDefaults } from './defaults-rules.ts';
import { readDefaults } from './defaults-service.ts';
import { defaultViews, mayChangeView, MOST_VIEWS_PER_PERSON } from './rules.ts';

/** The views that the person can choose from. */
export async function listViews(ctx: ViewContext): Promise<ViewList> {
  const [rows, highTotal, choice] = await Promise.all([
    ctx.db.views.list(ctx.user.id),
    ctx.db.views.highTotal(),
    readDefaults(ctx),
  ]);
  const seen = rows.filter((row) => !ctx.user.isMasked || row.userId === ctx.user.id || !isAboutSomebody(row));
  return {
    defaults: chosenDefaults(defaultViews(highTotal), choice),
    views: seen.map((row) => toView(row, ctx)),
    start: choice.start,
  };
}

/** A colleague's view can be one customer's orders: its search names whom. */
function isAboutSomebody({ query }: SavedViewRow): boolean {
  const parsed = parseSearch(query);
  return parsed.kind === 'failed' || mayNameSomebody(parsed.query);
}

/** Keeps a view. `id` is the wish's own, so that a request that is sent again makes no second view. */
export async function createView(ctx: ViewContext, id: string, view: NewView): Promise<SavedView> {
  requireReadable(view.query);
  const made = await ctx.db.views.create({ id, userId: ctx.user.id, ...view }, MOST_VIEWS_PER_PERSON, ctx.clock.now());
  if (made.kind === 'made') return toView(made.view, ctx);
  if (made.kind === 'taken') throw new AppError('unprocessable', 'general.keyOfOther');
  throw new AppError('unprocessable', say('orders.manyViews', { most: MOST_VIEWS_PER_PERSON }));
}

/** Changes a view that the person may change. */
export async function changeView(ctx: ViewContext, id: string, change: ViewChange): Promise<SavedView> {
  if (change.query !== undefined) requireReadable(change.query);
  await requireChangeable(ctx, id);
  const row = await ctx.db.views.change(id, change, ctx.clock.now());
  if (row === null) throw unknownView();
  return toView(row, ctx);
}

/** Deletes a view; one that is gone already is what was wanted. */
export async function deleteView(ctx: ViewContext, id: string): Promise<void> {
  await requireChangeable(ctx, id);
  await ctx.db.views.remove(id);
}

async function requireChangeable(ctx: ViewContext, id: string): Promise<void> {
  const row = await ctx.db.views.find(id, ctx.user.id);
  if (row === null) throw unknownView();
  if (mayChangeView(row, ctx.user)) return;
  throw new AppError('forbidden', 'orders.viewOfOther');
}

function unknownView(): AppError {
  return new AppError('not_found', 'orders.viewGone');
}

function requireReadable(query: string): void {
  const parsed = parseSearch(query);
  if (parsed.kind === 'parsed') return;
  const mistake = mistakeText(parsed);
  const details = { at: parsed.at, length: parsed.length, mistake };
  throw new AppError('bad_request', say('orders.viewUnreadable', { mistake }), { field: 'query', details });
}

function toView(row: SavedViewRow, ctx: ViewContext): SavedView {
  const { id, name, isShared, query, columns, sort } = row;
  const isOwn = row.userId === ctx.user.id;
  return { id, name, isShared, query, columns, sort, isOwn, canChange: mayChangeView(row, ctx.user) };
}
