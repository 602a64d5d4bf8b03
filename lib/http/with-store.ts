import type { z } from 'zod';
import { AppError } from '#lib/core/errors.ts';
import { parseOrderId } from '#lib/core/ids.ts';
import { isAllowed, type Permission } from '#lib/core/permissions.ts';
import { hiddenFrom, requireSeen } from '#lib/core/personal-data.ts';
import { answerTo } from './answer-to.ts';
import { authenticate } from './authenticate.ts';
import { readIdempotencyKey, requireOwnOrigin } from './guards.ts';
import { handleJson, type Handler, type Visit } from './handler.ts';
import { readJsonBody } from './json-body.ts';
import { parseInput } from './parse-input.ts';
import { createStoreContext, toContextStore, toContextUser, type StoreContext } from '#lib/process/store-context.ts';

export interface StoreRoute<Body, Params, Query> {
  /** What the person's role must allow. There is no default: a handler says it or is not one. */
  readonly permission: Permission;
  /** True: it is about nothing but customers' personal data, and nothing for people from whom that is kept. */
  readonly isPersonal?: boolean;
  readonly body?: z.ZodType<Body>;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
}

export interface StoreWrite<Body, Params, Query> extends StoreRoute<Body, Params, Query> {
  /** Recorded when somebody without the permission tries. */
  readonly action: string;
}

interface Input<Body, Params, Query> {
  readonly body: Body;
  readonly params: Params;
  readonly query: Query;
}

/**
 * The entrance of every handler that works for a store and only reads: origin, session, permission, then parsed input
 * and a context that reaches this store only.
 */
export function withStore<Body = undefined, Params = undefined, Query = undefined>(
  route: StoreRoute<Body, Params, Query>,
  serve: (ctx: StoreContext, input: Input<Body, Params, Query>) => Promise<unknown>,
): Handler {
  return handleJson(async (visit) => {
    const ctx = await enterStore(visit, route, 'userRead');
    const input = await readSeenInput(ctx, visit, route);
    return answerTo(ctx.user, () => serve(ctx, input));
  });
}

/** The same for a handler that changes something: the idempotency key of the dialog is required, and a denied try is recorded. */
export function withStoreWrite<Body = undefined, Params = undefined, Query = undefined>(
  route: StoreWrite<Body, Params, Query>,
  serve: (
    ctx: StoreContext,
    input: Input<Body, Params, Query> & { readonly idempotencyKey: string },
  ) => Promise<unknown>,
): Handler {
  return handleJson(async (visit) => {
    const ctx = await enterStore(visit, route, 'userWrite');
    const idempotencyKey = readIdempotencyKey(visit.request.headers);
    const input = { ...(await readSeenInput(ctx, visit, route)), idempotencyKey };
    return answerTo(ctx.user, () => serve(ctx, input));
  });
}

/** Origin, session, permission; then a context of the session's store. */
export async function enterStore(
  visit: Visit,
  route: { readonly permission: Permission; readonly action?: string },
  priority: 'userRead' | 'userWrite',
): Promise<StoreContext> {
  const { app, request } = visit;
  requireOwnOrigin(request.headers, app.env.APP_URL);
  const { row } = await authenticate(request.headers, app);
  const { store, user } = row;
  const ctx = createStoreContext(app, toContextStore(store), toContextUser(user, store), priority, store.sealedToken);
  if (!isAllowed(ctx.user.role, route.permission)) {
    if (route.action !== undefined) await recordDenied(ctx, visit, route.action);
    throw new AppError('forbidden', 'general.roleForbids');
  }
  return ctx;
}

async function recordDenied(ctx: StoreContext, visit: Visit, action: string): Promise<void> {
  const orderId = parseOrderId(visit.params['orderId'] ?? '');
  await ctx.db.audit.denied({ userId: ctx.user.id, orderId, action, at: ctx.clock.now() });
}

/** Input that names what the person may not see is refused: it would overwrite it unseen, or tell by what is found. */
async function readSeenInput<Body, Params, Query>(
  { user }: StoreContext,
  visit: Visit,
  route: StoreRoute<Body, Params, Query>,
): Promise<Input<Body, Params, Query>> {
  if (route.isPersonal === true && user.isMasked) throw hiddenFrom();
  const input = await readInput(visit, route);
  requireSeen(user, input.query);
  requireSeen(user, input.body);
  return input;
}

async function readInput<Body, Params, Query>(
  visit: Visit,
  route: StoreRoute<Body, Params, Query>,
): Promise<Input<Body, Params, Query>> {
  // The handler's types ask for a schema wherever they name a body or params; without one they are undefined.
  const params = route.params === undefined ? (undefined as Params) : parseInput(route.params, visit.params);
  const search = Object.fromEntries(new URL(visit.request.url).searchParams);
  const query = route.query === undefined ? (undefined as Query) : parseInput(route.query, search);
  const body =
    route.body === undefined ? (undefined as Body) : parseInput(route.body, await readJsonBody(visit.request));
  return { body, params, query };
}
