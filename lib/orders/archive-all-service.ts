import { say } from '#lib/core/error-text.ts';
import { z } from 'zod';
import { requireDone } from '#lib/core/act-outcome.ts';
import { AppError } from '#lib/core/errors.ts';
import { parseOrderId } from '#lib/core/ids.ts';
import type { Reconciled, Sent } from '#lib/db/act.ts';
import type { Intent } from '#lib/db/intents.ts';
import type { AllOrders, ArchiveAllRequest, ArchivedAll } from './archive-contract.ts';
import type { OrderContext } from './context.ts';

export const ARCHIVE_ALL_ACTION = 'orders.archive_all';

/** Held by whoever archives everything: nobody else does at the same time. */
const SUBJECT = 'orders:all';

type ReadContext = Pick<OrderContext, 'bigcommerce' | 'db' | 'clock'>;

/** The one call that archives everything; only the entrance made for it has it. */
export interface ArchiveAllContext extends OrderContext {
  readonly store: OrderContext['store'] & { readonly name: string };
  readonly archiveAllOrders: () => Promise<Sent<object>>;
}

/** How many orders would be archived, live, and the name that has to be typed. */
export async function readAllOrders(
  ctx: Pick<OrderContext, 'bigcommerce'> & { readonly store: { readonly name: string } },
): Promise<AllOrders> {
  const { total } = await ctx.bigcommerce.orders.count();
  return { count: total, storeName: ctx.store.name };
}

/**
 * Archives every order of the store (BigCommerce docs: Delete all orders), if the store's name was typed and there are as many as the
 * person was shown. Nothing on the platform is known to bring them back. Two calls, and one act in the audit.
 */
export async function archiveAll(
  ctx: ArchiveAllContext,
  command: ArchiveAllRequest & { readonly idempotencyKey: string },
): Promise<ArchivedAll> {
  const { storeName, count, idempotencyKey } = command;
  if (storeName.trim() !== ctx.store.name)
    throw new AppError('unprocessable', 'orders.notStoreName', {
      field: 'storeName',
    });
  let newestId: number | null = null;
  const outcome = await ctx.db.acts.carryOut<object, number>({
    userId: ctx.user.id,
    orderId: null,
    subject: SUBJECT,
    action: ARCHIVE_ALL_ACTION,
    idempotencyKey,
    payload: { count },
    change: { count },
    now: () => ctx.clock.now(),
    prepare: async () => {
      const [{ total }, newest] = await Promise.all([
        ctx.bigcommerce.orders.count(),
        ctx.bigcommerce.orders.list({ sort: 'id:desc', limit: 1 }),
      ]);
      if (total !== count) return { kind: 'stop', stop: total };
      newestId = newest.orders[0]?.id ?? null;
      return { kind: 'go', before: { count: total, newestId }, send: ctx.archiveAllOrders };
    },
    look: () => findNone(ctx, newestId),
    conclude: () => ({ after: { count: 0 }, answer: { count } }),
  });
  if (outcome.kind === 'stopped')
    throw new AppError('conflict', say('orders.otherCount', { count: outcome.stop }), {
      details: { count: outcome.stop },
    });
  requireDone(outcome, { notDone: 'orders.noneArchived', notFound: 'orders.nothingToArchive' });
  await compareSoon(ctx);
  return { count };
}

/**
 * Finds out whether everything was archived after the answer was lost: no order up to the newest of that time is in the list any
 * more. Where some are, a person is asked: it can have begun.
 */
export async function reconcileArchiveAll(ctx: ReadContext, intent: Intent): Promise<Reconciled> {
  const { count, newestId } = z.object({ count: z.int(), newestId: z.int().nullable() }).parse(intent.before);
  const result = await ctx.db.acts.reconcile<object>({
    intent,
    now: ctx.clock.now(),
    whenUnseen: 'ask',
    look: () => findNone(ctx, newestId),
    conclude: () => ({ after: { count: 0 }, answer: { count } }),
  });
  if (result === 'done') await compareSoon(ctx);
  return result;
}

/** The platform tells of each order by an event; what is lost of these, the next comparison finds, and it is due at once. */
async function compareSoon({ db }: Pick<ReadContext, 'db'>): Promise<void> {
  await db.sync.note({ comparedAt: null });
}

async function findNone(ctx: Pick<ReadContext, 'bigcommerce'>, newestId: number | null): Promise<object | null> {
  const maxId = newestId === null ? null : parseOrderId(String(newestId));
  if (maxId === null) return null;
  const { received } = await ctx.bigcommerce.orders.list({ maxId, limit: 1 });
  return received === 0 ? {} : null;
}
