import type { Task } from 'graphile-worker';
import { AppError } from '#lib/core/errors.ts';
import type { StoreHash } from '#lib/core/ids.ts';
import type { TaskName } from '#lib/db/job-queue.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { createStoreClient, readStoreFacts, toContextStore } from '#lib/process/store-context.ts';
import { JTI_MEMORY_MS, SESSION_MAX_LIFE_MS } from '#lib/stores/session-limits.ts';
import { settleUninstall } from '#lib/stores/uninstall-probe.ts';
import { installJobSchema, storeJobSchema } from './job-payloads.ts';

type TenancyTask = Extract<
  TaskName,
  'refresh-store-facts' | 'probe-uninstalled-store' | 'probe-unapproved-stores' | 'sweep-sessions'
>;

/** What becomes of installs, sessions and codes. */
export function createTenancyTasks(app: Runtime): Record<TenancyTask, Task> {
  return {
    'refresh-store-facts': async (payload) => refreshStoreFacts(app, storeJobSchema.parse(payload).storeHash),
    'probe-uninstalled-store': async (payload) => probeUninstalledStore(app, installJobSchema.parse(payload)),
    'probe-unapproved-stores': async () => probeUnapprovedStores(app),
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

async function sweepSessions(app: Runtime): Promise<void> {
  const now = app.clock.now().getTime();
  await app.sessions.sweep({
    codesBefore: new Date(now),
    sessionsBefore: new Date(now - SESSION_MAX_LIFE_MS),
    tokensBefore: new Date(now - JTI_MEMORY_MS),
  });
}
