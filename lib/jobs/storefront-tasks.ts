import type { Task } from 'graphile-worker';
import type { StoreHash } from '#lib/core/ids.ts';
import { createStoreDatabase } from '#lib/db/store-database.ts';
import { findStorefronts, sweepStorefront } from '#lib/db/storefront-inbox.ts';
import { findActiveInstall } from '#lib/db/sync-schedule.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { createStoreClient } from '#lib/process/store-context.ts';
import { confirmEvents } from '#lib/storefront-events/confirm-service.ts';
import { ensureScripts, refreshScripts } from '#lib/storefront-events/scripts-service.ts';
import { singleOrders } from '#lib/sync/single-service.ts';
import { storeHashSchema, storeJobSchema } from './job-payloads.ts';
import { runStoreJob } from './store-job.ts';

const DAY_MS = 86_400_000;
/** An event of a day ago is refused for its order's age; a cart lives thirty days on the platform. */
const EVENTS_KEPT_MS = DAY_MS;
const CARTS_KEPT_MS = 30 * DAY_MS;
const ORDERS_KEPT_MS = 400 * DAY_MS;

type StorefrontTask = 'ensure-storefront-scripts' | 'refresh-storefront-scripts' | 'confirm-storefront-orders';

/** What the script on confirmation pages asks for: that it is there, and that what it tells is read at once. */
export function createStorefrontTasks(app: Runtime): Record<StorefrontTask, Task> {
  return {
    'ensure-storefront-scripts': async (payload) => {
      const { storeHash } = storeJobSchema.parse(payload);
      if ((await findActiveInstall(app.prisma, storeHash)) === null) return;
      const { state } = await ensureScripts(scriptsContext(app, storeHash));
      app.log.info({ storeHash, state }, 'scripts on confirmation pages looked at');
    },
    'refresh-storefront-scripts': async () => {
      const nowMs = app.clock.now().getTime();
      await sweepStorefront(app.prisma, {
        events: new Date(nowMs - EVENTS_KEPT_MS),
        carts: new Date(nowMs - CARTS_KEPT_MS),
        orders: new Date(nowMs - ORDERS_KEPT_MS),
      });
      for (const found of await findStorefronts(app.prisma))
        await refreshScripts(scriptsContext(app, storeHashSchema.parse(found)));
    },
    'confirm-storefront-orders': (payload, helpers) =>
      runStoreJob(app, 'confirm-storefront-orders', payload, helpers, async ({ ctx }) => {
        const counts = await confirmEvents({ db: ctx.db, ...singleOrders(ctx) });
        app.log.info({ storeHash: ctx.store.storeHash, ...counts }, 'orders told by confirmation pages');
      }),
  };
}

function scriptsContext(app: Runtime, storeHash: StoreHash): Parameters<typeof ensureScripts>[0] {
  return {
    appUrl: app.env.APP_URL,
    bigcommerce: createStoreClient(app, storeHash, 'job'),
    db: createStoreDatabase(app.prisma, app.locks, storeHash),
  };
}
