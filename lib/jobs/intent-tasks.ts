import type { Task } from 'graphile-worker';
import { AppError } from '#lib/core/errors.ts';
import { findOpenIntents } from '#lib/db/intents.ts';
import { createStoreDatabase } from '#lib/db/store-database.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { createStoreClient } from '#lib/process/store-context.ts';
import { reconcilerOf } from './reconcilers.ts';
import { storeHashSchema } from './job-payloads.ts';

/** A write this old has its answer or lost it. */
const OPEN_INTENT_AGE_MS = 30_000;
const MOST_INTENTS_PER_RUN = 100;

/** What becomes of writes whose answer was lost. */
export function createIntentTasks(app: Runtime): Record<'reconcile-intents', Task> {
  return { 'reconcile-intents': async () => reconcileIntents(app) };
}

async function reconcileIntents(app: Runtime): Promise<void> {
  const before = new Date(app.clock.now().getTime() - OPEN_INTENT_AGE_MS);
  for (const intent of await findOpenIntents(app.prisma, before, MOST_INTENTS_PER_RUN)) {
    const storeHash = storeHashSchema.parse(intent.storeHash);
    const bigcommerce = createStoreClient(app, storeHash, 'job');
    const db = createStoreDatabase(app.prisma, app.locks, storeHash);
    try {
      const result = await reconcilerOf(intent.action)({ bigcommerce, db, clock: app.clock, log: app.log }, intent);
      app.log.info({ storeHash, intentId: intent.id, result }, 'intent reconciled');
    } catch (error) {
      // One store that cannot be read must not keep the others' writes unclear; this one is looked at again in a minute.
      if (!(error instanceof AppError)) throw error;
      app.log.warn({ storeHash, intentId: intent.id, failure: error.code }, 'intent not reconciled yet');
    }
  }
}
