import type { z } from 'zod';
import { createArchiveAllOrders, type ArchiveAllOrders } from '#lib/bigcommerce/archive-all-orders.ts';
import { storeClientOptions, type StoreContext } from '#lib/process/store-context.ts';
import { readIdempotencyKey } from './guards.ts';
import { handleJson, type Handler } from './handler.ts';
import { readJsonBody } from './json-body.ts';
import { parseInput } from './parse-input.ts';
import { enterStore } from './with-store.ts';

interface ArchiveAllVisit<Body> {
  readonly body: Body;
  readonly idempotencyKey: string;
}

/**
 * The entrance of the one handler that may archive every order of a store. It alone makes the call that does so: no client and no
 * context of any other handler has it. For admins, whatever the route says. A test fails when another file imports this one.
 */
export function withArchiveAll<Body>(
  route: { readonly permission: 'store:admin'; readonly action: string; readonly body: z.ZodType<Body> },
  serve: (
    ctx: StoreContext & { readonly archiveAllOrders: ArchiveAllOrders },
    visit: ArchiveAllVisit<Body>,
  ) => Promise<unknown>,
): Handler {
  return handleJson(async (visit) => {
    const ctx = await enterStore(visit, { ...route, permission: 'store:admin' }, 'userWrite');
    const idempotencyKey = readIdempotencyKey(visit.request.headers);
    const body = parseInput(route.body, await readJsonBody(visit.request));
    const options = storeClientOptions(visit.app, ctx.store.storeHash, 'userWrite');
    return serve({ ...ctx, archiveAllOrders: createArchiveAllOrders(options) }, { body, idempotencyKey });
  });
}
