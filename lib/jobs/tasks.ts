import type { Task } from 'graphile-worker';
import type { TaskName } from '#lib/db/job-queue.ts';
import type { Runtime } from '#lib/process/runtime.ts';
import { createExtensionTasks } from './extension-tasks.ts';
import { createHistoryTasks } from './history-tasks.ts';
import { createIntentTasks } from './intent-tasks.ts';
import { createPaymentTasks } from './payment-tasks.ts';
import { createKeyTasks } from './key-tasks.ts';
import { createStorefrontTasks } from './storefront-tasks.ts';
import { createSyncTasks } from './sync-tasks.ts';
import { createTenancyTasks } from './tenancy-tasks.ts';

/** Every background task by name. Each can be run twice without harm: the worker promises at least once, not once. */
export function createTasks(app: Runtime): Record<TaskName, Task> {
  return {
    ...createTenancyTasks(app),
    ...createIntentTasks(app),
    ...createPaymentTasks(app),
    ...createSyncTasks(app),
    ...createExtensionTasks(app),
    ...createHistoryTasks(app),
    ...createStorefrontTasks(app),
    ...createKeyTasks(app),
  };
}
