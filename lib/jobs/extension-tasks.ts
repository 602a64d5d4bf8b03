import type { Task } from 'graphile-worker';
import { createStoreDatabase } from '#lib/db/store-database.ts';
import { findActiveInstall } from '#lib/db/sync-schedule.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { createStoreClient } from '#lib/process/store-context.ts';
import { ensureExtensions } from '#lib/settings/extensions-service.ts';
import { storeJobSchema } from './job-payloads.ts';

/** The app's places in the control panel: made after an install, and after each change of the setting. */
export function createExtensionTasks(app: Runtime): Record<'ensure-extensions', Task> {
  return {
    'ensure-extensions': async (payload) => {
      const { storeHash } = storeJobSchema.parse(payload);
      if ((await findActiveInstall(app.prisma, storeHash)) === null) return;
      const { extensions } = await ensureExtensions({
        bigcommerce: createStoreClient(app, storeHash, 'job'),
        db: createStoreDatabase(app.prisma, app.locks, storeHash),
        clock: app.clock,
      });
      app.log.info({ storeHash, state: extensions.state }, 'places in the control panel looked at');
    },
  };
}
