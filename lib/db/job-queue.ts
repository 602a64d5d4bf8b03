import type { Prisma } from '#prisma/generated/client.ts';

/** Background tasks and what each is given. Ids only: a job's row can be read by whoever reads the database. */
export interface TaskPayloads {
  /** Reads the store's name, zone and currency after an install. */
  'refresh-store-facts': { readonly storeHash: string };
  /** Asks the platform whether the token still works after an uninstall callback; purges the install when it does not. */
  'probe-uninstalled-store': { readonly storeHash: string; readonly installId: string };
  /** Asks the platform once whether stores that wait for approval are let in again. */
  'probe-unapproved-stores': Record<string, never>;
  /** Finds out what became of writes whose answer was lost. */
  'reconcile-intents': Record<string, never>;
  /** Brings the app's places in the control panel to what the store's settings say. */
  'ensure-extensions': StoreJob;
  /** Brings the scripts on a store's confirmation pages to what its settings say. */
  'ensure-storefront-scripts': StoreJob;
  /** Has the scripts that are there run the app's newest text. */
  'refresh-storefront-scripts': Record<string, never>;
  /** Reads the orders that confirmation pages told of. */
  'confirm-storefront-orders': StoreJob;
  /** Looks after captures, voids and refunds that wait for their gateways. */
  'follow-payments': Record<string, never>;
  /** Seals again, with the newest key, what an older one sealed. */
  'reseal-tokens': Record<string, never>;
  /** Deletes ended sessions, old codes and remembered token ids. */
  'sweep-sessions': Record<string, never>;
  /** Deletes what stores do not want to keep of their history any more. */
  'sweep-history': Record<string, never>;
  /** Looks at every store's index once a minute and starts what is due: whatever a crash interrupted goes on. */
  'schedule-sync': Record<string, never>;
  /** Deletes events that nothing can ask about any more. */
  'sweep-events': Record<string, never>;
  /** Reads every order of a store once, from where the last worker stopped. */
  'first-sync': StoreJob;
  /** Reads what was changed since the last sweep. */
  'sweep-store': StoreJob;
  /** Reads the orders that events were about. */
  'refresh-orders': StoreJob;
  /** Makes and mends the store's webhooks. */
  'check-hooks': StoreJob;
  /** Compares the order numbers of platform and index: archived orders are in no list. */
  'compare-orders': StoreJob;
  /** Reads a random sample of orders again. */
  'audit-orders': StoreJob;
  /** Reads shipments, newest orders first, until every tracking number is known. */
  'read-tracking': StoreJob;
}

interface StoreJob {
  readonly storeHash: string;
}

export type TaskName = keyof TaskPayloads;

type RawClient = Pick<Prisma.TransactionClient, '$executeRaw'>;

export interface JobOptions {
  /** Default: as soon as a worker is free. */
  readonly runAt?: Date;
  /** Lower runs first. Default 0. */
  readonly priority?: number;
}

/** Adds a job inside the caller's transaction. A job with the same key that has not started is replaced. */
export async function enqueue<Name extends TaskName>(
  client: RawClient,
  task: Name,
  payload: TaskPayloads[Name],
  jobKey: string,
  { runAt, priority = 0 }: JobOptions = {},
): Promise<void> {
  const json = JSON.stringify(payload);
  await client.$executeRaw`
    SELECT graphile_worker.add_job(${task}, ${json}::json, job_key := ${jobKey}, run_at := ${runAt ?? null}::timestamptz, priority := ${priority}::int)`;
}
