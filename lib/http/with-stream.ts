import { AppError } from '#lib/core/errors.ts';
import { PRIVATE_HEADERS } from '#lib/core/response-policy.ts';
import { isAllowed, type Permission } from '#lib/core/permissions.ts';
import { isMaskedRole } from '#lib/core/personal-data.ts';
import type { Notice } from '#lib/db/notices.ts';
import { sessionTokenEnd } from '#lib/session/session-token.ts';
import type { StoreContext } from '#lib/process/store-context.ts';
import { answerTo } from './answer-to.ts';
import { authenticate } from './authenticate.ts';
import { createEventStream } from './event-stream.ts';
import { readBearer } from './guards.ts';
import { handleJson, type Handler, type Visit } from './handler.ts';
import { enterStore } from './with-store.ts';

export interface StreamRoute {
  readonly permission: Permission;
}

/** A session that was ended, or a person who lost access, hears nothing more after so long at most. */
const CHECK_EVERY_MS = 10_000;

const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Neither the server's compression nor a proxy may hold events back to collect more of them.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

/**
 * The entrance of a handler that tells a store's changes for as long as somebody listens: the same checks as every other's,
 * made again and again while the stream is open, and at its token's end. `toEvent` says what is told of a notice.
 */
export function withStream(
  route: StreamRoute,
  toEvent: (ctx: StoreContext, notice: Notice) => Promise<unknown>,
): Handler {
  const open = handleJson(async (visit) => openStream(visit, route, toEvent));
  return async (request, params) => {
    const response = await open(request, params);
    if (response.ok) for (const [name, value] of Object.entries(STREAM_HEADERS)) response.headers.set(name, value);
    return response;
  };
}

async function openStream(
  visit: Visit,
  route: StreamRoute,
  toEvent: (ctx: StoreContext, notice: Notice) => Promise<unknown>,
): Promise<Response> {
  const { app, request, requestId } = visit;
  const ctx = await enterStore(visit, route, 'userRead');
  const { storeHash } = ctx.store;
  const stops: (() => void)[] = [];
  const stream = createEventStream({
    toEvent: async (notice) => {
      try {
        return await answerTo(ctx.user, () => toEvent(ctx, notice));
      } catch (err) {
        app.log.warn({ requestId, storeHash, err }, 'an event could not be told');
        return undefined;
      }
    },
    onEnd: () => stops.forEach((stop) => stop()),
  });
  const remove = app.streams.add(`${storeHash} ${ctx.user.id}`, stream);
  if (remove === null) {
    stream.end();
    throw new AppError('too_many_requests', 'general.manyTabs');
  }
  stops.push(
    remove,
    app.notices.subscribe(storeHash, stream.tell),
    watchSession(visit, route, { isMasked: ctx.user.isMasked, end: stream.end }),
  );
  request.signal.addEventListener('abort', stream.end);
  if (request.signal.aborted) stream.end();
  return new Response(stream.body, { headers: PRIVATE_HEADERS });
}

/** Ends the stream as soon as a request with its token would be refused. Returns how to stop looking. */
function watchSession(
  { app, request, log, requestId }: Visit,
  route: StreamRoute,
  { isMasked, end }: { readonly isMasked: boolean; readonly end: () => void },
): () => void {
  const mayStillHear = async (): Promise<boolean> => {
    try {
      const { row } = await authenticate(request.headers, app);
      // What is told is made for the view that the person had at the opening.
      return isAllowed(row.user.role, route.permission) && isMaskedRole(row.user.role, row.store.settings) === isMasked;
    } catch (error) {
      // A database that is away for a moment ends no session; nothing is told meanwhile either.
      return !(error instanceof AppError);
    }
  };
  const check = async () => {
    if (await mayStillHear()) return;
    log.debug({ requestId }, 'a stream ended with its session');
    end();
  };
  const timer = setInterval(() => void check(), CHECK_EVERY_MS);
  const endsAt = sessionTokenEnd(readBearer(request.headers) ?? '');
  const last = setTimeout(end, Math.max(0, (endsAt?.getTime() ?? 0) - app.clock.now().getTime()));
  return () => {
    clearInterval(timer);
    clearTimeout(last);
  };
}
