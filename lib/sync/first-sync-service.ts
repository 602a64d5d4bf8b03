import type { OrderId } from '#lib/core/ids.ts';
import type { SyncState } from '#lib/db/sync-states.ts';
import { AppError } from '#lib/core/errors.ts';
import { readArchivedOrders } from './archived-service.ts';
import type { SyncContext } from './context.ts';
import { withLease, type HeldLease } from './lease.ts';
import { PAGE_SIZE, readPage, type ReadPage } from './page.ts';
import { platformNow } from './platform-clock.ts';
import { putPage } from './put-page.ts';
import { reread } from './reread.ts';
import { sweepChanges } from './sweep.ts';
import { missingFrom, nextWalkStep, type WalkStep } from './walk-rules.ts';

/**
 * - `done`: every order was read, and every change that was made meanwhile.
 * - `more`: the time is up; the rest is for the next call, in whatever process.
 * - `busy`: another process does it. `stopped`: another does it now, or the store left.
 */
export type FirstSyncResult = 'done' | 'more' | 'busy' | 'stopped';

/**
 * Reads every order of a store into the index: by order number, 250 at a time with their lines, then all changes since it began.
 * Each page is written in one transaction with the number to go on from, so that it can be killed at any moment and costs one
 * page then (BigCommerce docs: Get all orders). `mayGoOn` is asked after each page.
 */
export async function runFirstSync(ctx: SyncContext, mayGoOn: () => boolean): Promise<FirstSyncResult> {
  await ctx.db.sync.begin(ctx.store.installId);
  return withLease(ctx, async (lease) => {
    const state = await start(ctx, lease);
    if (state === null) return 'done';
    if (state.sweptUpTo === null && !(await walk(ctx, lease, state, mayGoOn))) return 'more';
    const walked = await ctx.db.sync.find();
    const { isDone } = await sweepChanges(ctx, lease, walked?.sweptUpTo ?? state.startedAt, mayGoOn);
    if (!isDone) return 'more';
    const at = ctx.clock.now();
    await lease.progress({ phase: 'done', finishedAt: at, lastSweepAt: at, lastAnswerAt: at });
    // The list is whole without them. What is not read now, the next comparison reads.
    await readArchivedOrders(ctx, mayGoOn);
    return 'done';
  });
}

type Started = SyncState & { startedAt: Date };

/** The state to go on from; null when there is nothing left to do. */
async function start(ctx: SyncContext, lease: HeldLease): Promise<Started | null> {
  const state = await ctx.db.sync.find();
  if (state === null || state.phase === 'done') return null;
  if (state.startedAt !== null) return { ...state, startedAt: state.startedAt };
  const startedAt = ctx.clock.now();
  const { total } = await ctx.bigcommerce.orders.count();
  await lease.progress({ phase: 'running', startedAt, ordersTotal: total, lastAnswerAt: ctx.clock.now() });
  return { ...state, startedAt };
}

/** From order number to order number, to the last. False when it was cut short. */
async function walk(ctx: SyncContext, lease: HeldLease, state: Started, mayGoOn: () => boolean): Promise<boolean> {
  let { nextMinId, ordersDone } = state;
  let reading = readFrom(ctx, nextMinId);
  for (;;) {
    const page = await reading;
    const step = stepAfter(nextMinId, page);
    const isGoingOn = !step.isLast && mayGoOn();
    // The next page comes while this one is written.
    if (isGoingOn) reading = readFrom(ctx, step.nextMinId);
    ordersDone += page.received;
    const progress = {
      nextMinId: step.nextMinId,
      ordersDone,
      lastAnswerAt: ctx.clock.now(),
      // Changes since the beginning are what the closing sweep looks for.
      ...(step.isLast ? { sweptUpTo: await platformTimeOf(ctx, state.startedAt) } : {}),
    };
    await putPage(ctx, page, (client) => lease.checkpoint(client, progress));
    await findArchived(ctx, nextMinId, step, page);
    nextMinId = step.nextMinId;
    if (step.isLast) return true;
    if (!isGoingOn) return false;
  }
}

/** What the platform's clock showed at a moment of ours, if both ran alike since. */
async function platformTimeOf(ctx: SyncContext, at: Date): Promise<Date> {
  const passedMs = ctx.clock.now().getTime() - at.getTime();
  return new Date((await platformNow(ctx)).getTime() - passedMs);
}

function readFrom(ctx: SyncContext, minId: number): Promise<ReadPage> {
  const page = readPage(ctx, { minId: minId as OrderId, sort: 'id:asc' });
  // Awaited after the page before it is written; until then nobody listens for a failure.
  page.catch(() => undefined);
  return page;
}

function stepAfter(minId: number, page: ReadPage): WalkStep {
  const step = nextWalkStep(minId, { ids: idsOf(page), received: page.received }, PAGE_SIZE);
  if (step !== null) return step;
  throw new AppError('platform_unreadable', 'platform.unreadablePage');
}

/** Only an index from before can list what the platform's page leaves out: at a first sync this costs one look and no call. */
async function findArchived(ctx: SyncContext, from: number, step: WalkStep, page: ReadPage): Promise<void> {
  const listed = await ctx.db.syncReads.listedIds(from, step.isLast ? 2_147_483_647 : step.nextMinId - 1);
  for (const orderId of missingFrom(listed, idsOf(page))) await reread(ctx, orderId);
}

function idsOf({ inputs, bad }: ReadPage): number[] {
  return [...inputs.map(({ order }) => order.id), ...bad.map(({ orderId }) => orderId)];
}
