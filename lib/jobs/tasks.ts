import type { Task } from 'graphile-worker';
import { z } from 'zod';
import { AppError } from '#lib/core/errors.ts';
import { parseStoreHash, type StoreHash } from '#lib/core/ids.ts';
import type { TaskName } from '#lib/db/job-queue.ts';
import { findOpenIntents } from '#lib/db/intents.ts';
import { createStoreDatabase } from '#lib/db/store-database.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { createStoreClient, readStoreFacts, toContextStore } from '#lib/process/store-context.ts';
import { reconcileChange } from '#lib/orders/reconcile-service.ts';
import { JTI_MEMORY_MS, SESSION_MAX_LIFE_MS } from '#lib/stores/session-limits.ts';
import { settleUninstall } from '#lib/stores/uninstall-probe.ts';

/** A write this old has its answer or lost it. */
const OPEN_INTENT_AGE_MS = 30_000;
const MOST_INTENTS_PER_RUN = 100;

const storeHashSchema = z.string().transform((text, context): StoreHash => {
  const storeHash = parseStoreHash(text);
  if (storeHash !== null) return storeHash;
  context.addIssue('is not a store hash');
  return z.NEVER;
});
const storeJobSchema = z.object({ storeHash: storeHashSchema });
const installJobSchema = z.object({ storeHash: storeHashSchema, installId: z.uuid() });

/** Every background task by name. Each can be run twice without harm: the worker promises at least once, not once. */
export function createTasks(app: Runtime): Record<TaskName, Task> {
  return {
    'refresh-store-facts': async (payload) => refreshStoreFacts(app, storeJobSchema.parse(payload).storeHash),
    'probe-uninstalled-store': async (payload) => probeUninstalledStore(app, installJobSchema.parse(payload)),
    'probe-unapproved-stores': async () => probeUnapprovedStores(app),
    'reconcile-intents': async () => reconcileIntents(app),
    'sweep-sessions': async () => sweepSessions(app),
  };
}

async function refreshStoreFacts(app: Runtime, storeHash: StoreHash): Promise<void> {
  await app.tenancy.saveFacts(storeHash, await readStoreFacts(app, storeHash), app.clock.now());
}

async function probeUninstalledStore(
  app: Runtime,
  install: { storeHash: StoreHash; installId: string },
): Promise<void> {
  const { time } = createStoreClient(app, install.storeHash, 'job').store;
  const outcome = await settleUninstall({ tenancy: app.tenancy, probe: time }, install);
  app.log.info({ storeHash: install.storeHash, outcome }, 'uninstall settled');
}

/** A refusal can be a mistake of a moment; one call an hour finds out, and a dead token gets no more than that. */
async function probeUnapprovedStores(app: Runtime): Promise<void> {
  for (const store of await app.tenancy.findUnapproved()) {
    const { storeHash } = toContextStore(store);
    try {
      await createStoreClient(app, storeHash, 'job').store.time();
      await app.tenancy.moveStatus({ storeHash, installId: store.installId }, ['needs_approval'], 'active');
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}

async function reconcileIntents(app: Runtime): Promise<void> {
  const before = new Date(app.clock.now().getTime() - OPEN_INTENT_AGE_MS);
  for (const intent of await findOpenIntents(app.prisma, before, MOST_INTENTS_PER_RUN)) {
    const storeHash = storeHashSchema.parse(intent.storeHash);
    const bigcommerce = createStoreClient(app, storeHash, 'job');
    const db = createStoreDatabase(app.prisma, app.locks, storeHash);
    try {
      const result = await reconcileChange({ bigcommerce, db, clock: app.clock }, intent);
      app.log.info({ storeHash, intentId: intent.id, result }, 'intent reconciled');
    } catch (error) {
      // One store that cannot be read must not keep the others' writes unclear; this one is looked at again in a minute.
      if (!(error instanceof AppError)) throw error;
      app.log.warn({ storeHash, intentId: intent.id, failure: error.code }, 'intent not reconciled yet');
    }
  }
}

async function sweepSessions(app: Runtime): Promise<void> {
  const now = app.clock.now().getTime();
  await app.sessions.sweep({
    codesBefore: new Date(now),
    sessionsBefore: new Date(now - SESSION_MAX_LIFE_MS),
    tokensBefore: new Date(now - JTI_MEMORY_MS),
  });
}
