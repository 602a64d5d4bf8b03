import type { Task } from 'graphile-worker';
import { AppError } from '#lib/core/errors.ts';
import { findDueFollowUps, nextFollowUpAt, type PaymentFollowUp } from '#lib/db/follow-ups.ts';
import { enqueue } from '#lib/db/job-queue.ts';
import { createStoreDatabase } from '#lib/db/store-database.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { createStoreClient } from '#lib/process/store-context.ts';
import { followPayment } from '#lib/transactions/follow-service.ts';
import { storeHashSchema } from './job-payloads.ts';

const MOST_PER_RUN = 100;
/** The minutely run sees to what is due later than this. */
const RUN_AGAIN_WITHIN_MS = 60_000;

/** Follows captures, voids and refunds until their gateways have answered. */
export function createPaymentTasks(app: Runtime): Record<'follow-payments', Task> {
  return { 'follow-payments': async () => followPayments(app) };
}

async function followPayments(app: Runtime): Promise<void> {
  for (const row of await findDueFollowUps(app.prisma, app.clock.now(), MOST_PER_RUN)) await follow(app, row);
  const next = await nextFollowUpAt(app.prisma);
  if (next === null || next.getTime() - app.clock.now().getTime() > RUN_AGAIN_WITHIN_MS) return;
  await enqueue(app.prisma, 'follow-payments', {}, 'follow-payments soon', { runAt: next });
}

/** One store that cannot be read must not keep the others' payments unfollowed; this one is looked at again. */
async function follow(app: Runtime, row: PaymentFollowUp): Promise<void> {
  const storeHash = storeHashSchema.parse(row.storeHash);
  const bigcommerce = createStoreClient(app, storeHash, 'job');
  const db = createStoreDatabase(app.prisma, app.locks, storeHash);
  try {
    const result = await followPayment({ bigcommerce, db, clock: app.clock, log: app.log }, row);
    app.log.info({ storeHash, orderId: row.orderId, kind: row.kind, result }, 'payment followed');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    app.log.warn({ storeHash, orderId: row.orderId, failure: error.code }, 'payment not followed yet');
  }
}
