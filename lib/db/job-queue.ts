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
  /** Deletes ended sessions, old codes and remembered token ids. */
  'sweep-sessions': Record<string, never>;
}

export type TaskName = keyof TaskPayloads;

type RawClient = Pick<Prisma.TransactionClient, '$executeRaw'>;

/** Adds a job inside the caller's transaction. A job with the same key that has not started is replaced. */
export async function enqueue<Name extends TaskName>(
  client: RawClient,
  task: Name,
  payload: TaskPayloads[Name],
  jobKey: string,
): Promise<void> {
  await client.$executeRaw`SELECT graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, job_key := ${jobKey})`;
}
